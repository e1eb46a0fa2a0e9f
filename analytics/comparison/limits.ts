/** Between which values a unit like all others would lie by chance alone, at its own size. */
export type Limits = {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};

/** Where a value lies among its limits. */
export type Place = 'far_below' | 'below' | 'as_expected' | 'above' | 'far_above';

/**
 * Where a value lies: inside the 95 % limits, outside them, or outside those of 99.8 % too.
 *
 * A value on a limit is inside it.
 *
 * Shape: limits and a value of the same unit in.
 */
export function placeIn({ low95, high95, low998, high998 }: Limits, value: number): Place {
  if (value < low998) return 'far_below';
  if (value > high998) return 'far_above';
  if (value < low95) return 'below';
  return value > high95 ? 'above' : 'as_expected';
}
