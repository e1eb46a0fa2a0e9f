import { sum } from 'simple-statistics';
import { checkMargin, groupSums, isCovered, type Margin } from './margin.ts';
import { fitted } from './post-stratification.ts';

/** Weights that meet several margins at once, and after how many rounds. */
export type Raked = { readonly weights: readonly number[]; readonly rounds: number };

/** In visits: a round that finds every margin as near as this is the last. */
const NEAR = 1e-10;
/** As share of all visits: nearer than this is rounding. */
const ROUNDING = 1e-14;
const MOST_ROUNDS = 1000;

/**
 * Weights fitted to one margin after the other, again and again, until all are met: age, sex and department are
 * each as among all visits, though nobody counted them crossed.
 *
 * People who are alike in all margins get the same weight, so cells with how many people each has will do; with
 * base weights of their own the people themselves are needed.
 *
 * Shape:  base weights and the margins in their order in; null where a group with visits has no answers (see
 *         mergedGroups) or margins contradict one another, so that no weights meet them all.
 * Throws: RangeError when a person's group has no total or a weight is not above 0.
 * Source: Deming & Stephan (1940) Ann. Math. Stat. 11:427–444; R survey::rake with a small epsilon.
 */
export function raked(base: readonly number[], margins: readonly Margin[]): Raked | null {
  for (const margin of margins) checkMargin(margin, base);
  if (margins.length === 0 || !margins.every(isCovered)) return null;
  const visits = Math.max(...margins.map(({ totals }) => sum([...totals.values()])));
  const near = Math.max(NEAR, ROUNDING * visits);
  let weights = base;
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
    let miss = 0;
    for (const margin of margins) {
      miss = Math.max(miss, missOf(weights, margin));
      weights = fitted(weights, margin);
    }
    if (miss < near) return { weights, rounds };
  }
  return null;
}

/** How many visits the weights are off a margin where they are farthest off. */
function missOf(weights: readonly number[], { groups, totals }: Margin): number {
  const sums = groupSums(groups, weights);
  return Math.max(...[...totals].map(([group, total]) => Math.abs(total - (sums.get(group) ?? 0))));
}
