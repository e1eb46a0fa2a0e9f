import { sum } from 'simple-statistics';
import type { MeasuredUnit } from './unit-reliability.ts';

/** How many people the common variance counts for, as the CAHPS manual sets it when smoothing is wanted. */
export const SMOOTHING = { rating: 25, composite: 20, item: 15 } as const;

/**
 * The variances of units' means drawn towards what the variance of one person over all units would give, the more
 * the fewer people a unit has: (A·S̄/n + (n − 1)·V) / (A + n − 1).
 *
 * Shape:  units in, their variances out in the same order; with strength A = 0, which the manual advises, the
 *         variances as they were (those of units of one person too).
 * Source: AHRQ, Instructions for Analyzing Data from CAHPS Surveys 4.1 (2017). It leaves open how S̄ is pooled: here
 *         Σ n·(n·V) / Σ n, every unit counted with its people, as in the reliability of the same manual.
 */
export function smoothedVariances(units: readonly MeasuredUnit[], strength: number): readonly number[] {
  const people = sum(units.map(({ n }) => n));
  const common = people > 0 ? sum(units.map(({ n, variance }) => n * n * variance)) / people : 0;
  return units.map(({ n, variance }) => {
    const weight = strength + n - 1;
    return n > 0 && weight > 0 ? ((strength * common) / n + (n - 1) * variance) / weight : variance;
  });
}
