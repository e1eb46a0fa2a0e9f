import { sum } from 'simple-statistics';
import { mergeVectorSums, type VectorSums } from '../vector-sums.ts';
import type { UnitTally } from './answer-patterns.ts';
import { imputedAdjusters } from './imputed-adjusters.ts';
import { itemWeights, type Weighting } from './item-weights.ts';
import { type Combination, combined, type Scatter, scatter } from './scatter.ts';

/** Why a unit is not compared. */
export type LeftOut = 'under_two_people' | 'adjuster_missing' | 'item_unanswered';

/** The people of a unit who answered the same items. */
export type PatternScatter = { readonly answered: readonly boolean[]; readonly scattered: Scatter };

/** A unit with at least two people who answered an item. */
export type Usable = {
  readonly unit: string;
  readonly n: number;
  readonly all: number;
  /** Each adjuster with the unit's mean where it is missing, as a combination of the numbers tallied. */
  readonly adjusters: readonly Combination[];
  /** The scatter of adjusters and answer over those who answered the item; null where nobody did. */
  readonly items: readonly (Scatter | null)[];
  readonly patterns: readonly PatternScatter[];
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
  const imputed = imputedAdjusters(merged(patterns.map(({ sums }) => sums)), adjusters);
  if (!imputed) return 'adjuster_missing';
  const scattered = answering.map((pattern) => ({ ...pattern, scattered: scatter(pattern.sums) }));
  const items = (answering[0]?.answered ?? []).map((_, item) => {
    const own = scattered.filter(({ answered }) => answered[item]);
    const [one, ...others] = own;
    if (!one) return null;
    const of = others.length === 0 ? one.scattered : scatter(merged(own.map(({ sums }) => sums)));
    return combined(of, [...imputed, [{ at: 2 * adjusters + item, weight: 1 }]]);
  });
  const counts = items.map((item) => item?.n ?? 0);
  if (!itemWeights(counts, weighting)) return 'item_unanswered';
  return { unit, n, all, adjusters: imputed, items, patterns: scattered };
}

// Most units have one pattern only, and thousands of them add up to a third of the time.
const merged = (all: readonly VectorSums[]): VectorSums =>
  (all.length === 1 && all[0]) || mergeVectorSums(all);
