import { html } from 'hono/html';
import type { BenchmarkRow } from '../../analytics/benchmark.ts';
import type { Grade } from '../../analytics/integrity/grade.ts';
import type { Locale } from '../../surveys/text.ts';
import type { BenchmarkView } from '../benchmark.ts';
import { figureCell, peopleCell, rateCell } from '../desk/cells.ts';
import { figureTable } from '../desk/chart-figure.ts';
import { levelName } from '../desk/level-name.ts';
import { areaHref, hospitalHref } from '../desk/steer.ts';
import { count } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** Every hospital of the area: score, interval, response rate, and whether chance alone could explain it. */
export function hospitalTable(view: BenchmarkView): Html {
  const text = words(view.locale).report;
  const { hospitals } = view.board;
  if (hospitals.length === 0)
    return html`<section><h2>${text.hospitals}</h2><p class="soft">${view.board.areas.length > 0 ? text.tooManyHospitals : text.noHospitals}</p></section>`;
  return html`<section><h2>${text.hospitals}</h2>${
    isAdjusted(view) &&
    html`
<p class="soft">${text.adjustedMeans(view.adjustedFor.map((name) => name[view.locale]).join(text.versions.comma))}</p>`
  }
<table><thead><tr><th scope="col">${text.hospital}</th><th scope="col" class="num">${text.score}</th>${isAdjusted(view) && html`<th scope="col" class="num">${text.adjusted}</th>`}<th scope="col" class="num">${text.answers}</th><th scope="col" class="num wide-only">${text.responseRate}</th><th scope="col" class="num">${text.standing}</th><th scope="col" class="num">${words(view.locale).integrity.short}</th></tr></thead>
<tbody>${hospitals.map((row) => hospitalRow(row, view))}</tbody></table></section>`;
}

function hospitalRow(row: BenchmarkRow, view: BenchmarkView): Html {
  const { locale, month, programme, names, levels, grades } = view;
  const level = levels.get(row.hospital);
  return html`<tr><th scope="row"><a href="${hospitalHref(row.hospital, month, programme)}">${names.get(row.hospital)?.[locale] ?? row.hospital}</a>${level && html`<small class="under">${levelName(level, locale)}</small>`}</th>${figureCell(row.mean, locale)}${isAdjusted(view) && adjustedCell(row, locale)}${peopleCell(row.mean, locale)}${rateCell(row.responseRate, locale, 'wide-only')}${standingCell(row, view)}${gradeCell(grades.get(row.hospital) ?? null, locale)}</tr>
`;
}

const isAdjusted = ({ adjustedFor }: BenchmarkView): boolean => adjustedFor.length > 0;

const adjustedCell = ({ adjusted }: BenchmarkRow, locale: Locale): Html =>
  adjusted ? figureCell(adjusted, locale) : html`<td class="num held">—</td>`;

const MARKS = { above: '▲', below: '▼', as_expected: '' } as const;
const CLASSES = { above: 'up', below: 'down', as_expected: 'soft' } as const;

function standingCell({ standing, mean }: BenchmarkRow, { locale }: BenchmarkView): Html {
  const text = words(locale).report;
  if (standing !== null) {
    return html`<td class="num wrap ${CLASSES[standing]}">${MARKS[standing]} ${text.standings[standing]}</td>`;
  }
  return html`<td class="num wrap held">${mean.shown ? text.unranked : '—'}</td>`;
}

const gradeCell = (grade: Grade | null, locale: Locale): Html =>
  grade
    ? html`<td class="num ${grade === 'A' ? 'soft' : grade === 'B' ? '' : 'down'}" title="${words(locale).integrity.grades[grade]}">${grade}</td>`
    : html`<td class="num held">—</td>`;

/** The areas within this one, each the sum of its hospitals; nothing when there are none. */
export function areaTable({ board, names, locale, month, programme, measure }: BenchmarkView): Html | null {
  if (board.areas.length === 0) return null;
  const text = words(locale).report;
  const rows = board.areas.map(
    ({ area, hospitals, mean, leftOut, responseRate }) =>
      html`<tr><th scope="row"><a href="${areaHref(area, month, programme, measure)}">${names.get(area)?.[locale] ?? area}</a>${leftOut > 0 && html`<small class="under">${text.leftOut(leftOut)}</small>`}</th>${figureCell(mean, locale)}${peopleCell(mean, locale)}${rateCell(responseRate, locale, 'wide-only')}<td class="num wide-only">${count(hospitals)}</td></tr>
`,
  );
  return html`<section><h2>${text.areas}</h2>${figureTable(
    [text.area, text.score, text.answers, text.responseRate, text.hospitalCount],
    rows,
    2,
  )}</section>`;
}
