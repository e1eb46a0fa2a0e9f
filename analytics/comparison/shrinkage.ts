import { NORMAL_95 } from '../distributions/normal.ts';
import { within } from '../intervals/interval.ts';
import { betweenSpread } from './between-spread.ts';
import type { Measurement } from './measurement.ts';

/** A hospital's value drawn towards the mean of all by as much as chance may have moved it. */
export type Shrunken = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How much of the hospital's own deviation is kept: the reliability of its value, from 0 to 1. */
  readonly reliability: number;
};

/**
 * Empirical Bayes estimates, to stand beside the raw values of small hospitals, never in their place.
 *
 * Each is mean + R·(value − mean) with R = τ²/(τ² + its variance): the best guess for a hospital of which nothing
 * but its answers and those of the others is known.
 *
 * Shape:  the hospitals, and the ends of the scale, in; the same order out; null for fewer than two hospitals.
 * Units:  those of the values.
 * Throws: RangeError unless all variances are above 0.
 * Source: Efron & Morris (1975) J. Am. Stat. Assoc. 70:311–319; R metafor::blup.
 */
export function shrinkage(
  hospitals: readonly Pick<Measurement, 'value' | 'variance'>[],
  ends: readonly [number, number] = [0, 100],
): readonly Shrunken[] | null {
  const spread = betweenSpread(hospitals);
  if (spread === null) return null;
  const { tau, mean, error } = spread;
  return hospitals.map(({ value, variance }) => {
    const reliability = tau ** 2 / (tau ** 2 + variance);
    // The hospital's own chance, and what the mean of all may be off, each as far as it counts.
    const half = NORMAL_95 * Math.sqrt(reliability * variance + ((1 - reliability) * error) ** 2);
    return { ...within(mean + reliability * (value - mean), half, ends), reliability };
  });
}
