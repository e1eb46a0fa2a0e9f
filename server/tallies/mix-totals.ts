import { mixSize, mixVector } from '../../analytics/mix-coding.ts';
import { productAt } from '../../analytics/vector-sums.ts';
import { decodeAdjusters } from '../../surveys/adjusters.ts';
import type { Plan } from '../../surveys/plan.ts';

/** How many whole numbers the sums of one measure's mix are: n, Σx, Σxxᵀ. */
export function mixWidth({ adjusters }: Plan): number {
  const size = mixSize(adjusters);
  return 1 + size + (size * (size + 1)) / 2;
}

/**
 * Adds one person's adjusters and scores to the sums of each leading measure.
 *
 * Shape: `sums` holds mixWidth numbers a measure; `scores` one a measure, negative where there is none.
 */
export function addToMix(sums: Float64Array, plan: Plan, adjusters: Uint8Array, scores: Int16Array): void {
  const vector = [...mixVector(plan.adjusters, decodeAdjusters(adjusters))];
  const last = vector.length - 1;
  const filled = [...vector.flatMap((x, at) => (x === 0 ? [] : [at])), last];
  const width = mixWidth(plan);
  for (let measure = 0; measure < scores.length; measure += 1) {
    const score = scores[measure] ?? -1;
    if (score < 0) continue;
    vector[last] = score;
    addVector(sums, measure * width, vector, filled);
  }
}

function addVector(
  sums: Float64Array,
  at: number,
  vector: readonly number[],
  filled: readonly number[],
): void {
  const size = vector.length;
  sums[at] = (sums[at] ?? 0) + 1;
  for (let first = 0; first < filled.length; first += 1) {
    const k = filled[first] ?? 0;
    const x = vector[k] ?? 0;
    sums[at + 1 + k] = (sums[at + 1 + k] ?? 0) + x;
    const row = at + 1 + size + productAt(size, k, k) - k;
    for (let second = first; second < filled.length; second += 1) {
      const l = filled[second] ?? 0;
      sums[row + l] = (sums[row + l] ?? 0) + x * (vector[l] ?? 0);
    }
  }
}
