import { groupSums } from './margin.ts';

/** Rounds until what a margin still explains is rounding. */
const [MOST_ROUNDS, ROUNDING] = [200, 1e-14];

/**
 * What the margins that weights were fitted to leave unexplained of a value: only that part can still be off.
 *
 * The mean of each group is taken out, margin after margin until nothing is left of any, which is the regression of
 * the value on all margins.
 *
 * Shape:  values, the groups of each margin, and how much each person counts for in a group's mean, in; the same
 *         order out.
 * Source: Deville & Särndal (1992) J. Am. Stat. Assoc. 87:376–382; R survey::svyrecvar.
 */
export function calibratedResiduals(
  values: readonly number[],
  margins: readonly (readonly string[])[],
  base: readonly number[],
): readonly number[] {
  let left = values;
  const size = Math.max(...values.map(Math.abs));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let largest = 0;
    for (const groups of margins) {
      const means = groupMeans(groups, left, base);
      largest = Math.max(largest, ...[...means.values()].map(Math.abs));
      left = left.map((value, at) => value - (means.get(groups[at] ?? '') ?? 0));
    }
    if (largest <= ROUNDING * size || margins.length < 2) break;
  }
  return left;
}

function groupMeans(groups: readonly string[], values: readonly number[], base: readonly number[]) {
  const counts = groupSums(groups, base);
  const sums = groupSums(
    groups,
    values.map((value, at) => value * (base[at] ?? 0)),
  );
  return new Map([...sums].map(([group, all]) => [group, all / (counts.get(group) ?? 1)]));
}
