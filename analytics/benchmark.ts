import type { Thresholds } from './disclosure.ts';
import { byValue, type Figure } from './figure.ts';
import { type Funnel, funnel, type Standing, standing } from './funnel.ts';
import type { Month } from './month.ts';
import { places } from './places.ts';
import type { FlowTally, MeasureTally, Sums } from './tally.ts';

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
  readonly responseRate: Figure;
};

/** One measure of one month over the hospitals of an area. */
export type Benchmark = {
  readonly month: Month;
  readonly measure: string;
  readonly total: Figure;
  /** Highest first, then the withheld ones by name. */
  readonly hospitals: readonly BenchmarkRow[];
  /** Highest first, then the withheld ones by name. */
  readonly areas: readonly AreaRow[];
  readonly funnel: Funnel | null;
  /** How many people the total rests on, where that may be told. */
  readonly answers: number | null;
};

/** What a benchmark is made of. */
export type BenchmarkInput = {
  readonly month: Month;
  readonly measure: string;
  /** Every hospital of the area and the sub-area it is listed under. */
  readonly members: readonly { readonly hospital: string; readonly area: string }[];
  /** Of this month and measure. */
  readonly tallies: readonly MeasureTally[];
  /** Of this month. */
  readonly flows: readonly FlowTally[];
  readonly limits: Thresholds;
  /** What may be shown of a hospital's sums, where that is more than how many people there are. */
  readonly figureOf?: (hospital: string, sums: Sums) => Figure;
};

/**
 * The benchmark of an area's hospitals in one month, every figure as it may be shown.
 *
 * Shape:  see BenchmarkInput and Benchmark; tallies of hospitals that are no members count for nothing.
 * Throws: RangeError when tallies cannot come from answers.
 */
export function benchmark(input: BenchmarkInput): Benchmark {
  const { month, measure, limits } = input;
  const { areas, total, sums } = places(input);
  const hospitals = areas.flatMap((area) => area.parts.map((part) => ({ ...part, area: area.name })));
  const sizes = hospitals.flatMap((hospital) => (hospital.mean.shown ? [hospital.mean.n] : []));
  const shape = sizes.length > 0 ? funnel(sums, Math.max(...sizes)) : null;
  return {
    month,
    measure,
    total,
    hospitals: hospitals.sort(byMean).map(({ name, area, mean, figure }) => ({
      hospital: name,
      area,
      ...placed(mean, shape, limits),
      responseRate: figure,
    })),
    areas: [...areas].sort(byMean).map(({ name, parts, mean, figure }) => ({
      area: name,
      hospitals: parts.length,
      mean,
      responseRate: figure,
    })),
    funnel: shape,
    answers: total.n,
  };
}

type Named = { readonly name: string; readonly mean: Figure };

const byMean = (a: Named, b: Named) =>
  byValue({ name: a.name, figure: a.mean }, { name: b.name, figure: b.mean });

function placed(mean: Figure, shape: Funnel | null, limits: Thresholds) {
  const isRanked = mean.shown && mean.n >= limits.rank;
  return { mean, ranked: isRanked, standing: isRanked && shape ? standing(shape, mean.value, mean.n) : null };
}
