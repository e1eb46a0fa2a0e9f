import { type CrossSums, pairOfMeasures } from './cross-sums.ts';
import type { PairSums } from './cross-tally.ts';
import { excess } from './excess.ts';

/** How measures vary together: a symmetric matrix in the order of the measures. */
export type Square = readonly (readonly number[])[];

/**
 * The covariance of each pair of measures over the people who have both.
 *
 * Shape:  the sums and the measures wanted in; a matrix out, or null where fewer than two people have one pair.
 * Units:  those of the scores, squared.
 * Throws: RangeError when the sums do not hold a measure.
 * Source: R `cov(x, use = "pairwise")`.
 */
export function covariances(sums: CrossSums, measures = sums.measures): Square | null {
  const pairs = measures.map((a) => measures.map((b) => pairOfMeasures(sums, a, b)));
  if (pairs.flat().some(({ n }) => n < 2)) return null;
  return pairs.map((row) => row.map((pair) => Number(jointly(pair)) / (pair.n * (pair.n - 1))));
}

/**
 * The correlation of each pair of measures over the people who have both.
 *
 * Shape:  the sums and the measures wanted in; a matrix out, or null where in one pair a measure does not vary.
 * Throws: RangeError when the sums do not hold a measure.
 * Source: R `cor(x, use = "pairwise")`.
 */
export function correlations(sums: CrossSums, measures = sums.measures): Square | null {
  const matrix = measures.map((a) => measures.map((b) => correlation(pairOfMeasures(sums, a, b))));
  const known = matrix.map((row) => row.filter((one) => one !== null));
  return known.every((row) => row.length === measures.length) ? known : null;
}

/**
 * The correlation of a pair, within −1 and 1; null where one of the two does not vary.
 *
 * Throws: RangeError when the sums cannot come from n whole scores.
 */
export function correlation(pair: PairSums): number | null {
  const [ofA, ofB] = [
    excess(pair.n, pair.squaresA, pair.sumA, pair.sumA),
    excess(pair.n, pair.squaresB, pair.sumB, pair.sumB),
  ];
  if (ofA < 0n || ofB < 0n) throw new RangeError(`no ${pair.n} people have such squares and sums`);
  if (ofA === 0n || ofB === 0n) return null;
  const r = Number(jointly(pair)) / Math.sqrt(Number(ofA) * Number(ofB));
  return Math.max(-1, Math.min(1, r)); // rounding alone passes the ends
}

const jointly = ({ n, sumA, sumB, product }: PairSums): bigint => excess(n, product, sumA, sumB);
