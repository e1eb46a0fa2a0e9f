import type { VectorSums } from '../vector-sums.ts';
import type { Combination } from './scatter.ts';

/**
 * The adjusters of a unit's people with the unit's mean in the place of a missing one, as combinations of the
 * numbers kept of each person: the adjuster (0 where missing) and whether it is missing.
 *
 * Shape:  the sums over all people of the unit, whose vectors begin with x₁ … x_K, m₁ … m_K, in; K combinations
 *         out, null when nobody of the unit has one of the adjusters.
 * Source: AHRQ CAHPS Analysis Program 4.1c, IMPUTE=1.
 */
export function imputedAdjusters({ n, sums }: VectorSums, adjusters: number): readonly Combination[] | null {
  const places = Array.from({ length: adjusters }, (_, k) => k);
  const known = places.map((k) => n - (sums[adjusters + k] ?? 0));
  if (known.some((people) => people < 1)) return null;
  return places.map((k) => [
    { at: k, weight: 1 },
    { at: adjusters + k, weight: (sums[k] ?? 0) / (known[k] ?? 1) },
  ]);
}
