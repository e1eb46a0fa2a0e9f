import { excess } from '../excess.ts';
import type { Moments } from '../tally.ts';

/** One group of a unit's people: the sums of their scores, and what each of them counts. */
export type WeightedGroup = Moments & { readonly weight: number };

/** A weighted mean, its linearised standard error, and how many people it rests on. */
export type StandardisedMean = {
  readonly value: number;
  readonly error: number;
  readonly unweighted: number;
  readonly n: number;
};

/**
 * The mean of a unit whose groups count as much as they do in the standard population.
 *
 * Within a group all weights are the same, so the sums of each group are enough: no answer is needed.
 *
 * Shape:  groups in any order in; null for fewer than two people.
 * Units:  those of the scores behind the sums.
 * Throws: RangeError when a weight is not above 0.
 * Source: s² = Σw²(x−x̄)²·n/(n−1) / (Σw)², the linearised variance of a ratio; Lohr (2010) Sampling, 9.1.
 */
export function standardisedMean(groups: readonly WeightedGroup[]): StandardisedMean | null {
  const wrong = groups.find(({ weight }) => !(weight > 0));
  if (wrong) throw new RangeError(`a weight must be above 0, got ${wrong.weight}`);
  const over = (term: (group: WeightedGroup) => number) =>
    groups.reduce((sum, group) => sum + term(group), 0);
  const n = over((group) => group.n);
  if (n < 2) return null;
  const weight = over((group) => group.weight * group.n);
  const value = over((group) => group.weight * group.sum) / weight;
  const squares = over((group) => group.weight ** 2 * squaresAbout(group, value));
  const error = Math.sqrt((squares * n) / (n - 1)) / weight;
  return { value, error, unweighted: over((group) => group.sum) / n, n };
}

// Σ(x−m)² as the group's own squares, formed exactly, and its distance from m: nothing large is subtracted.
function squaresAbout({ n, sum, sumSquares }: Moments, middle: number): number {
  if (n === 0) return 0;
  const own = Number(excess(n, sumSquares, sum, sum)) / n;
  return own + n * (sum / n - middle) ** 2;
}
