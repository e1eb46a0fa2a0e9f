import type { Estimate } from './figure.ts';
import { netShare } from './intervals/net-share.ts';
import { proportion } from './proportion.ts';

/** How many gave each answer to “how was your experience of our service?”. */
export type FriendsAnswers = {
  readonly veryGood: number;
  readonly good: number;
  readonly neither: number;
  readonly poor: number;
  readonly veryPoor: number;
  readonly dontKnow: number;
};

/** The NHS Friends and Family Test of one unit. */
export type FriendsAndFamily = {
  readonly total: number;
  /** Very good and good of all, those who do not know included. */
  readonly positive: Estimate | null;
  /** Poor and very poor of all, those who do not know included. */
  readonly negative: Estimate | null;
  /** The score to September 2014: very good less neither, poor and very poor, of those who know. */
  readonly legacy: Estimate | null;
};

/**
 * The NHS Friends and Family Test as England publishes it, each share with an interval England does not give.
 *
 * Shape:  the six counts in; each figure null where nobody is in its denominator.
 * Units:  people in, fractions of one out, the legacy score from −1 to 1.
 * Throws: RangeError unless all counts are whole and 0 or more.
 * Source: NHS England, The Friends and Family Test: calculations (england.nhs.uk/fft).
 */
export function friendsAndFamily(answers: FriendsAnswers): FriendsAndFamily {
  const { veryGood, good, neither, poor, veryPoor, dontKnow } = answers;
  if (!Object.values(answers).every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`answers are counted in whole people, got ${Object.values(answers)}`);
  }
  const known = veryGood + good + neither + poor + veryPoor;
  const total = known + dontKnow;
  return {
    total,
    positive: proportion(veryGood + good, total),
    negative: proportion(poor + veryPoor, total),
    legacy: netShare(veryGood, neither + poor + veryPoor, known),
  };
}
