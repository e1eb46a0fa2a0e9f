import type { Estimate } from './figure.ts';
import { netShare } from './intervals/net-share.ts';
import { OPTIONS } from './tally.ts';

const [DETRACTORS_TO, PROMOTERS_FROM] = [6, 9];

/**
 * The net promoter score: the share of promoters (9 and 10) less that of detractors (0 to 6).
 *
 * Shape:  how many chose 0, 1 … 10 in, one Estimate out; null when nobody did.
 * Units:  people in, fractions from −1 to 1 out.
 * Throws: RangeError unless there are eleven whole counts.
 * Source: Reichheld (2003) Harvard Business Review 81(12):46–54.
 */
export function netPromoter(counts: readonly number[]): Estimate | null {
  if (counts.length !== OPTIONS || !counts.every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`0 to 10 are ${OPTIONS} whole counts, got ${counts}`);
  }
  const total = (from: number, to: number) => counts.slice(from, to).reduce((sum, count) => sum + count, 0);
  return netShare(total(PROMOTERS_FROM, OPTIONS), total(0, DETRACTORS_TO + 1), total(0, OPTIONS));
}
