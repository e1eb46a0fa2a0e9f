import { sum } from 'simple-statistics';
import { mergeVectorSums, type VectorSums } from '../vector-sums.ts';
import type { PatternTally, UnitTally } from './answer-patterns.ts';
import { imputedAdjusters } from './imputed-adjusters.ts';
import { itemWeights, type Weighting } from './item-weights.ts';
import { type Combination, combined, type Scatter, scatter } from './scatter.ts';

/** Why a unit is not compared. */
export type LeftOut = 'under_two_people' | 'adjuster_missing' | 'item_unanswered';

/** A unit with at least two people who answered an item. */
export type Usable = {
  readonly unit: string;
  readonly n: number;
  readonly all: number;
  /** Each adjuster with the unit's mean where it is missing, as a combination of the numbers tallied. */
  readonly adjusters: readonly Combination[];
  /** The scatter of adjusters and answer over those who answered the item; null where nobody did. */
  readonly items: readonly (Scatter | null)[];
  readonly patterns: readonly PatternTally[];
};

/** The units that can be compared, and why the others cannot. */
export function usableUnits(tallies: readonly UnitTally[], adjusters: number, weighting: Weighting) {
  const units: Usable[] = [];
  const leftOut: { unit: string; reason: LeftOut }[] = [];
  for (const tally of tallies) {
    if (tally.all === 0) continue;
    const found = usable(tally, adjusters, weighting);
    if (typeof found === 'string') leftOut.push({ unit: tally.unit, reason: found });
    else units.push(found);
  }
  return { units, leftOut };
}

function usable(
  { unit, all, patterns }: UnitTally,
  adjusters: number,
  weighting: Weighting,
): Usable | LeftOut {
  const answering = patterns.filter(({ answered }) => answered.includes(true));
  const n = sum(answering.map(({ sums }) => sums.n));
  if (n < 2) return 'under_two_people';
  const imputed = imputedAdjusters(mergeVectorSums(patterns.map(({ sums }) => sums)), adjusters);
  if (!imputed) return 'adjuster_missing';
  const items = (answering[0]?.answered ?? []).map((_, item) => {
    const own = answering.filter(({ answered }) => answered[item]).map(({ sums }) => sums);
    return own.length === 0 ? null : itemScatter(mergeVectorSums(own), imputed, 2 * adjusters + item);
  });
  const counts = items.map((item) => item?.n ?? 0);
  if (!itemWeights(counts, weighting)) return 'item_unanswered';
  return { unit, n, all, adjusters: imputed, items, patterns: answering };
}

const itemScatter = (sums: VectorSums, imputed: readonly Combination[], item: number): Scatter =>
  combined(scatter(sums), [...imputed, [[item, 1]]]);
