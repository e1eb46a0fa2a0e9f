import { sum } from 'simple-statistics';
import type { Estimate } from './figure.ts';
import { proportion } from './proportion.ts';

/** The places in the counts of a question: its best options, its worst, and what lies between. */
export type BoxPlaces = Readonly<Record<'top' | 'middle' | 'bottom', readonly number[]>>;

/** The shares of people in the top, middle and bottom box; they add up to one. */
export type Boxes = Readonly<Record<'top' | 'middle' | 'bottom', Estimate>>;

/**
 * How many answered at the best and the worst end of a question, from the counts of a tally.
 *
 * A mean hides its ends: two hospitals with the same mean may differ in how many would never come again. Options in
 * no box are excluded ones, and enter nothing. A yes-or-no question has no middle.
 *
 * Shape:  the counts of a question and which places are in which box in; null when nobody chose any of them.
 * Units:  people in, fractions of one out.
 * Throws: RangeError when a place is in two boxes or has no count.
 * Source: HCAHPS Quality Assurance Guidelines: top-box, middle-box and bottom-box.
 */
export function boxes(counts: readonly number[], places: BoxPlaces): Boxes | null {
  const all = [...places.top, ...places.middle, ...places.bottom];
  if (new Set(all).size < all.length || all.some((place) => counts[place] === undefined)) {
    throw new RangeError(`each option is in one box, got ${all} of ${counts.length}`);
  }
  const inside = (chosen: readonly number[]) => sum(chosen.map((place) => counts[place] ?? 0));
  const share = (chosen: readonly number[]) => proportion(inside(chosen), inside(all));
  const [top, middle, bottom] = [share(places.top), share(places.middle), share(places.bottom)];
  return top && middle && bottom && { top, middle, bottom };
}
