import { html, raw } from 'hono/html';
import type { Locale } from '../surveys/text.ts';
import type { Html } from './html.ts';
import { isRightToLeft, languageTag, spokenIn } from './languages.ts';
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

/**
 * What every respondent's page needs around its body. `title` is the browser's, without the product.
 *
 * Shape: `language` is the questionnaire's where it is not the page's own; `tools` stand in the place of the link
 *        to the other language; `around` puts the whole page into a form; `script` is one this page may run.
 */
export type SurveyFrame = {
  readonly locale: Locale;
  readonly language?: string;
  readonly elder?: boolean;
  readonly title: string;
  readonly heading: string;
  readonly otherLocaleHref?: string;
  readonly tools?: Html;
  readonly around?: (inner: Html) => Html;
  readonly script?: string;
  readonly body: Html;
};

/** What every signed-in page needs around its body; `user` is null on the way in. */
export type DeskFrame = {
  readonly locale: Locale;
  readonly title: string;
  readonly user: DeskUser | null;
  readonly otherLocaleHref: string;
  readonly body: Html;
  /** Uses the whole width. */
  readonly wide?: boolean;
  /** The address of a script of ours. */
  readonly script?: string;
};

/** A respondent's page: one column, the hospital's name on top, nothing loaded from anywhere. */
export function surveyLayout(frame: SurveyFrame): Html {
  const {
    locale,
    language = locale,
    heading,
    otherLocaleHref,
    tools,
    body,
    around = (inner) => inner,
  } = frame;
  const text = words(locale);
  const beside = tools ?? (otherLocaleHref === undefined ? null : languageLink(text, otherLocaleHref));
  const shape = `${isRightToLeft(language) ? ' dir="rtl"' : ''}${frame.elder ? ' class="elder"' : ''}`;
  return page(
    {
      text,
      title: frame.title,
      css: surveyCss,
      lang: languageTag(language),
      own: spokenIn(locale, language),
      shape,
      script: frame.script ?? '',
    },
    around(html`<header><span${spokenIn(locale, language)}>${heading}</span>${beside}</header>
<main id="main">${body}</main>`),
  );
}

/** A page of the desk: product, reader, language and sign-out on top, then the body. */
export function deskLayout(frame: DeskFrame): Html {
  const { locale, title, user, otherLocaleHref, body, wide, script } = frame;
  const text = words(locale);
  return page(
    {
      text,
      title: `${title} · ${text.product}`,
      css: deskCss,
      lang: text.lang,
      own: null,
      shape: '',
      script: '',
    },
    html`<header class="top"><div class="bar"><a class="brand" href="${user?.home ?? '/'}">${text.product} <span lang="${text.otherLanguage.lang}">${text.productSuffix}</span></a>
<div class="who">${user && html`<span>${user.name}<small>${text.desk.roles[user.role]}</small></span>`}${languageLink(text, otherLocaleHref)}${user && html`<form method="post" action="/sign-out"><button class="plain">${text.desk.signOut}</button></form>`}</div></div>${user?.role === 'administrator' && navigation(text)}</header>
<main id="main"${wide && html` class="wide"`}>${body}</main>${script !== undefined && html`<script src="${script}"></script>`}`,
  );
}

const navigation = ({ desk, instruments }: Words) => html`
<nav class="bar" aria-label="${desk.navigation}"><a href="/">${desk.home.title}</a><a href="/instruments">${instruments.title}</a><a href="/outbox">${desk.outbox.title}</a></nav>`;

const languageLink = (text: Words, href: string) =>
  html`<a href="${href}" lang="${text.otherLanguage.lang}" hreflang="${text.otherLanguage.lang}">${text.otherLanguage.name}</a>`;

type Head = {
  text: Words;
  title: string;
  css: string;
  lang: string;
  own: Html | null;
  shape: string;
  script: string;
};

const page = ({ text, title, css, lang, own, shape, script }: Head, body: Html) => html`<!doctype html>
<html lang="${lang}"${raw(shape)}><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,"><style>${raw(css)}</style>${script !== '' && raw(`<script>${script}</script>`)}</head>
<body><a class="skip" href="#main"${own}>${text.toContent}</a>
${body}</body></html>`;
