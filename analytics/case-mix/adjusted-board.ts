import { sum } from 'simple-statistics';
import { widened } from '../comparison/widened-funnel.ts';
import type { Estimate } from '../figure.ts';
import type { FunnelShape } from '../funnel.ts';
import type { MixTally } from '../mix-tally.ts';
import { type AdjustedHospital, adjustedBenchmark } from './adjusted-benchmark.ts';

/** The adjusted means of a board's hospitals, by hospital, and the funnel they are judged by. */
export type AdjustedBoard = {
  readonly means: ReadonlyMap<string, Estimate>;
  readonly shape: FunnelShape;
};

/** The fewest people for each column a fit may have, so that it describes patients and not chance. */
const PEOPLE_PER_COLUMN = 10;

/**
 * What a board shows beside the means as they were given: each as it would be with the patients of the average
 * hospital, and what hospitals differ by then.
 *
 * Only hospitals whose own mean is shown take part, each with exactly the people that mean rests on: nobody who
 * is withheld moves what is shown of others.
 *
 * Shape:  tallies of one measure, and the people behind each mean that is shown, in; null where fewer than two
 *         hospitals are left, or too few people for the columns.
 * Units:  hundredths of a point in, points out; means within 0 and 100 as scores are.
 * Throws: RangeError when tallies are of different measures or adjusters.
 * Source: AHRQ CAHPS Analysis Program 4.1c; Spiegelhalter (2005) Qual. Saf. Health Care 14:347–351.
 */
export function adjustedBoard(
  tallies: readonly MixTally[],
  people: ReadonlyMap<string, number>,
): AdjustedBoard | null {
  const own = Map.groupBy(tallies, ({ hospital }) => hospital);
  const whole = [...own].filter(([hospital, all]) => peopleIn(all) === people.get(hospital));
  const used = whole.flatMap(([, all]) => all).toSorted((a, b) => (a.hospital < b.hospital ? -1 : 1));
  const columns = used[0]?.adjusters.length ?? 0;
  if (columns === 0 || whole.length < 2 || peopleIn(used) < PEOPLE_PER_COLUMN * columns) return null;
  const found = adjustedBenchmark(used);
  if (!found || found.hospitals.length < 2) return null;
  return {
    means: new Map(found.hospitals.map(({ hospital, adjusted }) => [hospital, scored(adjusted)])),
    shape: shapeOf(found.hospitals),
  };
}

const peopleIn = (tallies: readonly MixTally[]): number => sum(tallies.map(({ sums }) => sums.n));

const within = (points: number): number => Math.min(100, Math.max(0, points));

const scored = ({ value, low, high, n }: Estimate): Estimate => ({
  value: within(value),
  low: within(low),
  high: within(high),
  n,
});

/** As of a funnel of raw means: all people's mean, and how people differ within hospitals once adjusted for. */
function shapeOf(hospitals: readonly AdjustedHospital[]): FunnelShape {
  const units = hospitals.map(({ adjusted: { value, n }, error }) => ({ mean: value, n, error }));
  const people = sum(units.map(({ n }) => n));
  const squares = sum(units.map(({ n, error }) => (n * error) ** 2));
  return widened(units, {
    centre: sum(units.map(({ mean, n }) => mean * n)) / people,
    spread: Math.sqrt(squares / (people - units.length)),
  });
}
