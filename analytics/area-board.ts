import type { Benchmark } from './benchmark.ts';
import { disclose, type Thresholds } from './disclosure.ts';
import { byValue, type Figure, withheld } from './figure.ts';
import { ledger } from './ledger.ts';
import { mean } from './mean.ts';
import type { Month } from './month.ts';
import { responseRate } from './response-rate.ts';
import { type FlowTally, type MeasureTally, type Moments, merge, ranked } from './tally.ts';

/** What the published total of an area leaves out: hospitals too small, alone and together. */
export type Rest = Moments & { readonly hospitals: number };

/** An area's own sums: of one measure, of its visits, and what its total leaves out. */
export type AreaSummed = {
  readonly area: string;
  readonly hospitals: number;
  readonly tallies: readonly MeasureTally[];
  readonly rest: Rest | null;
  readonly flows: readonly FlowTally[];
};

/**
 * The benchmark of an area with too many hospitals to list: its sub-areas and itself, from sums kept of areas.
 *
 * Every figure is the one a benchmark of the hospitals has, whose totals count the same whole pieces (pooling.ts).
 *
 * Shape:  the area and its sub-areas in, with the tallies of one measure; no hospitals and no funnel out.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function areaBoard(
  at: { readonly month: Month; readonly measure: string },
  whole: AreaSummed,
  below: readonly AreaSummed[],
  limits: Thresholds,
): Benchmark {
  const total = placeOf(whole, limits);
  const areas = below.map((one) => placeOf(one, limits));
  return {
    ...at,
    total: total.mean,
    leftOut: total.leftOut,
    hospitals: [],
    areas: areas.toSorted((a, b) =>
      byValue({ name: a.area, figure: a.mean }, { name: b.area, figure: b.mean }),
    ),
    funnel: null,
    answers: total.mean.n,
  };
}

function placeOf({ area, hospitals, tallies, rest, flows }: AreaSummed, limits: Thresholds) {
  const sums = merge(tallies.filter(ranked));
  const counted = {
    n: sums.n - (rest?.n ?? 0),
    sum: sums.sum - (rest?.sum ?? 0),
    sumSquares: sums.sumSquares - (rest?.sumSquares ?? 0),
  };
  const isNone = counted.n === 0 && sums.n > 0;
  const figure: Figure = isNone ? withheld('too_few') : disclose(mean(counted), limits);
  const { reasons, invited } = ledger(flows);
  const rate = responseRate({ answered: reasons.answered, invited }, figure, limits);
  return { area, hospitals, mean: figure, leftOut: rest?.hospitals ?? 0, responseRate: rate };
}
