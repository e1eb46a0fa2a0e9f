import { inverse, LuDecomposition } from 'ml-matrix';
import { sum } from 'simple-statistics';
import type { Square } from '../covariances.ts';

/** How well items hang together, in the measures in use. */
export type Alpha = {
  /** Cronbach's alpha, from covariances. */
  readonly raw: number;
  /** The same from correlations: of items that all vary alike. */
  readonly standardised: number;
  /** Guttman's λ₆, from what the other items tell of each; null where items repeat one another. */
  readonly guttman: number | null;
  readonly averageCorrelation: number;
  readonly signalToNoise: number;
};

/**
 * Cronbach's alpha and its relatives: how much of the variance of a sum of items they have in common.
 *
 * Shape:  the covariances of two or more items in, so tallies are enough; null where an item or their sum does not
 *         vary.
 * Units:  any; the result has none.
 * Source: Cronbach (1951) Psychometrika 16:297–334; Guttman (1945) Psychometrika 10:255–282; R psych::alpha.
 */
export function alpha(items: Square): Alpha | null {
  const size = items.length;
  const variances = items.map((row, at) => row[at] ?? 0);
  const [all, own] = [sum(items.map((row) => sum([...row]))), sum(variances)];
  if (size < 2 || variances.some((variance) => !(variance > 0)) || !(all > 0)) return null;
  const correlations = items.map((row, k) =>
    row.map((value, l) => (k === l ? 1 : value / Math.sqrt((variances[k] ?? 0) * (variances[l] ?? 0)))),
  );
  const standard = sum(correlations.map((row) => sum(row)));
  const averageCorrelation = (standard - size) / (size * (size - 1));
  const others = unexplained(correlations);
  return {
    raw: (1 - own / all) * (size / (size - 1)),
    standardised: (1 - size / standard) * (size / (size - 1)),
    guttman: others && 1 - sum([...others]) / standard,
    averageCorrelation,
    signalToNoise: (size * averageCorrelation) / (1 - averageCorrelation),
  };
}

/** Alpha of the items without the one at a place; null where that cannot be told, as of one item left. */
export const alphaWithout = (items: Square, at: number): Alpha | null => alpha(without(items, at));

/**
 * The correlation of an item with the sum of the others: an item below 0.30 asks something else.
 *
 * Shape:  covariances and the item's place in; null where the item or the sum of the others does not vary.
 * Source: Nunnally & Bernstein (1994) Psychometric Theory; R psych::alpha, column r.drop.
 */
export function itemTotal(items: Square, at: number): number | null {
  const row = items[at] ?? [];
  const own = row[at] ?? 0;
  const others = sum(without(items, at).map((other) => sum([...other])));
  return own > 0 && others > 0 ? (sum([...row]) - own) / Math.sqrt(own * others) : null;
}

const without = (items: Square, at: number): Square =>
  items.filter((_, k) => k !== at).map((row) => row.filter((_, l) => l !== at));

/** What of each item's variance the others do not explain, held between none and all. */
function unexplained(correlations: readonly number[][]): readonly number[] | null {
  if (new LuDecomposition([...correlations]).isSingular()) return null;
  const left = inverse([...correlations])
    .diagonal()
    .map((inflation) => 1 / inflation);
  return left.map((share) => Math.min(1, Math.max(0, share)));
}
