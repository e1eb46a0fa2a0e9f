/** The ordered answers of an item, from the worst, and which are in its top and bottom box. */
export type BoxScale = {
  readonly worst: number;
  readonly best: number;
  /** The lowest answer in the top box. */
  readonly top: number;
  /** The highest answer in the bottom box. */
  readonly bottom: number;
};

/** Never, sometimes, usually, always; or from strongly disagree to strongly agree. */
export const FOUR_STEPS: BoxScale = { worst: 1, best: 4, top: 4, bottom: 2 };
/** No and yes, which have no middle. */
export const YES_NO: BoxScale = { worst: 0, best: 1, top: 1, bottom: 0 };
/** From 0 to 10. */
export const RATING: BoxScale = { worst: 0, best: 10, top: 9, bottom: 6 };

/** One answer counted in each box: 0 or 100, and from 0 to 100 in equal steps. */
export type BoxScores = { readonly top: number; readonly bottom: number; readonly linear: number };

/**
 * An answer's scores.
 *
 * Throws: RangeError when the answer is not one of the scale.
 */
export function boxScores(answer: number, { worst, best, top, bottom }: BoxScale): BoxScores {
  if (!(Number.isInteger(answer) && answer >= worst && answer <= best)) {
    throw new RangeError(`an answer is from ${worst} to ${best}, got ${answer}`);
  }
  return {
    top: answer >= top ? 100 : 0,
    bottom: answer <= bottom ? 100 : 0,
    linear: (100 * (answer - worst)) / (best - worst),
  };
}
