import { type CrossSums, crossSums } from '../cross-sums.ts';
import type { Interval } from '../intervals/interval.ts';

/** The answers a bootstrap draws from: people's whole scores, one for each measure. */
export type Answers = {
  readonly measures: readonly string[];
  readonly people: readonly (readonly (number | null)[])[];
};

/** How often to draw; so chosen that 2.5 % of the results, and one more, are whole numbers. */
const RESAMPLES = 999;

/** A drawing that cannot be evaluated is left out, up to this share of all. */
const MOST_LOST = 0.05;

/**
 * 95 % intervals of figures that are worked out from cross sums, by drawing as many people again and again from
 * those who answered (percentile bootstrap).
 *
 * Needs the answers themselves: tallies do not say which scores belong to one person. So these intervals can be
 * had where the answers are kept, and nowhere else.
 *
 * Shape:  answers, what to work out of their sums (null where it cannot be), and a generator of numbers from 0 up
 *         to 1 in, whose seed decides the result; one interval for each figure out; null where more than one
 *         drawing in twenty cannot be worked out.
 * Source: Davison & Hinkley (1997) Bootstrap Methods and their Application, 5.3.1; R boot::boot.ci(type = "perc")
 *         with R = 999.
 */
export function driverIntervals(
  { measures, people }: Answers,
  figuresOf: (sums: CrossSums) => readonly number[] | null,
  unit: () => number,
): readonly Interval[] | null {
  const drawn: (readonly number[])[] = [];
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    const again = people.map(() => people[Math.floor(unit() * people.length)] ?? []);
    const figures = figuresOf(crossSums(measures, again));
    if (figures !== null) drawn.push(figures);
  }
  if (drawn.length < RESAMPLES * (1 - MOST_LOST)) return null;
  return (drawn[0] ?? []).map((_, at) => middle(drawn.map((figures) => figures[at] ?? 0)));
}

/** The results that leave 2.5 % on either side, counted as order statistics of one more. */
function middle(results: number[]): Interval {
  const sorted = results.sort((a, b) => a - b);
  const place = Math.floor((sorted.length + 1) * 0.025);
  return { low: sorted[place - 1] ?? 0, high: sorted.at(-place) ?? 0 };
}
