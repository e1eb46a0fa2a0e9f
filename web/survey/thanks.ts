import { html, raw } from 'hono/html';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import { messagePage, type NoticeView } from './notice.ts';
import { type QuarterView, quarterPart } from './quarter.ts';
import { type RequestView, requestPart } from './requests.ts';

/**
 * What the thanks offer beside themselves.
 *
 * Shape: `mine` is where the answers are, until a day, null where they cannot be found; `quarter` is null where
 *        nothing may be told; `requests` is null where the survey is anonymous: nobody could be called.
 */
export type ThanksView = NoticeView & {
  readonly mine: { readonly until: string; readonly answers: string; readonly withdraw: string } | null;
  readonly quarter: QuarterView | null;
  readonly requests: readonly RequestView[] | null;
};

/** The answers are in. Also shown to whoever opens a link that has been used: the reply never differs. */
export function thanksPage(view: ThanksView): Html {
  const { locale, quarter, requests } = view;
  const more = html`${quarter && quarterPart(quarter, locale)}${asked(requests, locale)}${mine(view)}`;
  return messagePage(view, words(locale).survey.thanks, { mark: TICK, more });
}

function asked(requests: ThanksView['requests'], locale: Locale): Html | Html[] {
  if (requests === null)
    return html`
<section class="notice"><p>${words(locale).after.requests.anonymous}</p></section>`;
  return requests.map((request) => requestPart(request, locale)).filter((part) => part !== null);
}

function mine({ mine, locale }: ThanksView): Html | null {
  if (mine === null) return null;
  const text = words(locale).after.mine;
  return html`
<section class="notice"><h2>${text.title}</h2><p>${text.until(mine.until)}</p>
<form method="post" action="${mine.answers}"><button class="plain">${text.show}</button></form>
<p><a href="${mine.withdraw}">${text.withdraw}</a></p></section>`;
}

const TICK = raw(
  '<svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22" fill="#e3edf7"/><path d="M14 25l7 7 14-15" fill="none" stroke="#1c5d99" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);
