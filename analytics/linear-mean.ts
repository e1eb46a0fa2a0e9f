import type { Estimate } from './figure.ts';
import { mean } from './mean.ts';

/**
 * The mean of a question on equal steps from 0 to 100, whatever scores its options carry: never, sometimes, usually,
 * always are 0, 33⅓, 66⅔, 100.
 *
 * Summed in whole steps, so a third of a hundred is nowhere rounded.
 *
 * Shape:  how many chose each scored option, from the worst to the best, in; one Estimate out; null when nobody did.
 * Units:  people in, points out.
 * Throws: RangeError for fewer than two options or counts that are not whole.
 * Source: HCAHPS star ratings (2015): linear scores.
 *
 * @example linearMean([0, 1, 1, 2]) // 75 points, of four people
 */
export function linearMean(counts: readonly number[]): Estimate | null {
  const steps = counts.length - 1;
  if (steps < 1 || !counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`linear scores need whole counts of two options or more, got ${counts}`);
  }
  const total = (of: (step: number) => number) =>
    counts.reduce((sum, count, step) => sum + count * of(step), 0);
  // A step stands for a point here, of which the scale of `mean` has a hundred: more than any question has steps.
  const inSteps = mean({
    n: total(() => 1),
    sum: total((step) => 100 * step),
    sumSquares: total((step) => (100 * step) ** 2),
  });
  if (inSteps === null) return null;
  const points = (value: number) => Math.min(100, (100 * value) / steps);
  const { value, low, high, n } = inSteps;
  return { value: points(value), low: points(low), high: points(high), n };
}
