/** How many whole numbers the sums of one pair are: n, both sums, both sums of squares, and of products. */
export const PAIR_WIDTH = 6;

/** How many whole numbers the pairwise sums among some measures are, each with itself included. */
export const crossWidth = (measures: number): number => (PAIR_WIDTH * measures * (measures + 1)) / 2;

/**
 * Adds one person's scores to the sums of all pairs of measures the person has both of.
 *
 * Shape: `sums` holds PAIR_WIDTH numbers a pair, the upper triangle row by row; `scores` from `from` on are one a
 *        measure, negative where there is none.
 */
export function addToCross(sums: Float64Array, scores: Int16Array, from: number): void {
  let at = 0;
  for (let first = from; first < scores.length; first += 1) {
    for (let second = first; second < scores.length; second += 1) {
      addPair(sums, at, scores[first] ?? -1, scores[second] ?? -1);
      at += PAIR_WIDTH;
    }
  }
}

function addPair(sums: Float64Array, at: number, a: number, b: number): void {
  if (a < 0 || b < 0) return;
  sums[at] = (sums[at] ?? 0) + 1;
  sums[at + 1] = (sums[at + 1] ?? 0) + a;
  sums[at + 2] = (sums[at + 2] ?? 0) + b;
  sums[at + 3] = (sums[at + 3] ?? 0) + a * a;
  sums[at + 4] = (sums[at + 4] ?? 0) + b * b;
  sums[at + 5] = (sums[at + 5] ?? 0) + a * b;
}
