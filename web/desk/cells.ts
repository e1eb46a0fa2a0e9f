import { html } from 'hono/html';
import type { Figure } from '../../analytics/figure.ts';
import type { Locale } from '../../surveys/text.ts';
import {
  changeInterval,
  figureText,
  interval,
  type Print,
  peopleText,
  percent,
  points,
  signed,
} from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** A table cell with a figure and its interval below, or in words why there is none; `extra` is a class. */
export const figureCell = (figure: Figure, locale: Locale, print: Print = points, extra = ''): Html =>
  figure.shown
    ? html`<td class="num ${extra}"><b>${print(figure.value)}</b><small>${interval(figure.low, figure.high, print)}</small></td>`
    : html`<td class="num held ${extra}">${figureText(figure, locale)}</td>`;

/** A table cell with a response rate; where nobody was invited it says so. */
export const rateCell = (rate: Figure, locale: Locale, extra = ''): Html =>
  rate.n === 0
    ? html`<td class="num held ${extra}">${words(locale).report.nobodyInvited}</td>`
    : figureCell(rate, locale, percent, extra);

/** A table cell with the change on the month before: its direction in words and sign, then its interval. */
export const changeCell = (change: Figure, locale: Locale): Html =>
  change.shown
    ? html`<td class="num change">${direction(change, locale)}<small>${changeInterval(change.low, change.high, locale)}</small></td>`
    : html`<td class="num held">${figureText(change, locale)}</td>`;

/** A table cell with how many people a figure rests on. */
export const peopleCell = (figure: Figure, locale: Locale): Html =>
  html`<td class="num${figure.n === null && ' held'}">${peopleText(figure, locale)}</td>`;

/**
 * A change as '▲ +1.8' or '▼ −2.4' where its interval leaves out zero, and the bare number where it
 * does not, so that chance is never dressed as progress. Withheld changes are said in words.
 */
export function direction(change: Figure, locale: Locale): Html {
  if (!change.shown) return html`${figureText(change, locale)}`;
  const verdict = words(locale).report.verdicts;
  if (change.low > 0) return html`<b class="up" title="${verdict.up}">▲ ${signed(change.value)}</b>`;
  if (change.high < 0) return html`<b class="down" title="${verdict.down}">▼ ${signed(change.value)}</b>`;
  return html`<b title="${verdict.same}">${signed(change.value)}</b>`;
}

/** What a change amounts to in one word: up, down, or no clear change; null when it is withheld. */
export function verdict(change: Figure, locale: Locale): string | null {
  if (!change.shown) return null;
  const text = words(locale).report.verdicts;
  if (change.low > 0) return text.up;
  return change.high < 0 ? text.down : text.same;
}
