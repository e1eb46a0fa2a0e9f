import { disclose, shownCount, type Thresholds } from './disclosure.ts';
import { type Figure, withheld } from './figure.ts';
import { proportion } from './proportion.ts';
import { ANSWERS, flaggedFor, type MeasureTally, merge, type Quality } from './tally.ts';

/** How many answers, and which share of all of them. */
export type Part = { readonly answers: number | null; readonly share: Figure };

/** How many answers of a hospital's month were flagged, and why; an answer may bear several reasons. */
export type AnswerQuality = {
  /** All answers, however they came. */
  readonly answers: number | null;
  readonly valid: Part;
  readonly flagged: Part;
  readonly reasons: readonly ({ readonly reason: string } & Part)[];
};

/**
 * How many answers were flagged, and why, as far as it may be shown.
 *
 * Sound and flagged answers add up to all of them, so where one of the two is too small to tell, the total and the
 * shares are withheld as well. A share beside the total tells the number, so it is withheld with it.
 *
 * Shape:  the tallies of one hospital, month and instrument, of any version, department and mode; reasons in the
 *         order given.
 * Units:  people; shares are fractions of one out, with Wilson's 95 % interval.
 * Throws: RangeError when tallies cannot come from answers.
 */
export function answerQuality(
  tallies: readonly MeasureTally[],
  reasons: readonly string[],
  limits: Thresholds,
): AnswerQuality {
  const people = (measure: string, ...of: Quality[]): number =>
    merge(tallies.filter((tally) => tally.measure === measure && of.includes(tally.quality))).n;
  const [valid, flagged] = [people(ANSWERS, 'valid'), people(ANSWERS, 'flagged')];
  const all = valid + flagged;
  const isTold = [valid, flagged].every((n) => shownCount(n, limits) !== null);
  const part = (n: number): Part => {
    const answers = shownCount(n, limits);
    const share = disclose(proportion(n, all), limits);
    if (isTold && answers !== null) return { answers, share };
    return { answers, share: withheld('too_few') };
  };
  return {
    answers: isTold ? shownCount(all, limits) : null,
    valid: part(valid),
    flagged: part(flagged),
    reasons: reasons.map((reason) => ({ reason, ...part(people(flaggedFor(reason), 'flagged')) })),
  };
}
