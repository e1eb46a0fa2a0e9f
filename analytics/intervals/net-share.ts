import { NORMAL_95 } from '../distributions/normal.ts';
import type { Estimate } from '../figure.ts';
import { within } from './interval.ts';

// What is added before the interval is made: half of it to those in between, a quarter to either end.
const ADDED = 3;

/**
 * The share of people for less the share against, with Rocks's adjusted Wald 95 % interval.
 *
 * Shape:  how many are for and against out of n in, one Estimate out; null when nobody is counted.
 * Units:  people in, fractions from −1 to 1 out.
 * Throws: RangeError unless counts are whole, 0 or more and up + down ≤ n.
 * Source: Rocks (2016) The American Statistician 70:365–372.
 *
 * @example netShare(211, 20, 363) // { value: 0.5262, low: 0.4610, high: 0.5827, n: 363 }
 */
export function netShare(up: number, down: number, n: number): Estimate | null {
  if (![up, down, n].every(Number.isInteger) || up < 0 || down < 0 || up + down > n) {
    throw new RangeError(`${up} people for and ${down} against cannot be of ${n}`);
  }
  if (n === 0) return null;
  const people = n + ADDED;
  const [above, below] = [(up + ADDED / 4) / people, (down + ADDED / 4) / people];
  const error = Math.sqrt((above + below - (above - below) ** 2) / people);
  const value = (up - down) / n;
  const { low, high } = within(above - below, NORMAL_95 * error, [-1, 1]);
  // Of one or two people of one mind the adjusted interval would miss the score itself.
  return { value, low: Math.min(low, value), high: Math.max(high, value), n };
}
