import { tQuantile } from '../distributions/student-t.ts';
import type { Estimate } from '../figure.ts';
import type { Standing } from '../funnel.ts';
import type { MixTally } from '../mix-tally.ts';
import { mergeVectorSums } from '../vector-sums.ts';
import type { UnitTally } from './answer-patterns.ts';
import { type CompositeComparison, compositeComparison } from './composite-comparison.ts';
import { threeStars } from './three-stars.ts';
import { contrasts, type GlobalTest, globalTest } from './unit-contrasts.ts';
import { unitReliability } from './unit-reliability.ts';
import type { LeftOut } from './usable-units.ts';

/** A hospital as it would score with the patients of the average hospital. */
export type AdjustedHospital = {
  readonly hospital: string;
  /** The mean as it was given, in points. */
  readonly unadjusted: number;
  readonly adjusted: Estimate;
  /** The standard error of the adjusted mean, in points. */
  readonly error: number;
  /** How far the adjusted mean is from the mean of all hospitals, in points. */
  readonly difference: number;
  readonly p: number | null;
  readonly standing: Standing;
  /** The share of the variance of its mean that is between hospitals; null where nothing varies. */
  readonly reliability: number | null;
};

/** What an adjuster does to the score, within hospitals. */
type AdjusterEffect = {
  readonly adjuster: string;
  /** Points a step of the adjuster; null where it could not be used. */
  readonly points: number | null;
};

/** One measure over hospitals, compared as if all had the same patients. */
export type AdjustedBenchmark = {
  readonly hospitals: readonly AdjustedHospital[];
  readonly effects: readonly AdjusterEffect[];
  /** The mean of the hospitals, every one counted once, in points. */
  readonly mean: number;
  readonly test: GlobalTest | null;
  readonly leftOut: readonly { readonly hospital: string; readonly reason: LeftOut }[];
};

const POINT = 100;
const STANDINGS = { 1: 'below', 2: 'as_expected', 3: 'above' } as const;

/**
 * The case-mix adjusted benchmark of one measure, from mix tallies alone.
 *
 * Shape:  tallies of one measure, several of a hospital add up; null when no hospital has two answers, or
 *         no degree of freedom is left. Hospitals in
 *         the order in which they first come.
 * Units:  hundredths of a point in, points out. An adjusted mean is not cut at 0 and 100: it is no score anybody gave.
 * Throws: RangeError when tallies are of different measures or adjusters.
 * Source: AHRQ CAHPS Analysis Program 4.1c; see compositeComparison.
 */
export function adjustedBenchmark(tallies: readonly MixTally[]): AdjustedBenchmark | null {
  const [first] = tallies;
  if (!first) return null;
  const kind = kindOf(first);
  const other = tallies.find((tally) => kindOf(tally) !== kind);
  if (other) throw new RangeError(`only tallies of one kind compare: ${kind}, ${kindOf(other)}`);
  const found = compositeComparison(hospitalsOf(tallies), first.adjusters.length);
  if (!found || found.freedom < 1) return null;
  const inPoints = found.units.map(({ n, adjusted, variance }) => ({
    n,
    value: adjusted / POINT,
    variance: variance / POINT ** 2,
  }));
  return {
    hospitals: hospitals(found, inPoints),
    effects: effects(first.adjusters, found),
    mean: found.mean / POINT,
    test: globalTest(inPoints, found.freedom),
    leftOut: found.leftOut.map(({ unit, reason }) => ({ hospital: unit, reason })),
  };
}

const kindOf = ({ measure, adjusters }: MixTally) => `${measure} by ${adjusters.join(', ')}`;

const hospitalsOf = (tallies: readonly MixTally[]): UnitTally[] =>
  [...Map.groupBy(tallies, ({ hospital }) => hospital)].map(([unit, own]) => {
    const [one, ...others] = own;
    const sums = one && others.length === 0 ? one.sums : mergeVectorSums(own.map((tally) => tally.sums));
    return { unit, all: sums.n, patterns: [{ answered: [true], sums }] };
  });

type Measured = { readonly n: number; readonly value: number; readonly variance: number };

function hospitals(
  { units, freedom }: CompositeComparison,
  inPoints: readonly Measured[],
): AdjustedHospital[] {
  const apart = contrasts(inPoints, freedom);
  const reliability = unitReliability(inPoints);
  const t = tQuantile(0.975, freedom);
  return units.flatMap(({ unit, unadjusted }, at) => {
    const [measured, contrast] = [inPoints[at], apart[at]];
    if (!measured || !contrast) return [];
    const { n, value, variance } = measured;
    const half = t * Math.sqrt(variance);
    return {
      hospital: unit,
      unadjusted: unadjusted / POINT,
      adjusted: { value, low: value - half, high: value + half, n },
      error: Math.sqrt(variance),
      difference: contrast.difference,
      p: contrast.p,
      standing: STANDINGS[threeStars(contrast)],
      reliability: reliability?.units[at] ?? null,
    };
  });
}

const effects = (adjusters: readonly string[], { fits: [fit] }: CompositeComparison): AdjusterEffect[] =>
  adjusters.map((adjuster, k) => ({
    adjuster,
    points: !fit || fit.dropped.includes(k) ? null : (fit.coefficients[k] ?? 0) / POINT,
  }));
