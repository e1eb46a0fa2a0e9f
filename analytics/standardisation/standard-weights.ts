/** How many people of each group a unit has, by the group's name. */
export type GroupCounts = ReadonlyMap<string, number>;

/** The weight of one group in a unit, before and after the cap, with the shares it comes from. */
export type GroupWeight = {
  readonly share: number;
  readonly standardShare: number;
  readonly uncapped: number;
  readonly weight: number;
};

/** No answer counts more than so many times: a group of one or two must not decide a unit's score. */
const WEIGHT_CAP = 5;

/**
 * What each group of a unit's people counts, so that the unit's mixture of groups is the standard one.
 *
 * Shape:  the counts of a unit and those of the standard population, over the same groups, in; a weight for each group
 *         the unit has, by the group's name, out.
 * Units:  people in; weights are ratios of shares, capped.
 * Throws: RangeError for a group that the standard population does not have.
 * Source: NHS Patient Survey Programme, standardisation by age, sex and route of admission; the cap of 5 as recalled.
 */
export function standardWeights(
  unit: GroupCounts,
  standard: GroupCounts,
  cap = WEIGHT_CAP,
): ReadonlyMap<string, GroupWeight> {
  const [people, all] = [total(unit), total(standard)];
  const weights = [...unit].map(([group, n]) => {
    const standardShare = (standard.get(group) ?? 0) / all;
    if (!(standardShare > 0)) throw new RangeError(`the standard population has no group '${group}'`);
    const share = n / people;
    const uncapped = standardShare / share;
    return [group, { share, standardShare, uncapped, weight: Math.min(cap, uncapped) }] as const;
  });
  return new Map(weights);
}

const total = (counts: GroupCounts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
