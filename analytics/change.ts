import type { Estimate } from './figure.ts';
import { meanDifference } from './intervals/mean-difference.ts';
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
 */
export const change = (now: Moments, before: Moments): Estimate | null => meanDifference(now, before);
