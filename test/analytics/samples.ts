import { ledger } from '../../analytics/ledger.ts';
import type { Month } from '../../analytics/month.ts';
import type { FlowTally, MeasureTally, Moments, Reason, Sums } from '../../analytics/tally.ts';

/** The integer sums of scores given in points. */
export function momentsOf(points: readonly number[]): Moments {
  const scores = points.map((point) => Math.round(point * 100));
  const sum = scores.reduce((total, score) => total + score, 0);
  return { n: scores.length, sum, sumSquares: scores.reduce((total, score) => total + score ** 2, 0) };
}

/** The sums of a dimension: its moments and how many people scored in each ten of points. */
export function sumsOf(points: readonly number[]): Sums {
  const counts = Array.from(
    { length: 11 },
    (_, ten) => points.filter((p) => Math.floor(p / 10) === ten).length,
  );
  return { ...momentsOf(points), counts };
}

/** So many people, half of them five points below the mean and half five above it. */
export const around = (n: number, mean = 80): number[] =>
  Array.from({ length: n }, (_, at) => mean + (at % 2 === 0 ? -5 : 5));

/** One tally of scores given in points. */
export const tally = (
  points: readonly number[],
  of: Partial<MeasureTally> & Pick<MeasureTally, 'month'>,
): MeasureTally => ({
  hospital: 'north',
  department: 'a',
  instrument: 'outpatient',
  version: 1,
  measure: 'composite',
  mode: 'link',
  quality: 'valid',
  ...sumsOf(points),
  ...of,
});

/** One flow tally; reasons not named have no visits. */
export const flow = (
  month: Month,
  visits: Partial<Record<Reason, number>>,
  hospital = 'north',
): FlowTally => ({
  hospital,
  department: 'a',
  month,
  programme: 'outpatient',
  channel: 'sms',
  counts: { ...ledger([]).reasons, ...visits },
});
