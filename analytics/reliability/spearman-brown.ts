/**
 * How reliably the mean of n answers tells a hospital from the others, given how much of all variance lies between
 * hospitals.
 *
 * Shape:  an intraclass correlation up to 1 and how many answered in; null where hospitals do not differ (a
 *         correlation of 0 or less) or nobody answered.
 * Units:  from 0 to 1: from 0.70 on a comparison may be published, from 0.90 on much may hang on it.
 * Throws: RangeError for a correlation above 1, or a number of answers below 0.
 * Source: Spearman (1910), Brown (1910) Br. J. Psychol. 3:271–322; thresholds: AHRQ, CAHPS Analysis Program.
 *
 * @example unitReliability(0.03, 100) // 0.756
 */
export function unitReliability(icc: number, n: number): number | null {
  check(icc);
  if (!(n >= 0)) throw new RangeError(`${n} people cannot have answered`);
  if (icc <= 0 || n === 0) return null;
  return (n * icc) / (1 + (n - 1) * icc);
}

/**
 * How many answers a hospital needs for its mean to reach a reliability.
 *
 * Shape:  an intraclass correlation up to 1 and a reliability below 1 in; an unrounded number of answers out: take
 *         the next whole one; null where hospitals do not differ.
 * Throws: RangeError outside that range.
 *
 * @example Math.ceil(answersNeeded(0.03, 0.7) ?? 0) // 76
 */
export function answersNeeded(icc: number, reliability: number): number | null {
  check(icc);
  if (!(reliability > 0 && reliability < 1)) {
    throw new RangeError(`a reliability lies between 0 and 1, got ${reliability}`);
  }
  return icc > 0 ? (reliability * (1 - icc)) / (icc * (1 - reliability)) : null;
}

function check(icc: number): void {
  if (!(icc <= 1)) throw new RangeError(`a correlation is 1 at most, got ${icc}`);
}
