import { sum } from 'simple-statistics';

/** What unequal weights cost. */
export type KishEffect = {
  /** By how much they multiply the square of a mean's error, at least 1. */
  readonly designEffect: number;
  /** How many equally weighted answers would say as much. */
  readonly effectiveN: number;
};

/**
 * Kish's design effect of unequal weights.
 *
 * Shape:  weights in; null for none.
 * Throws: RangeError unless all are above 0.
 * Source: Kish (1965) Survey Sampling, 11.7.
 *
 * @example kishEffect([1, 1, 2]) // 1.125 and 2.667
 */
export function kishEffect(weights: readonly number[]): KishEffect | null {
  if (!weights.every((weight) => weight > 0 && Number.isFinite(weight))) {
    throw new RangeError('weights are above 0');
  }
  if (weights.length === 0) return null;
  const effectiveN = sum([...weights]) ** 2 / sum(weights.map((weight) => weight ** 2));
  return { designEffect: weights.length / effectiveN, effectiveN };
}
