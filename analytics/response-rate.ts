import type { Thresholds } from './disclosure.ts';
import { type Figure, shown, withheld } from './figure.ts';
import { proportion } from './proportion.ts';

/**
 * How many of those invited answered, with Wilson's 95 % interval, as far as it may be shown.
 *
 * A rate beside the number invited tells the number who answered. It is withheld where that is too small
 * to tell, or where the score's own number of people is withheld.
 *
 * Shape:  two counts of visits and the figure of the score beside it in, a Figure out; its n is the
 *         invited. Where nobody was invited there is no rate.
 * Units:  visits in, fractions of one out.
 * Throws: RangeError unless both counts are whole and 0 ≤ answered ≤ invited.
 */
export function responseRate(
  { answered, invited }: { readonly answered: number; readonly invited: number },
  score: Figure,
  limits: Thresholds,
): Figure {
  const estimate = proportion(answered, invited);
  if (estimate === null) return withheld('nobody_answered', 0);
  if (invited < limits.score || (answered > 0 && answered < limits.count)) return withheld('too_few');
  if (!score.shown && score.n === null) return withheld(score.because);
  return shown(estimate);
}
