import { adjustedBoard } from './case-mix/adjusted-board.ts';
import { widenedFunnel } from './comparison/widened-funnel.ts';
import type { Thresholds } from './disclosure.ts';
import { byValue, type Estimate, type Figure, shown } from './figure.ts';
import { drawn, type Funnel, type Standing, standing } from './funnel.ts';
import type { MixTally } from './mix-tally.ts';
import type { Month } from './month.ts';
import { type PlacesInput, places } from './places.ts';

/** One hospital among the others of its area. */
export type BenchmarkRow = {
  readonly hospital: string;
  readonly area: string;
  readonly mean: Figure;
  /** The mean as it would be with the patients of the average hospital; null where it cannot be adjusted. */
  readonly adjusted: Figure | null;
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
export type BenchmarkInput = PlacesInput & {
  readonly month: Month;
  readonly measure: string;
  /** Of this month and measure, all by the same adjusters; without them nothing is adjusted. */
  readonly mixes?: readonly MixTally[];
};

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
  const people = new Map(
    hospitals.flatMap(({ name, mean }) => (mean.shown ? [[name, mean.n] as const] : [])),
  );
  const largest = Math.max(0, ...people.values());
  const adjusted = adjustedBoard(input.mixes ?? [], people);
  const plain = largest > 0 ? widenedFunnel(pieces, largest) : null;
  const shape = adjusted ? drawn(adjusted.shape, largest) : plain;
  return {
    month,
    measure,
    total: total.mean,
    leftOut: total.leftOut,
    hospitals: hospitals.sort(byMean).map(({ name, area, mean, responseRate }) => ({
      hospital: name,
      area,
      ...placed(mean, adjusted ? (adjusted.means.get(name) ?? null) : mean, shape, limits),
      adjusted: adjusted ? adjustedFigure(mean, adjusted.means.get(name)) : null,
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

type Judged = Figure | Estimate | null;

/** Where a hospital stands by the mean it is judged by: the adjusted one where there is such. */
function placed(mean: Figure, judged: Judged, shape: Funnel | null, limits: Thresholds) {
  const ranked = mean.shown && mean.n >= limits.rank;
  const value = judged && 'value' in judged ? judged.value : null;
  const isJudged = ranked && shape !== null && value !== null;
  return { mean, ranked, standing: isJudged ? standing(shape, value, mean.n) : null };
}

const adjustedFigure = (mean: Figure, adjusted: Estimate | undefined): Figure | null => {
  if (!mean.shown) return mean;
  return adjusted ? shown(adjusted) : null;
};
