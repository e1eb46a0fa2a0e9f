import type { Thresholds } from './disclosure.ts';
import { byValue, type Figure } from './figure.ts';
import { type Funnel, funnel, type Standing, standing } from './funnel.ts';
import type { Month } from './month.ts';
import { type PlacesInput, places } from './places.ts';

/** One hospital among the others of its area. */
export type BenchmarkRow = {
  readonly hospital: string;
  readonly area: string;
  readonly mean: Figure;
  /** Whether it rests on enough people to be placed among others. */
  readonly ranked: boolean;
  readonly standing: Standing | null;
  readonly responseRate: Figure;
};

/** One sub-area: the exact sum of its hospitals. */
type AreaRow = {
  readonly area: string;
  readonly hospitals: number;
  readonly mean: Figure;
  /** How many of the hospitals the mean leaves out, because too few answered. */
  readonly leftOut: number;
  readonly responseRate: Figure;
};

/** One measure of one month over the hospitals of an area. */
export type Benchmark = {
  readonly month: Month;
  readonly measure: string;
  readonly total: Figure;
  /** How many hospitals the total leaves out, because too few answered. */
  readonly leftOut: number;
  /** Highest first, then the withheld ones by name. */
  readonly hospitals: readonly BenchmarkRow[];
  /** Highest first, then the withheld ones by name. */
  readonly areas: readonly AreaRow[];
  readonly funnel: Funnel | null;
  /** How many people the total rests on, where that may be told. */
  readonly answers: number | null;
};

/** What a benchmark is made of. */
export type BenchmarkInput = PlacesInput & { readonly month: Month; readonly measure: string };

/**
 * The benchmark of an area's hospitals in one month, every figure as it may be shown.
 *
 * Shape:  see BenchmarkInput and Benchmark; tallies of hospitals that are no members count for nothing.
 * Throws: RangeError when tallies cannot come from answers.
 */
export function benchmark(input: BenchmarkInput): Benchmark {
  const { month, measure, limits } = input;
  const { areas, total, pieces } = places(input);
  const hospitals = areas.flatMap((area) => area.parts.map((part) => ({ ...part, area: area.name })));
  const sizes = hospitals.flatMap((hospital) => (hospital.mean.shown ? [hospital.mean.n] : []));
  const shape = sizes.length > 0 ? funnel(pieces, Math.max(...sizes)) : null;
  return {
    month,
    measure,
    total: total.mean,
    leftOut: total.leftOut,
    hospitals: hospitals.sort(byMean).map(({ name, area, mean, responseRate }) => ({
      hospital: name,
      area,
      ...placed(mean, shape, limits),
      responseRate,
    })),
    areas: [...areas].sort(byMean).map(({ name, parts, mean, leftOut, responseRate }) => ({
      area: name,
      hospitals: parts.length,
      mean,
      leftOut,
      responseRate,
    })),
    funnel: shape,
    answers: total.mean.n,
  };
}

type Named = { readonly name: string; readonly mean: Figure };

const byMean = (a: Named, b: Named) =>
  byValue({ name: a.name, figure: a.mean }, { name: b.name, figure: b.mean });

function placed(mean: Figure, shape: Funnel | null, limits: Thresholds) {
  const isRanked = mean.shown && mean.n >= limits.rank;
  return { mean, ranked: isRanked, standing: isRanked && shape ? standing(shape, mean.value, mean.n) : null };
}
