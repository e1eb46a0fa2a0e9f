import { basename } from 'node:path';
import { covariances } from '../../analytics/covariances.ts';
import { crossSums, pairOfMeasures } from '../../analytics/cross-sums.ts';
import { alpha, alphaWithout, itemTotal } from '../../analytics/reliability/alpha.ts';
import { floorCeiling } from '../../analytics/reliability/floor-ceiling.ts';
import { personMeans } from '../../analytics/reliability/person-means.ts';
import { type Comparison, comparison } from './compare.ts';
import { scaleOf } from './decimals.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/** Alpha and its items of every case; an item the file calls reversed is turned within the range of all items. */
export function internalConsistencies(folder: string): readonly Outcome[] {
  const totals = comparison(`${basename(folder)}/alpha_totals.csv`);
  const cases = rowsOf(folder, 'alpha_totals.csv');
  const items = filesOf(folder, /_items\.csv$/).map((file) => {
    const { check, outcome } = comparison(`${basename(folder)}/${file}`);
    const own = cases.find((row) => `${row['case']}_items.csv` === file);
    if (!own) throw new RangeError(`${file} has no row in alpha_totals.csv`);
    const found = worked(rowsOf(folder, `${own['case']}_input.csv`), own['reversed'] ?? '');
    checkTotals(own, found, totals.check);
    for (const row of rowsOf(folder, file)) checkItem(row, found, check);
    return outcome();
  });
  return [totals.outcome(), ...items];
}

type Worked = ReturnType<typeof worked>;

/** Everything in whole multiples of 1/scale, one scale for all items, because alpha depends on their units. */
function worked(rows: readonly Row[], reversed: string) {
  const items = Object.keys(rows[0] ?? {});
  const scale = scaleOf(rows.flatMap((row) => items.map((item) => row[item] ?? '')));
  const given = rows.map((row) => items.map((item) => whole(numberIn(row, item), scale)));
  const known = given.flat().filter((value) => value !== null);
  const range: readonly [number, number] = [Math.min(...known), Math.max(...known)];
  const turned = items.map((item) => reversed.split(';').includes(item));
  const people = given.map((row) =>
    row.map((value, at) => (value !== null && turned[at] ? range[0] + range[1] - value : value)),
  );
  const complete = people.filter((row) => row.every((value) => value !== null));
  const [sums, matrix] = matrixOf(items, people);
  const [, listwise] = matrixOf(items, complete);
  return { items, scale, range, people, sums, matrix, listwise, own: personMeans(people) };
}

const whole = (value: number | null, scale: number): number | null =>
  value === null ? null : Math.round(value * scale);

function matrixOf(items: readonly string[], people: readonly (readonly (number | null)[])[]) {
  const sums = crossSums(items, people);
  return [sums, covariances(sums) ?? []] as const;
}

function checkTotals(
  row: Row,
  { items, scale, people, matrix, own }: Worked,
  check: Comparison['check'],
): void {
  const found = alpha(matrix);
  const columns: Readonly<Record<string, number | null | undefined>> = {
    k: items.length,
    n_rows: people.length,
    raw_alpha: found?.raw,
    std_alpha: found?.standardised,
    guttman6: found?.guttman,
    average_r: found?.averageCorrelation,
    signal_noise: found?.signalToNoise,
    mean: own && own.mean / scale,
    sd: own && own.deviation / scale,
  };
  for (const column of Object.keys(row).filter((one) => one !== 'case' && one !== 'reversed')) {
    check(`${row['case']} ${column}`, columns[column], numberIn(row, column));
  }
}

function checkItem(row: Row, found: Worked, check: Comparison['check']): void {
  const { items, scale, matrix, listwise, own } = found;
  const item = row['item'] ?? '';
  const at = items.indexOf(item);
  const { n, sumA } = pairOfMeasures(found.sums, item, item);
  const ends = floorCeiling(countsOf(found, at));
  const rest = alphaWithout(matrix, at);
  const columns: Readonly<Record<string, number | null | undefined>> = {
    n,
    mean: sumA / n / scale,
    sd: Math.sqrt(matrix[at]?.[at] ?? Number.NaN) / scale,
    raw_r: own?.withItem[at],
    r_drop_psych: itemTotal(matrix, at),
    corrected_item_total_listwise: itemTotal(listwise, at),
    alpha_if_deleted: rest?.raw,
    std_alpha_if_deleted: rest?.standardised,
    floor_pct: 100 * (ends?.floor ?? Number.NaN),
    ceiling_pct: 100 * (ends?.ceiling ?? Number.NaN),
  };
  for (const column of Object.keys(row).filter((one) => one !== 'item')) {
    check(`${item} ${column}`, columns[column], numberIn(row, column));
  }
}

/** How many have the lowest value of all items, one between, and the highest. */
function countsOf({ people, range: [low, high] }: Worked, at: number): readonly number[] {
  const values = people.map((row) => row[at] ?? null).filter((value) => value !== null);
  const ends = [low, high].map((end) => values.filter((value) => value === end).length);
  const [floor = 0, ceiling = 0] = ends;
  return [floor, values.length - floor - ceiling, ceiling];
}
