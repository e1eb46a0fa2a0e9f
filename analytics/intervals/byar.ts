import { NORMAL_95 } from '../distributions/normal.ts';

/**
 * Byar's interval of the number of events expected where so many were counted.
 *
 * Close to the exact one from about ten events on; below that use exactCount. Kept because English public
 * health tables are made with it.
 *
 * Shape:  a count ≥ 0 and the standard errors to either side in; `low` is null where the formula has nothing
 *         to say: at 0, and where it would be negative.
 * Units:  events.
 * Throws: RangeError for a negative count.
 * Source: Breslow & Day (1987) Statistical Methods in Cancer Research II, 69, equation 2.13.
 *
 * @example byar(65) // { low: 50.163, high: 82.849 }
 */
export function byar(count: number, z = NORMAL_95): { readonly low: number | null; readonly high: number } {
  if (!(count >= 0)) throw new RangeError(`events are counted from 0 up, got ${count}`);
  const low = count === 0 ? -1 : cubed(count, -z);
  return { low: low < 0 ? null : low, high: cubed(count + 1, z) };
}

const cubed = (count: number, z: number) => count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
