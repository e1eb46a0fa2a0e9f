import { type Benchmark, benchmark } from '../../analytics/benchmark.ts';
import { thresholds } from '../../analytics/disclosure.ts';
import { month } from '../../analytics/month.ts';
import { around, flow, tally } from './samples.ts';

const october = month('2026-10');

/** A hospital of a sample area: its sub-area, answers, mean in points, visits that answered and invited. */
export type Hospital = readonly [
  area: string,
  n: number,
  points?: number,
  answered?: number,
  invited?: number,
];

/** The name of the hospital at a place in the list. */
const nameOf = (at: number) => `h${at}`;

/** The benchmark of sample hospitals; unless told, all who answered are in the score and three more were invited. */
export function board(hospitals: readonly Hospital[], hidesCounts = false): Benchmark {
  return benchmark({
    month: october,
    measure: 'composite',
    members: hospitals.map(([area], at) => ({ hospital: nameOf(at), area, path: [area] })),
    tallies: hospitals.map(([, n, points], at) =>
      tally(around(n, points), { month: october, hospital: nameOf(at) }),
    ),
    flows: hospitals.map(([, n, , answered = n, invited = answered * 4], at) =>
      flow(october, { answered, delivered: invited - answered }, nameOf(at)),
    ),
    limits: thresholds(),
    hidesCounts,
  });
}
