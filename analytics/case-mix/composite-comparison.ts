import { mean, sum } from 'simple-statistics';
import { adjustedMeans } from './adjusted-means.ts';
import type { UnitTally } from './answer-patterns.ts';
import { composite, itemWeights, type Weighting } from './item-weights.ts';
import { residualVariance } from './residual-variance.ts';
import { type LeftOut, type Usable, usableUnits } from './usable-units.ts';
import { type WithinUnitFit, withinUnitFit } from './within-unit-fit.ts';

/** A unit's composite with the same patients as the average unit. */
export type ComparedUnit = {
  readonly unit: string;
  /** People with at least one valid answer. */
  readonly n: number;
  readonly all: number;
  readonly unadjusted: number;
  readonly adjusted: number;
  /** The variance of the adjusted composite. */
  readonly variance: number;
};

/** Units compared on a composite of one item or more. */
export type CompositeComparison = {
  readonly fits: readonly WithinUnitFit[];
  readonly units: readonly ComparedUnit[];
  /** The mean of the adjusted units, every unit counted once. */
  readonly mean: number;
  /** Degrees of freedom within units: people less units less adjusters. */
  readonly freedom: number;
  /** Units under 100 people, which the CAHPS programme warns of. */
  readonly small: readonly string[];
  readonly leftOut: readonly { readonly unit: string; readonly reason: LeftOut }[];
};

const FIRM = 100;

/**
 * The CAHPS analysis: each item adjusted for case mix within units, and a composite of the adjusted items.
 *
 * Everything comes from sums, also where people skip items, because the sums are kept apart by which items were
 * answered. The residuals of one person in several items are correlated; that is in the variance.
 *
 * Shape:  units in any order and how many of each tally's numbers are adjusters in. null when no unit is left.
 * Units:  those of the answers in the tallies.
 * Source: AHRQ CAHPS Analysis Program 4.1c (the variance without the n/(n−1) of the printed manual).
 */
export function compositeComparison(
  tallies: readonly UnitTally[],
  adjusters: number,
  weighting: Weighting = 'even',
): CompositeComparison | null {
  const { units, leftOut } = usableUnits(tallies, adjusters, weighting);
  const items = Math.max(0, ...units.map((unit) => unit.items.length));
  if (units.length === 0) return null;
  const places = Array.from({ length: items }, (_, item) => item);
  const fits = places.map((item) => withinUnitFit(units.flatMap((unit) => unit.items[item] ?? [])));
  const compared = comparedUnits(units, fits, weighting);
  const kept = adjusters - Math.min(...fits.map((fit) => fit.dropped.length));
  return {
    fits,
    units: compared,
    mean: mean(compared.map((unit) => unit.adjusted)),
    freedom: sum(compared.map((unit) => unit.n)) - compared.length - kept,
    small: compared.filter((unit) => unit.n < FIRM).map(({ unit }) => unit),
    leftOut,
  };
}

function comparedUnits(
  units: readonly Usable[],
  fits: readonly WithinUnitFit[],
  weighting: Weighting,
): readonly ComparedUnit[] {
  const adjustedItems = fits.map((fit, item) => adjustedItem(units, fit, item));
  const overall = fits.map((_, item) => mean(units.flatMap((unit) => unit.items[item]?.means.at(-1) ?? [])));
  return units.map((usable) => {
    const weights =
      itemWeights(
        usable.items.map((item) => item?.n ?? 0),
        weighting,
      ) ?? [];
    const coefficients = fits.map((fit) => fit.coefficients);
    const unadjusted = usable.items.map((item) => item?.means.at(-1) ?? 0);
    const adjusted = adjustedItems.map((item) => item.get(usable) ?? 0);
    return {
      unit: usable.unit,
      n: usable.n,
      all: usable.all,
      unadjusted: composite(unadjusted, overall, weights),
      adjusted: composite(adjusted, overall, weights),
      variance: residualVariance(usable, coefficients, weights),
    };
  });
}

function adjustedItem(
  units: readonly Usable[],
  fit: WithinUnitFit,
  item: number,
): ReadonlyMap<Usable, number> {
  const answered = units.filter((unit) => unit.items[item]);
  const means = answered.map((unit) => {
    const all = unit.items[item]?.means ?? [];
    return { outcome: all.at(-1) ?? 0, adjusters: all.slice(0, -1) };
  });
  const adjusted = adjustedMeans(means, fit.coefficients);
  return new Map(answered.map((unit, at) => [unit, adjusted[at] ?? 0]));
}
