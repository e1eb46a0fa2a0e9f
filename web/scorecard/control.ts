import { html, raw } from 'hono/html';
import type { Control } from '../../analytics/trend.ts';
import type { Locale } from '../../surveys/text.ts';
import { interval, monthText, points } from '../format.ts';
import type { Html } from '../html.ts';
import type { ScorecardView } from '../scorecard.ts';
import { words } from '../words.ts';
import { testSection } from './tested.ts';

/** What of a score's months chance does not explain: the control chart, and each signal in words. */
export function controlSection(view: ScorecardView): Html {
  const { locale, card, charts } = view;
  const { control } = card;
  const text = words(locale).control;
  return html`<section><h2>${text.title}</h2>${
    control === null || charts.control === null
      ? html`<p class="soft">${text.tooFew}</p>${testSection(view)}`
      : html`<p class="soft">${lead(control, locale)}</p>
<figure><div class="chart">${raw(charts.control)}</div></figure>
${signals(control, locale)}${testSection(view)}`
  }</section>`;
}

function lead({ points: months, parts }: Control, locale: Locale): string {
  const text = words(locale).control;
  const limits = months.findLast((one) => one.limits !== null)?.limits;
  const part = parts.at(-1);
  if (!limits || !part) return text.level;
  const said = text.lead(String(part.basis), points(limits.centre), interval(limits.low, limits.high));
  return part.trial ? `${said}${words(locale).gap}${text.trial}` : said;
}

function signals({ signals: found }: Control, locale: Locale): Html {
  const text = words(locale).control;
  if (found.length === 0) return html`<p>${text.none}</p>`;
  return html`<ul>${found.map(
    ({ rule, side, meaning, began, until }) =>
      html`<li><b class="${meaning === 'improvement' ? 'up' : 'down'}">${text.signals[meaning]}</b> ${text.signal(monthText(began, locale), monthText(until, locale), text.rules[rule][side])}</li>`,
  )}</ul><p class="soft">${text.chance}</p>`;
}
