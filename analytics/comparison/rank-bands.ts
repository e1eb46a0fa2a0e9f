import { type Apart, apart } from './apart.ts';
import type { Measurement } from './measurement.ts';

/**
 * Bands of hospitals: everybody in a higher band is told apart from everybody in a lower one, with 95 % certainty
 * for all of it at once.
 *
 * Hospitals that cannot be told apart share a band, and so do those between whom such hospitals lie: where one
 * chain runs from the first to the last there is one band, because the data support no line.
 *
 * Shape:  the hospitals in any order, the number of the band of each in the same order out, 1 for the highest; the
 *         test of all of them where it has been made already.
 * Throws: RangeError for a negative variance.
 */
export function rankBands(all: readonly Measurement[], higher: Apart = apart(all)): readonly number[] {
  const order = all.map((_, at) => at).toSorted((a, b) => valueAt(all, b) - valueAt(all, a));
  const sorted = order.flatMap((at) => all.slice(at, at + 1));
  const band = new Array<number>(all.length).fill(1);
  let [current, reach] = [0, -1];
  for (const [place, one] of sorted.entries()) {
    // Nobody above reaches down to here: a line can be drawn.
    if (place > reach) current += 1;
    reach = Math.max(
      reach,
      sorted.findLastIndex((other, at) => at >= place && !higher(one, other)),
    );
    band[order[place] ?? 0] = current;
  }
  return band;
}

const valueAt = (all: readonly Measurement[], at: number): number => all[at]?.value ?? 0;
