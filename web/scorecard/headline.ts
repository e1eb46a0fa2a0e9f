import { html } from 'hono/html';
import type { Figure } from '../../analytics/figure.ts';
import type { Grade } from '../../analytics/integrity/grade.ts';
import type { Scorecard } from '../../analytics/scorecard.ts';
import type { Locale } from '../../surveys/text.ts';
import { direction, verdict } from '../desk/cells.ts';
import {
  changeInterval,
  count,
  figureText,
  interval,
  type Print,
  peopleText,
  percent,
  points,
} from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** What the month comes to: the composite large, and beside it all that says how far to trust it. */
export function headline(
  { headline, overall, responseRate, invited, beside }: Scorecard,
  grade: Grade | null,
  locale: Locale,
): Html {
  const text = words(locale).report;
  const { mean, change, topBox } = headline;
  return html`<section class="headline"><div><h2>${text.composite}</h2>${big(mean, locale)}</div>
<dl class="facts">
${fact(text.change, direction(change, locale), changeNote(change, locale))}
${fact(text.answers, html`<b>${peopleText(mean, locale)}</b>`, text.invitedCount(count(invited)))}
${invited === 0 ? fact(text.responseRate, text.nobodyInvited, null) : fact(text.responseRate, ...value(responseRate, locale, percent))}
${fact(text.topBox, ...value(topBox, locale, percent))}
${overall && fact(text.overall, ...value(overall.mean, locale, points))}
${grade && fact(words(locale).integrity.title, html`<b>${grade}</b>`, words(locale).integrity.grades[grade])}
</dl>${isAnyBeside(beside) && html`<p class="foot soft">${text.beside(few(beside.flagged, locale), few(beside.open, locale))}</p>`}</section>`;
}

/** A count beside the score, or that it is too small to tell. */
const few = (n: number | null, locale: Locale): string => (n === null ? words(locale).report.aFew : count(n));

const isAnyBeside = ({ flagged, open }: Scorecard['beside']): boolean => flagged !== 0 || open !== 0;

function big(mean: Figure, locale: Locale): Html {
  const text = words(locale).report;
  return mean.shown
    ? html`<p class="big">${points(mean.value)}<small>${text.outOf}</small></p>
<p class="soft">${text.interval} ${interval(mean.low, mean.high)}</p>`
    : html`<p class="big held">${figureText(mean, locale)}</p>`;
}

const fact = (name: string, value: Html | string, note: Html | string | null) =>
  html`<div><dt>${name}</dt><dd>${value}${note && html`<small>${note}</small>`}</dd></div>`;

const value = (figure: Figure, locale: Locale, print: Print): [Html, string | null] =>
  figure.shown
    ? [html`<b>${print(figure.value)}</b>`, interval(figure.low, figure.high, print)]
    : [html`${figureText(figure, locale)}`, null];

function changeNote(change: Figure, locale: Locale): Html | null {
  if (!change.shown) return null;
  return html`${changeInterval(change.low, change.high, locale)}<br>${verdict(change, locale)}`;
}
