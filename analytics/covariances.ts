import { type CrossSums, pairOfMeasures } from './cross-sums.ts';
import type { PairSums } from './cross-tally.ts';

/** How measures vary together: a symmetric matrix in the order of the measures. */
export type Square = readonly (readonly number[])[];

/**
 * The covariance of each pair of measures over the people who have both.
 *
 * n·Σxy − Σx·Σy is formed in whole numbers: as doubles the two can agree in all sixteen digits.
 *
 * Shape:  the sums and the measures wanted in; a matrix out, or null where fewer than two people have one pair.
 * Units:  those of the scores, squared.
 * Throws: RangeError when the sums do not hold a measure.
 * Source: R `cov(x, use = "pairwise")`.
 */
export function covariances(sums: CrossSums, measures = sums.measures): Square | null {
  const pairs = measures.map((a) => measures.map((b) => pairOfMeasures(sums, a, b)));
  if (pairs.flat().some(({ n }) => n < 2)) return null;
  return pairs.map((row) => row.map((pair) => Number(excess(pair)) / (pair.n * (pair.n - 1))));
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

/** The correlation of a pair; null where one of the two does not vary. */
function correlation(pair: PairSums): number | null {
  const [ofA, ofB] = [
    varianceSums(pair.n, pair.sumA, pair.squaresA),
    varianceSums(pair.n, pair.sumB, pair.squaresB),
  ];
  if (ofA === 0n || ofB === 0n) return null;
  return Number(excess(pair)) / (Math.sqrt(Number(ofA)) * Math.sqrt(Number(ofB)));
}

const excess = ({ n, sumA, sumB, product }: PairSums): bigint =>
  BigInt(n) * BigInt(product) - BigInt(sumA) * BigInt(sumB);

const varianceSums = (n: number, sum: number, squares: number): bigint =>
  BigInt(n) * BigInt(squares) - BigInt(sum) ** 2n;
