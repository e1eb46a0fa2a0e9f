import { html } from 'hono/html';
import type { Estimate, Figure } from '../../analytics/figure.ts';
import type { Quarter } from '../../analytics/quarter.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { count, monthText, points } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** A quarter with the names of the dimension that rose most, where one did, and of the lowest. */
export type QuarterView = Quarter & { readonly improvedName: Text | null; readonly lowestName: Text | null };

/** What the answers of the last quarter came to, in plain words, every number with its interval and its people. */
export function quarterPart(quarter: QuarterView, locale: Locale): Html {
  const text = words(locale).after.quarter;
  const { overall, before, asked } = quarter;
  const { mean, change } = overall;
  if (!mean.shown) throw new RangeError('a quarter without its overall rating is not told');
  const { gap } = words(locale);
  const period = text.period(monthText(quarter.from, locale), monthText(quarter.to, locale));
  return html`
<section class="notice"><h2>${text.title}</h2>
<p>${period}${asked !== null && `${text.asked(count(asked))}${gap}`}${text.rated(count(mean.n))}</p>
<p><b class="score">${points(mean.value)}</b>${gap}${text.outOf}</p><p>${text.sure(range(mean, locale))}</p>
<p>${before.shown && text.before(points(before.value), range(before, locale), count(before.n))}${gap}${moved(change, locale)}</p>
${lowest(quarter, locale)}${improved(quarter, locale)}<p class="small">${text.small}</p></section>`;
}

const range = ({ low, high }: Estimate, locale: Locale): string =>
  words(locale).after.quarter.range(points(low), points(high));

function moved(change: Figure, locale: Locale): string | null {
  if (!change.shown) return null;
  const { moved } = words(locale).after.quarter;
  return moved[change.low > 0 ? 'up' : change.high < 0 ? 'down' : 'same'];
}

function lowest({ lowest, lowestName }: QuarterView, locale: Locale): Html | null {
  if (!lowest?.mean.shown || lowestName === null) return null;
  const { value, n } = lowest.mean;
  const text = words(locale).after.quarter;
  const said = text.lowest(lowestName[locale], points(value), range(lowest.mean, locale), count(n));
  return html`<p>${said}${words(locale).gap}${moved(lowest.change, locale)}</p>`;
}

function improved({ improved, improvedName }: QuarterView, locale: Locale): Html | null {
  if (!improved?.change.shown || improvedName === null) return null;
  const { value, n } = improved.change;
  const by = [points(value), range(improved.change, locale), count(n)] as const;
  return html`<p>${words(locale).after.quarter.improved(improvedName[locale], ...by)}</p>`;
}
