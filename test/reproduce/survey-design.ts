import type { Margin } from '../../analytics/weights/margin.ts';
import { postStratified } from '../../analytics/weights/post-stratification.ts';
import { raked } from '../../analytics/weights/raking.ts';
import type { SampleDesign } from '../../analytics/weights/weighted-estimate.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/** A column as numbers, which all must be there. */
export const numbersIn = (rows: readonly Row[], column: string): readonly number[] =>
  rows.map((row) => numberIn(row, column) ?? Number.NaN);

/**
 * The margins of a sample: of its own file, else of the first file that has one of its columns, because samples of
 * one population share their margins.
 */
export function marginsFor(folder: string, rows: readonly Row[], name: string): readonly Margin[] {
  const files = filesOf(folder, /_margins\.csv$/);
  const own = files.filter((file) => file === `${name}_margins.csv`);
  const found = [...own, ...files].map((file) => marginsIn(folder, file, rows));
  return found.find((margins) => margins.length > 0) ?? [];
}

function marginsIn(folder: string, file: string, rows: readonly Row[]): readonly Margin[] {
  const margins = Map.groupBy(rowsOf(folder, file), (row) => row['margin'] ?? '');
  const known = [...margins].filter(([column]) => rows[0]?.[column] !== undefined);
  return known.map(([column, levels]) => ({
    groups: rows.map((row) => row[column] ?? ''),
    totals: new Map(levels.map((row) => [row['level'] ?? '', numberIn(row, 'total') ?? 0])),
  }));
}

/**
 * A design by its name and its sample: districts (`dnum`) were drawn where there are any, `fpc` is how many units
 * there are to draw from unless the name says nofpc, and weights are raked to all margins, or post-stratified to the
 * first, where the name says so.
 */
export function surveyDesign(
  rows: readonly Row[],
  margins: readonly Margin[],
  name: string,
): SampleDesign | null {
  const base = numbersIn(rows, 'pw');
  const drawn = drawnAs(rows, !name.includes('nofpc'));
  const [first] = margins;
  if (name.includes('rak')) {
    const weights = raked(base, margins)?.weights;
    return weights ? { ...drawn, weights, margins: margins.map(({ groups }) => groups) } : null;
  }
  if (name.includes('poststrat')) {
    const weights = first && postStratified(base, first);
    return weights ? { ...drawn, weights, margins: [first.groups], base } : null;
  }
  return { ...drawn, weights: base };
}

function drawnAs(rows: readonly Row[], isLimited: boolean): Pick<SampleDesign, 'clusters' | 'population'> {
  const [first = {}] = rows;
  const population = isLimited ? numberIn(first, 'fpc') : null;
  return {
    ...(first['dnum'] === undefined ? {} : { clusters: rows.map((row) => row['dnum'] ?? '') }),
    ...(population === null ? {} : { population }),
  };
}
