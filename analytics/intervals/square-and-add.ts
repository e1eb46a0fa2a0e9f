import type { Bounded } from './interval.ts';

/**
 * The difference of two values, its interval made of theirs.
 *
 * Each end takes the arms that reach towards it, so lopsided intervals such as Wilson's stay lopsided.
 *
 * Shape:  two values with their intervals and how the two errors correlate, 0 where the samples share nobody, in;
 *         the first less the second out.
 * Throws: RangeError unless −1 ≤ correlation ≤ 1.
 * Source: Newcombe (1998) Statistics in Medicine 17:873–890; with correlation Zou (2007) Psychological Methods
 *         12:399–413.
 */
export function squareAndAdd(a: Bounded, b: Bounded, correlation = 0): Bounded {
  if (!(Math.abs(correlation) <= 1)) throw new RangeError(`no correlation is ${correlation}`);
  const value = a.value - b.value;
  const reach = (armA: number, armB: number) =>
    Math.sqrt(Math.max(0, armA ** 2 - 2 * correlation * armA * armB + armB ** 2));
  return {
    value,
    low: value - reach(a.value - a.low, b.high - b.value),
    high: value + reach(a.high - a.value, b.value - b.low),
  };
}
