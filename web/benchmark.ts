import { html } from 'hono/html';
import type { Benchmark } from '../analytics/benchmark.ts';
import type { Grade } from '../analytics/integrity/grade.ts';
import type { Month } from '../analytics/month.ts';
import type { VersionsRead } from '../analytics/which-version.ts';
import type { Locale, Text } from '../surveys/text.ts';
import { boardHeadline, charts } from './benchmark/board.ts';
import { areaTable, hospitalTable } from './benchmark/tables.ts';
import { areaHref, type ProgrammeChoice, steer } from './desk/steer.ts';
import { versionNote } from './desk/version-note.ts';
import { monthText } from './format.ts';
import type { Html } from './html.ts';
import { type DeskUser, deskLayout } from './layout.ts';
import { words } from './words.ts';

/**
 * One area's month as a regulator reads it.
 *
 * `parents` run from the top down; `names` hold hospitals and sub-areas by id, `levels` the level code of
 * each hospital; `charts` are SVG texts from `draw`, null where there is nothing to draw.
 */
export type BenchmarkView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly area: { readonly id: string; readonly name: Text };
  readonly parents: readonly { readonly id: string; readonly name: Text }[];
  readonly month: Month;
  readonly programme: string;
  readonly programmes: readonly ProgrammeChoice[];
  readonly measure: string;
  readonly measures: readonly { readonly measure: string; readonly name: Text }[];
  readonly board: Benchmark;
  /** What patients are told apart by in the adjusted means; empty where there are none. */
  readonly adjustedFor: readonly Text[];
  /** The integrity grade of each hospital, by its id. */
  readonly grades: ReadonlyMap<string, Grade | null>;
  readonly versions: VersionsRead;
  readonly names: ReadonlyMap<string, Text>;
  readonly levels: ReadonlyMap<string, string>;
  readonly charts: { readonly funnel: string | null; readonly intervals: string | null };
  readonly previous: Month;
  readonly next: Month | null;
  readonly otherLocaleHref: string;
};

/** The benchmark page: the area as one sum, its hospitals with their intervals, the areas within it. */
export function benchmarkPage(view: BenchmarkView): Html {
  const { locale, area, month } = view;
  const text = words(locale).report;
  const name = area.name[locale];
  return deskLayout({
    locale,
    title: `${name} · ${monthText(month, locale)} · ${text.benchmark}`,
    user: view.user,
    otherLocaleHref: view.otherLocaleHref,
    body: html`${path(view)}
<div class="title"><h1>${name}</h1></div>
${steer({ ...view, href: (at, programme) => areaHref(area.id, at, programme) })}
${chooser(view)}${boardHeadline(view)}${noteOf(view)}${areaTable(view)}${charts(view)}${hospitalTable(view)}`,
  });
}

function path({ parents, locale, month, programme }: BenchmarkView): Html | null {
  if (parents.length === 0) return null;
  return html`<ul class="path">${parents.map(({ id, name }) => html`<li><a href="${areaHref(id, month, programme)}">${name[locale]}</a></li>`)}</ul>`;
}

// Of the measures that begin anew only the one on the page matters here.
function noteOf({ versions, measures, measure, locale }: BenchmarkView): Html | null {
  const begun = versions.begun[measure];
  const own = { ...versions, begun: begun === undefined ? {} : { [measure]: begun } };
  return versionNote(own, (name) => measures.find((one) => one.measure === name)?.name, locale);
}

// A plain GET form: the address it leads to can be shared, and no script is needed.
function chooser({ locale, area, month, programme, measure, measures }: BenchmarkView): Html {
  const text = words(locale).report;
  return html`<form class="choose" action="${areaHref(area.id, month)}"><input type="hidden" name="programme" value="${programme}">
<label for="measure">${text.measure}</label><select id="measure" name="measure">${measures.map((each) => html`<option value="${each.measure}"${each.measure === measure && html` selected`}>${each.name[locale]}</option>`)}</select><button>${text.show}</button></form>`;
}
