import { html, raw } from 'hono/html';
import type { Locale } from '../surveys/text.ts';
import type { Html } from './html.ts';
import { deskCss } from './styles/desk.ts';
import { surveyCss } from './styles/survey.ts';
import type { Words } from './words/zh.ts';
import { words } from './words.ts';

/** Who is signed in: the name to print, the role, and the path of the page they start from. */
export type DeskUser = {
  readonly name: string;
  readonly role: 'administrator' | 'regulator' | 'leader';
  readonly home: string;
};

/** What every respondent's page needs around its body. `title` is the browser's, without the product. */
export type SurveyFrame = {
  readonly locale: Locale;
  readonly title: string;
  readonly heading: string;
  readonly otherLocaleHref: string;
  readonly body: Html;
};

/** What every signed-in page needs around its body; `user` is null on the way in. */
export type DeskFrame = {
  readonly locale: Locale;
  readonly title: string;
  readonly user: DeskUser | null;
  readonly otherLocaleHref: string;
  readonly body: Html;
};

/** A respondent's page: one column, the hospital's name on top, nothing loaded from anywhere. */
export function surveyLayout({ locale, title, heading, otherLocaleHref, body }: SurveyFrame): Html {
  const text = words(locale);
  return page(
    text,
    title,
    surveyCss,
    html`<header><span>${heading}</span>${languageLink(text, otherLocaleHref)}</header>
<main id="main">${body}</main>`,
  );
}

/** A page of the desk: product, reader, language and sign-out on top, then the body. */
export function deskLayout({ locale, title, user, otherLocaleHref, body }: DeskFrame): Html {
  const text = words(locale);
  return page(
    text,
    `${title} · ${text.product}`,
    deskCss,
    html`<header class="top"><div class="bar"><a class="brand" href="${user?.home ?? '/'}">${text.product} <span lang="${text.otherLanguage.lang}">${text.productSuffix}</span></a>
<div class="who">${user && html`<span>${user.name}<small>${text.desk.roles[user.role]}</small></span>`}${languageLink(text, otherLocaleHref)}${user && html`<form method="post" action="/sign-out"><button class="plain">${text.desk.signOut}</button></form>`}</div></div></header>
<main id="main">${body}</main>`,
  );
}

const languageLink = (text: Words, href: string) =>
  html`<a href="${href}" lang="${text.otherLanguage.lang}" hreflang="${text.otherLanguage.lang}">${text.otherLanguage.name}</a>`;

const page = (text: Words, title: string, css: string, body: Html) => html`<!doctype html>
<html lang="${text.lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,"><style>${raw(css)}</style></head>
<body><a class="skip" href="#main">${text.toContent}</a>
${body}</body></html>`;
