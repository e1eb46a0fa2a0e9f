import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/**
 * The sums that a column of counts by group was made of: of single stays, in the files `*_input.csv` of the folder.
 *
 * Which columns name the group and the counts is seen by their values; null where no column adds up to the counts.
 *
 * Shape: counts by group, and the digits they were rounded to after adding, if any, in; sums before rounding out.
 */
export function groupSums(
  folder: string,
  counts: ReadonlyMap<string, number>,
  digits: number | null,
): ReadonlyMap<string, number> | null {
  const written = (sum: number) => (digits === null ? sum : Math.round(sum * 10 ** digits) / 10 ** digits);
  const candidates = filesOf(folder, /_input\.csv$/).flatMap((file) => allSums(rowsOf(folder, file), counts));
  const found = candidates.find((sums) =>
    [...counts].every(([group, count]) => isNear(written(sums.get(group) ?? Number.NaN), count)),
  );
  return found ?? null;
}

const isNear = (sum: number, count: number) => Math.abs(sum - count) <= 1e-9 * Math.abs(count);

function allSums(rows: readonly Row[], counts: ReadonlyMap<string, number>): Map<string, number>[] {
  const columns = Object.keys(rows[0] ?? {});
  const named = columns.find((one) => {
    const names = new Set(rows.map((row) => row[one] ?? ''));
    return names.size === counts.size && [...names].every((name) => counts.has(name));
  });
  if (named === undefined) return [];
  const members = Map.groupBy(rows, (row) => row[named] ?? '');
  return columns
    .filter((one) => one !== named)
    .map((one) => new Map([...members].map(([group, own]) => [group, sumOf(own, one)])));
}

const sumOf = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + (numberIn(row, column) ?? 0), 0);
