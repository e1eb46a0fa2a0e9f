import { html } from 'hono/html';
import type { Figure } from '../../analytics/figure.ts';
import type { Quarter } from '../../analytics/quarter.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { count, interval, monthText, points } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** A quarter with the name of the dimension that rose most, where one did. */
export type QuarterView = Quarter & { readonly improvedName: Text | null };

/** What the answers of the last quarter came to, in plain words, every number with its interval. */
export function quarterPart(quarter: QuarterView, locale: Locale): Html {
  const text = words(locale).after.quarter;
  const { overall, before } = quarter;
  const { mean, change } = overall;
  if (!mean.shown) throw new RangeError('a quarter without its overall rating is not told');
  const { gap } = words(locale);
  return html`
<section class="notice"><h2>${text.title}</h2>
<p>${text.received(monthText(quarter.from, locale), monthText(quarter.to, locale), count(mean.n))}</p>
<p><b class="score">${points(mean.value)}</b>${gap}${text.overall(interval(mean.low, mean.high))}</p>
<p>${before.shown && text.before(points(before.value), interval(before.low, before.high), count(before.n))}${gap}${moved(change, locale)}</p>
${improved(quarter, locale)}<p class="small">${text.small}</p></section>`;
}

function moved(change: Figure, locale: Locale): string | null {
  if (!change.shown) return null;
  const { moved } = words(locale).after.quarter;
  return moved[change.low > 0 ? 'up' : change.high < 0 ? 'down' : 'same'];
}

function improved({ improved, improvedName }: QuarterView, locale: Locale): Html | null {
  if (!improved?.change.shown || improvedName === null) return null;
  const { value, low, high } = improved.change;
  const text = words(locale).after.quarter;
  return html`<p>${text.improved(improvedName[locale], points(value), interval(low, high))}</p>`;
}
