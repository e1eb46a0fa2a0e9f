import { html, raw } from 'hono/html';
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
};

/** The answers are in. Also shown to whoever opens a link that has been used: the reply never differs. */
export const thanksPage = (view: NoticeView): Html => notice(view, 'thanks');

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
type Said = { title: string; said: string; next: string };

function notice({ locale, hospital, otherLocaleHref }: NoticeView, kind: Kind): Html {
  const text = words(locale);
  const { title, said, next } = text.survey[kind];
  return surveyLayout({
    locale,
    title,
    heading: hospital?.[locale] ?? text.product,
    otherLocaleHref,
    body: html`<div class="notice">${kind === 'thanks' ? TICK : ''}<h1>${title}</h1><p>${said}</p><p>${next}</p></div>`,
  });
}

const TICK = raw(
  '<svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22" fill="#e3edf7"/><path d="M14 25l7 7 14-15" fill="none" stroke="#1c5d99" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);
