import { sum } from 'simple-statistics';

/** How the items of a composite count: all alike, or those with fewer than `enough` answers less. */
export type Weighting = 'even' | { readonly enough: number };

/**
 * The weights of a unit's items in its composite.
 *
 * Shape:  how many answered each item in; weights that add up to 1 out. null where they cannot be formed: nobody
 *         answered one of the items (even), or any (low n).
 * Source: AHRQ, Instructions for Analyzing Data from CAHPS Surveys 4.1 (2017), weighting of composites.
 *
 * @example itemWeights([10, 22, 34], { enough: 20 }) // [0.2, 0.4, 0.4]
 */
export function itemWeights(answered: readonly number[], weighting: Weighting): readonly number[] | null {
  const counts =
    weighting === 'even' ? answered.map((n) => Math.min(n, 1)) : capped(answered, weighting.enough);
  const total = sum(counts);
  if (total === 0 || (weighting === 'even' && counts.includes(0))) return null;
  return counts.map((count) => count / total);
}

const capped = (answered: readonly number[], enough: number) => answered.map((n) => Math.min(n, enough));

/**
 * A unit's composite: how far each of its items is from that item's mean over all units, weighted, on top of the
 * mean of those means. With even weights it is the plain mean of the items; with others it does not depend on
 * which items of a unit were answered rarely.
 */
export const composite = (
  values: readonly number[],
  overall: readonly number[],
  weights: readonly number[],
): number =>
  sum(weights.map((weight, item) => weight * ((values[item] ?? 0) - (overall[item] ?? 0)))) +
  sum([...overall]) / overall.length;
