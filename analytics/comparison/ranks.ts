import type { Apart } from './apart.ts';
import { apart } from './apart.ts';
import type { Measurement } from './measurement.ts';

/** The best and the worst place a hospital can have among all, 1 for the highest. */
export type RankInterval = { readonly best: number; readonly worst: number };

/**
 * The places hospitals can have, as far as the data tell: with 95 % certainty all these intervals hold at once.
 *
 * A hospital stands below all that are told apart above it and above all that are told apart below it; among the
 * others its place is open. No order is made where there is none.
 *
 * Shape:  the hospitals in any order, an interval for each in the same order out; the test of all of them where it
 *         has been made already.
 * Throws: RangeError for a negative variance.
 * Source: Mogstad, Romano, Shaikh & Wilhelm (2024) Rev. Econ. Stud. 91:476–518; Mohamad, Goeman & van Zwet (2022)
 *         Biometrics 78:238–247.
 */
export function ranks(all: readonly Measurement[], higher: Apart = apart(all)): readonly RankInterval[] {
  const places = all.map((one) => ({ one, best: 1, worst: all.length }));
  for (const above of places) {
    for (const below of places) {
      if (!higher(above.one, below.one)) continue;
      above.worst -= 1;
      below.best += 1;
    }
  }
  return places.map(({ best, worst }) => ({ best, worst }));
}
