import { checkMargin, groupSums, isCovered, type Margin } from './margin.ts';

/**
 * Weights that add up to the visits of each group: whoever answered stands for those of the same group who did not.
 *
 * Shape:  base weights (1 each, or how many people a cell has) and one margin in; the same order out; null where a
 *         group with visits has no answers, or one with answers no visits: see mergedGroups.
 * Throws: RangeError when a person's group has no total or a weight is not above 0.
 * Source: Holt & Smith (1979) J. R. Stat. Soc. A 142:33–46; R survey::postStratify.
 */
export function postStratified(base: readonly number[], margin: Margin): readonly number[] | null {
  checkMargin(margin, base);
  return isCovered(margin) ? fitted(base, margin) : null;
}

/** Weights scaled group by group to the totals, which all groups must have. */
export function fitted(weights: readonly number[], { groups, totals }: Margin): readonly number[] {
  const sums = groupSums(groups, weights);
  return weights.map((weight, at) => {
    const group = groups[at] ?? '';
    return weight * ((totals.get(group) ?? 0) / (sums.get(group) ?? 1));
  });
}
