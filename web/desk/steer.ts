import { html } from 'hono/html';
import type { Month } from '../../analytics/month.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { monthText } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** A programme as the reader may choose it. */
export type ProgrammeChoice = { readonly id: string; readonly name: Text };

/** Where a report page stands and what can be reached from it. `href` writes the address of a month. */
export type Steering = {
  readonly locale: Locale;
  readonly month: Month;
  readonly previous: Month;
  readonly next: Month | null;
  readonly programme: string;
  readonly programmes: readonly ProgrammeChoice[];
  readonly href: (month: Month, programme: string) => string;
};

/** The months before and after, and the programmes, of a report page. */
export function steer({ locale, month, previous, next, programme, programmes, href }: Steering): Html {
  const text = words(locale).report;
  return html`<div class="steer"><nav class="months" aria-label="${text.month}"><a href="${href(previous, programme)}" rel="prev">‹ ${monthText(previous, locale)}</a><strong>${monthText(month, locale)}</strong>${next && html`<a href="${href(next, programme)}" rel="next">${monthText(next, locale)} ›</a>`}</nav>
<nav aria-label="${text.programme}"><ul class="tabs">${programmes.map(({ id, name }) => tab(id === programme, href(month, id), name[locale]))}</ul></nav></div>`;
}

const tab = (current: boolean, href: string, name: string) =>
  html`<li><a href="${href}"${current && html` aria-current="page"`}>${name}</a></li>`;

/** The address of a hospital's scorecard. */
export const hospitalHref = (hospital: string, month: Month, programme?: string): string =>
  `/hospitals/${encodeURIComponent(hospital)}/${month}${query({ programme })}`;

/** The address of an area's benchmark. */
export const areaHref = (area: string, month: Month, programme?: string, measure?: string): string =>
  `/areas/${encodeURIComponent(area)}/${month}${query({ programme, measure })}`;

function query(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return given.length > 0 ? `?${given.join('&')}` : '';
}
