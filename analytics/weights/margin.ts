import { sum } from 'simple-statistics';

/**
 * What is known of all who could have answered: to which group each person (or each cell of persons alike in every
 * margin) belongs, and how many visits the ledger counts in each group.
 */
export type Margin = {
  readonly groups: readonly string[];
  readonly totals: ReadonlyMap<string, number>;
};

/** The sum of values in each group. */
export function groupSums(groups: readonly string[], values: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [at, group] of groups.entries()) sums.set(group, (sums.get(group) ?? 0) + (values[at] ?? 0));
  return sums;
}

/** Throws RangeError unless everybody's group has a total, totals are not negative, and weights are above 0. */
export function checkMargin({ groups, totals }: Margin, weights: readonly number[]): void {
  const unknown = groups.find((group) => !totals.has(group));
  if (unknown !== undefined) throw new RangeError(`somebody answered in '${unknown}', which has no total`);
  if (groups.length !== weights.length || !weights.every((weight) => weight > 0 && Number.isFinite(weight))) {
    throw new RangeError(`${groups.length} people need a weight above 0 each, got ${weights.length} weights`);
  }
  if (![...totals.values()].every((total) => total >= 0)) throw new RangeError('totals are 0 or more');
}

/** Whether in every group with visits somebody answered, and none without visits: else merge groups first. */
export function isCovered({ groups, totals }: Margin): boolean {
  const answered = new Set(groups);
  return (
    [...totals].every(([group, total]) => answered.has(group) === total > 0) && sum([...totals.values()]) > 0
  );
}
