import { tQuantile } from './distributions/student-t.ts';
import type { Estimate } from './figure.ts';
import { variance } from './mean.ts';
import type { Moments } from './tally.ts';

/**
 * How far the mean score moved from one group of people to another, with Welch's 95 % interval.
 *
 * The two groups answered independently and need not vary alike. Where either is a single person
 * the interval says nothing: from −100 to 100.
 *
 * Shape:  the sums of now and of before in, one Estimate out, n counting the people of now; null when
 *         either is empty, because a change from nothing is no change.
 * Units:  hundredths of a point in, points out, positive when now is higher.
 * Throws: RangeError when sums cannot come from whole scores.
 * Source: Welch (1947) Biometrika 34:28–35.
 */
export function change(now: Moments, before: Moments): Estimate | null {
  const [spreadNow, spreadBefore] = [variance(now), variance(before)];
  if (now.n === 0 || before.n === 0) return null;
  const value = (now.sum / now.n - before.sum / before.n) / 100;
  if (spreadNow === null || spreadBefore === null) return { value, low: -100, high: 100, n: now.n };
  const half = halfWidth([spreadNow / now.n, now.n], [spreadBefore / before.n, before.n]);
  return { value, low: Math.max(-100, value - half), high: Math.min(100, value + half), n: now.n };
}

function halfWidth([errorA, a]: [number, number], [errorB, b]: [number, number]): number {
  const error = errorA + errorB;
  if (error === 0) return 0;
  const df = error ** 2 / (errorA ** 2 / (a - 1) + errorB ** 2 / (b - 1));
  // Never below 1 but for rounding.
  return tQuantile(0.975, Math.max(1, df)) * Math.sqrt(error);
}
