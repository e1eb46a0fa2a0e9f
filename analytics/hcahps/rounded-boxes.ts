/** Shares of the three boxes in percent. */
export type Boxes = { readonly top: number; readonly middle: number; readonly bottom: number };

/**
 * Box shares as they are published: whole percents that add up to 100.
 *
 * Adjustment can carry a share outside 0 to 100. It is brought back only here: unrounded shares keep what the
 * adjustment gave them, or composites and quarters would not add up. The middle is what the other two leave, so it
 * is below 0 where the adjustment carried both of them too far, which only happens in hospitals too small to report.
 */
export function roundedBoxes({ top, bottom }: Pick<Boxes, 'top' | 'bottom'>): Boxes {
  const [best, worst] = [wholePercent(top), wholePercent(bottom)];
  return { top: best, middle: 100 - best - worst, bottom: worst };
}

/** A share in percent within 0 and 100 as a whole number, halves up. */
export const wholePercent = (share: number): number => Math.floor(Math.min(100, Math.max(0, share)) + 0.5);
