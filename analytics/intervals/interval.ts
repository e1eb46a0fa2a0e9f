/** The two ends between which a true value is believed to lie, in the unit of the value. */
export type Interval = { readonly low: number; readonly high: number };

/** A value and the ends of its interval. */
export type Bounded = Interval & { readonly value: number };

/**
 * A value with its interval, cut at the ends of the scale it is told on.
 *
 * Shape: a value, half the width of its interval, and the lowest and highest value there can be in.
 */
export const within = (
  value: number,
  half: number,
  [lowest, highest]: readonly [number, number],
): Bounded => ({
  value,
  low: Math.max(lowest, value - half),
  high: Math.min(highest, value + half),
});
