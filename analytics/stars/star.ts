import { wardGroups } from './ward.ts';

/** From which value on a measure has two, three, four and five stars. */
export type CutPoints = readonly [two: number, three: number, four: number, five: number];

/**
 * The cut points of a measure: hospitals in five groups by their scores, without quotas.
 *
 * Shape:  the rounded adjusted scores of all hospitals with a hundred answers and more in; null where there are fewer than
 *         five different scores.
 * Throws: RangeError when a score is not finite.
 * Source: CMS, Technical Notes for HCAHPS Star Ratings (2015); its clustering is of this family.
 */
export function cutPoints(scores: readonly number[]): CutPoints | null {
  const [, two, three, four, five] = wardGroups(scores, 5);
  if (two === undefined || three === undefined || four === undefined || five === undefined) return null;
  return [two, three, four, five];
}

/** How many stars a score has: one, and one more for each cut point it reaches. */
export const starOf = (score: number, cuts: CutPoints): number =>
  1 + cuts.filter((cut) => score >= cut).length;
