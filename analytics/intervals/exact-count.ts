import { chiSquareQuantile } from '../distributions/chi-square.ts';
import type { Interval } from './interval.ts';

/**
 * The exact interval of the number of events expected where so many were counted, by the Poisson distribution.
 *
 * Shape:  a count ≥ 0, whole or not, and the share left out on either side in.
 * Units:  events.
 * Throws: RangeError for a negative count or a share that is none.
 * Source: Garwood (1936) Biometrika 28:437–442; R poisson.test(x).
 *
 * @example exactCount(3) // { low: 0.6187, high: 8.7673 }
 */
export function exactCount(count: number, tail = 0.025): Interval {
  if (!(count >= 0)) throw new RangeError(`events are counted from 0 up, got ${count}`);
  return {
    low: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    high: chiSquareQuantile(1 - tail, 2 * (count + 1)) / 2,
  };
}
