import { html } from 'hono/html';
import type { Locale, Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { surveyLayout } from '../layout.ts';
import type { Words } from '../words/zh.ts';
import { words } from '../words.ts';

/** What a respondent's message needs; the hospital is left out where it cannot be known. */
export type NoticeView = {
  readonly locale: Locale;
  readonly hospital?: Text;
  readonly otherLocaleHref: string;
  readonly elder?: boolean;
};

/** The link is past its last day. */
export const expiredPage = (view: NoticeView): Html => notice(view, 'expired');

/** No invitation has this link. */
export const unknownPage = (view: NoticeView): Html => notice(view, 'unknown');

/** The link is no link of ours: cut off, or with something behind it. */
export const malformedPage = (view: NoticeView): Html => notice(view, 'malformed');

/** Something went wrong, on our side or with what was sent; the page at hand was not saved. */
export const failedPage = (view: NoticeView): Html => notice(view, 'failed');

type Kind = {
  [Key in keyof Words['survey']]: Words['survey'][Key] extends Said ? Key : never;
}[keyof Words['survey']];

/** A message in three sentences. */
export type Said = { readonly title: string; readonly said: string; readonly next: string };

const notice = (view: NoticeView, kind: Kind): Html => messagePage(view, words(view.locale).survey[kind]);

/** A page that says one thing, with a mark before it and more below it where there is some. */
export function messagePage(
  { locale, hospital, otherLocaleHref, elder = false }: NoticeView,
  { title, said, next }: Said,
  { mark = null, more = null }: { readonly mark?: Html | null; readonly more?: Html | null } = {},
): Html {
  return surveyLayout({
    locale,
    title,
    heading: hospital?.[locale] ?? words(locale).survey.unnamed,
    otherLocaleHref,
    elder,
    body: html`<div class="notice">${mark}<h1>${title}</h1><p>${said}</p><p>${next}</p></div>${more}`,
  });
}
