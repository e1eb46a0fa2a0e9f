import { mixSize, mixVector } from '../../analytics/mix-coding.ts';
import { productAt } from '../../analytics/vector-sums.ts';
import { decodeAdjusters } from '../../surveys/adjusters.ts';
import type { Plan } from '../../surveys/plan.ts';

/** How many whole numbers the sums of one measure's mix are: n, Σx, Σxxᵀ. */
export function mixWidth({ adjusters }: Pick<Plan, 'adjusters'>): number {
  const size = mixSize(adjusters);
  return 1 + size + (size * (size + 1)) / 2;
}

/**
 * What everybody with the same adjusters adds to the sums of a measure: `by` at the places `at`, whatever the
 * score; and `times` the score at the places `along`, the last of which takes the score itself.
 */
export type Pattern = {
  readonly at: Int32Array;
  readonly by: Float64Array;
  readonly along: Int32Array;
  readonly times: Float64Array;
};

/** Works out a pattern once, so that each of its people costs a few additions. */
export function patternOf({ adjusters }: Pick<Plan, 'adjusters'>, bytes: Uint8Array): Pattern {
  const vector = mixVector(adjusters, decodeAdjusters(bytes));
  const size = vector.length;
  const last = size - 1;
  const filled = vector.flatMap((x, k) => (x === 0 ? [] : [{ k, x }]));
  const place = (k: number, l: number): number => 1 + size + productAt(size, k, l);
  const products = filled.flatMap(({ k, x }, from) =>
    filled.slice(from).map((other) => [place(k, other.k), x * other.x] as const),
  );
  const fixed = [[0, 1] as const, ...filled.map(({ k, x }) => [1 + k, x] as const), ...products];
  const scored = [...filled.map(({ k, x }) => [place(k, last), x] as const), [1 + last, 1] as const];
  return {
    at: Int32Array.from(fixed, ([at]) => at),
    by: Float64Array.from(fixed, ([, by]) => by),
    along: Int32Array.from(scored, ([at]) => at),
    times: Float64Array.from(scored, ([, times]) => times),
  };
}

/**
 * Adds one person's scores to the sums of each leading measure.
 *
 * Shape: `sums` holds `width` numbers a measure, the last of which is the sum of squares; `scores` one a measure,
 *        negative where there is none.
 */
export function addToMix(sums: Float64Array, width: number, pattern: Pattern, scores: Int16Array): void {
  const { at, by, along, times } = pattern;
  for (let measure = 0; measure < scores.length; measure += 1) {
    const score = scores[measure] ?? -1;
    if (score < 0) continue;
    const start = measure * width;
    addAt(sums, start, at, by, 1);
    addAt(sums, start, along, times, score);
    sums[start + width - 1] = (sums[start + width - 1] ?? 0) + score * score;
  }
}

function addAt(sums: Float64Array, start: number, at: Int32Array, by: Float64Array, times: number): void {
  for (let each = 0; each < at.length; each += 1) {
    const place = start + (at[each] ?? 0);
    sums[place] = (sums[place] ?? 0) + times * (by[each] ?? 0);
  }
}
