import fc from 'fast-check';
import type { Measurement } from '../../../analytics/comparison/measurement.ts';

/** A value whose error is known. */
export const known = (value: number, error: number): Measurement => ({
  value,
  variance: error ** 2,
  freedom: Number.POSITIVE_INFINITY,
});

const measurement = fc.record({
  value: fc.integer({ min: 0, max: 100 }),
  variance: fc.double({ min: 0.01, max: 30, noNaN: true }),
  freedom: fc.integer({ min: 1, max: 500 }),
});
/** Up to a dozen hospitals with any values and errors. */
export const hospitals = fc.array(measurement, { minLength: 1, maxLength: 12 });
