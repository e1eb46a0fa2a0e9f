/** Whether a unit's figures are withheld for its own sake, or for another's. */
export type FriendsSuppression = { readonly primary: boolean; readonly secondary: boolean };

const FEWEST = 5;

/**
 * Which units of one published parent the NHS withholds in the Friends and Family Test.
 *
 * A unit under five answers is withheld. Where that is exactly one with any answers, the next smallest is withheld
 * too, or the parent's total would tell it. This is the NHS's rule, for files that must be like its own; what the
 * platform itself shows passes suppression, which withholds more.
 *
 * Shape:  how many answers each unit has, in the order of their labels, which decides between equals; the same
 *         order out.
 * Throws: RangeError unless the answers are whole and 0 or more.
 * Source: the practice of NHS England's monthly files; no text of the rule could be read.
 */
export function friendsSuppression(answers: readonly number[]): readonly FriendsSuppression[] {
  if (!answers.every((n) => Number.isInteger(n) && n >= 0)) {
    throw new RangeError(`answers are counted in whole people, got ${answers}`);
  }
  const alone = answers.filter((n) => n > 0 && n < FEWEST).length === 1;
  const shown = answers.filter((n) => n >= FEWEST);
  const also = alone ? answers.indexOf(Math.min(...shown)) : -1;
  return answers.map((n, at) => ({ primary: n < FEWEST, secondary: at === also }));
}
