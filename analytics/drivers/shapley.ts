import type { DriverCorrelations } from './driver-correlations.ts';

/** The most drivers whose subsets are all tried: there are 4,096 of twelve. */
export const SHAPLEY_MOST = 12;

/** A driver of which the ones before leave no more than this explains nothing new. */
const NOTHING_LEFT = 1e-12;

/**
 * What each driver adds to the explained variance of the outcome, averaged over all orders in which the drivers
 * can come: the method of Lindeman, Merenda and Gold (LMG), which is Shapley's value of R².
 *
 * Shape:  correlations in; a share of the outcome's variance for each driver out, which add up to R².
 * Throws: RangeError for more than twelve drivers: take relativeWeights.
 * Source: Lindeman, Merenda & Gold (1980) Introduction to Bivariate and Multivariate Analysis; Grömping (2006)
 *         J. Stat. Softw. 17(1); R relaimpo::calc.relimp(type = "lmg").
 */
export function shapley({ among, withOutcome }: Omit<DriverCorrelations, 'n'>): readonly number[] {
  const size = withOutcome.length;
  if (size > SHAPLEY_MOST) throw new RangeError(`${size} drivers have too many subsets`);
  const matrix = [...among.map((row, at) => [...row, withOutcome[at] ?? 0]), [...withOutcome, 1]];
  const explained = new Float64Array(2 ** size);
  explain({ left: matrix, mask: 0, first: 0, sum: 0 }, explained);
  const weights = subsetWeights(size);
  return withOutcome.map((_, driver) => {
    let share = 0;
    for (const [mask, without] of explained.entries()) {
      if (mask & (1 << driver)) continue;
      share += (weights[members(mask)] ?? 0) * ((explained[mask | (1 << driver)] ?? 0) - without);
    }
    return share;
  });
}

type Branch = {
  /** What the chosen drivers leave of the variances and covariances of those not passed yet, the outcome last. */
  readonly left: readonly (readonly number[])[];
  readonly mask: number;
  /** The driver whose row is the first of `left`. */
  readonly first: number;
  readonly sum: number;
};

/** Notes what each subset explains, one elimination a subset. */
function explain({ left, mask, first, sum }: Branch, explained: Float64Array): void {
  explained[mask] = sum;
  const outcome = left.length - 1;
  for (const [at, pivot] of left.slice(0, -1).entries()) {
    const [own, withOutcome] = [pivot[at] ?? 0, pivot[outcome] ?? 0];
    const part = (value = 0) => (own > NOTHING_LEFT ? value / own : 0);
    const rest = left.slice(at + 1).map((row) => {
      const share = part(row[at]);
      return row.slice(at + 1).map((value, k) => value - share * (pivot[at + 1 + k] ?? 0));
    });
    const next = { left: rest, mask: mask | (1 << (first + at)), first: first + at + 1 };
    explain({ ...next, sum: sum + part(withOutcome) * withOutcome }, explained);
  }
}

/** The share of all orders in which exactly a given subset of `k` comes before a given driver: k!(p − k − 1)!/p! */
function subsetWeights(size: number): readonly number[] {
  const weights = [1 / size];
  for (let k = 1; k < size; k += 1) weights.push(((weights[k - 1] ?? 0) * k) / (size - k));
  return weights;
}

function members(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
