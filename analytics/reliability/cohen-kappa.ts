import { sum } from 'simple-statistics';
import { NORMAL_95 } from '../distributions/normal.ts';
import { type Bounded, within } from '../intervals/interval.ts';

/** How much two people agreeing on one category, and disagreeing by two, count: 1 for agreement. */
export type AgreementWeight = (first: number, second: number, categories: number) => number;

/** Only the same category agrees. */
const SAME: AgreementWeight = (first, second) => (first === second ? 1 : 0);

/** Categories in an order: a disagreement counts by the square of its distance. */
export const BY_SQUARE: AgreementWeight = (first, second, categories) =>
  1 - ((first - second) / (categories - 1)) ** 2;

/**
 * How the second coder's weights are averaged for the standard error: over the first coder's categories, as the
 * paper has it, or as psych 2.2.9 does, which multiplies each by its own margin. Without weights the two agree.
 */
export type WeightMeans = 'paper' | 'psych';

/**
 * How far two coders agree beyond what chance would give them.
 *
 * Shape:  how many cases the first coder put in each category (rows) and the second (columns) in; a value up to 1
 *         with its interval, held between −1 and 1, out; null for no cases, or where chance alone agrees on all.
 * Throws: RangeError unless the table is square with two categories or more and whole counts.
 * Source: Cohen (1960) Educ. Psychol. Meas. 20:37–46, (1968) Psychol. Bull. 70:213–220; Fleiss, Cohen & Everitt
 *         (1969) Psychol. Bull. 72:323–327; R psych::cohen.kappa.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weight: AgreementWeight = SAME,
  means: WeightMeans = 'paper',
): Bounded | null {
  const n = checkedTotal(table);
  const rows = table.map((row) => sum([...row]) / n);
  const columns = table.map((_, at) => sum(table.map((row) => row[at] ?? 0)) / n);
  const weights = table.map((row, k) => row.map((_, l) => weight(k, l, table.length)));
  const over = (term: (w: number, k: number, l: number) => number) =>
    sum(weights.flatMap((row, k) => row.map((w, l) => term(w, k, l))));
  const share = (k: number, l: number) => (table[k]?.[l] ?? 0) / n;
  const observed = over((w, k, l) => w * share(k, l));
  const expected = over((w, k, l) => w * (rows[k] ?? 0) * (columns[l] ?? 0));
  if (n === 0 || !(expected < 1)) return null;
  const ofRow = weights.map((row) => sum(row.map((w, l) => w * (columns[l] ?? 0))));
  const ofColumn = weights.map((_, l) =>
    sum(weights.map((row, k) => (row[l] ?? 0) * (rows[means === 'paper' ? k : l] ?? 0))),
  );
  const squares = over((w, k, l) => {
    const chance = (ofRow[k] ?? 0) + (ofColumn[l] ?? 0);
    return share(k, l) * (w * (1 - expected) - chance * (1 - observed)) ** 2;
  });
  const middle = observed * expected - 2 * expected + observed;
  const error = Math.sqrt(Math.max(0, squares - middle ** 2) / n) / (1 - expected) ** 2;
  return within((observed - expected) / (1 - expected), NORMAL_95 * error, [-1, 1]);
}

function checkedTotal(table: readonly (readonly number[])[]): number {
  const counts = table.flat();
  const isSquare = table.every((row) => row.length === table.length) && table.length > 1;
  if (!isSquare || !counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(
      `agreement needs a square table of whole counts, got ${table.length} rows: ${counts}`,
    );
  }
  return sum(counts);
}
