/** Weights of a logistic model on features that are there or not. */
export type LogisticFit = { readonly bias: number; readonly weights: readonly number[] };

type Problem = {
  /** For each feature, the places of the examples that have it. */
  readonly having: readonly (readonly number[])[];
  /** For each example, whether it is one of those to be found. */
  readonly wanted: readonly boolean[];
  /** Strength of the penalty λ/2·Σw², the same for each weight; the bias has none. */
  readonly penalty: number;
};

const ROUNDS = 60;
const SMALLEST_STEP = 1e-6;
/** Where a step would leave the region in which the curve looks like its parabola, it is cut. */
const LARGEST_STEP = 2;

/**
 * Fits a logistic regression with a ridge penalty, one weight after the other by Newton's step, until none moves.
 *
 * Shape:  binary features in, one weight each out. The same input gives the same weights: nothing is drawn.
 * Throws: RangeError when a feature names an example that is not there.
 * Source: Genkin, Lewis and Madigan (2007) Technometrics 49:291–304, with the normal prior.
 */
export function logisticFit({ having, wanted, penalty }: Problem): LogisticFit {
  const scores = new Float64Array(wanted.length);
  const everyone = wanted.map((_, at) => at);
  if (having.some((places) => places.some((at) => !(at in wanted)))) {
    throw new RangeError(`a feature names an example beyond the ${wanted.length} there are`);
  }
  let bias = 0;
  const weights = having.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = step(everyone, scores, wanted, { weight: bias, penalty: 0 });
    bias += first;
    let largest = Math.abs(first);
    for (const [feature, places] of having.entries()) {
      const moved = step(places, scores, wanted, { weight: weights[feature] ?? 0, penalty });
      weights[feature] = (weights[feature] ?? 0) + moved;
      largest = Math.max(largest, Math.abs(moved));
    }
    if (largest < SMALLEST_STEP) break;
  }
  return { bias, weights };
}

/** Moves one weight, and the scores of the examples that have its feature; returns by how much. */
function step(
  places: readonly number[],
  scores: Float64Array,
  wanted: readonly boolean[],
  { weight, penalty }: { readonly weight: number; readonly penalty: number },
): number {
  let [slope, bend] = [penalty * weight, penalty];
  for (const at of places) {
    const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
    slope += chance - (wanted[at] ? 1 : 0);
    bend += chance * (1 - chance);
  }
  if (bend === 0) return 0;
  const moved = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, -slope / bend));
  for (const at of places) scores[at] = (scores[at] ?? 0) + moved;
  return moved;
}
