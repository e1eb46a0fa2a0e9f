import { html, raw } from 'hono/html';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** A chart drawn by `draw` with the table of its numbers folded below it; paper always shows the table. */
export const chartFigure = (chart: string, table: Html, locale: Locale): Html =>
  html`<figure><div class="chart">${raw(chart)}</div>
<details><summary>${words(locale).report.table}</summary>${table}</details></figure>`;

/**
 * A table with its column headings; headings after the first stand over numbers, and the last `spare`
 * columns are left out on a phone.
 */
export function figureTable(headings: readonly string[], rows: readonly Html[], spare = 0): Html {
  const kind = (index: number) => {
    if (index === 0) return null;
    return html` class="num${index >= headings.length - spare && ' wide-only'}"`;
  };
  return html`<table><thead><tr>${headings.map(
    (heading, index) => html`<th scope="col"${kind(index)}>${heading}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`;
}
