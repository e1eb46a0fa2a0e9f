import { excess } from '../excess.ts';
import { productAt, type VectorSums } from '../vector-sums.ts';

/** How several numbers of the same people scatter: their means, and Σ(x_k − x̄_k)(x_l − x̄_l) for k ≤ l. */
export type Scatter = {
  readonly n: number;
  readonly means: readonly number[];
  /** The upper triangle row by row, as in VectorSums. */
  readonly products: readonly number[];
};

/** A number made of others: of which, and how much of each. */
export type Combination = readonly { readonly at: number; readonly weight: number }[];

/**
 * The scatter behind exact sums.
 *
 * Throws: RangeError for the sums of nobody, who have no mean.
 */
export function scatter({ n, sums, products }: VectorSums): Scatter {
  if (n < 1) throw new RangeError(`a scatter needs somebody, got the sums of ${n}`);
  const size = sums.length;
  const centred = new Array<number>(products.length).fill(0);
  for (let k = 0, at = 0; k < size; k += 1) {
    for (let l = k; l < size; l += 1, at += 1) {
      centred[at] = wholeExcess(n, products[at] ?? 0, sums[k] ?? 0, sums[l] ?? 0) / n;
    }
  }
  return { n, means: sums.map((sum) => sum / n), products: centred };
}

// n·p − a·b, in BigInt only where a product would pass 2⁵³.
function wholeExcess(n: number, p: number, a: number, b: number): number {
  const [left, right] = [n * p, a * b];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return Number(excess(n, p, a, b));
}

/** The scatter of numbers made of those of `of`. */
export function combined(of: Scatter, combinations: readonly Combination[]): Scatter {
  const products = combinations.flatMap((first, k) =>
    combinations.slice(k).map((second) => product(of, first, second)),
  );
  return { n: of.n, means: combinations.map((one) => meanOf(of, one)), products };
}

/** What rounding leaves of a sum that is nothing, beside the sum of its terms. */
const NOTHING = 1e-13;

function product({ means, products }: Scatter, first: Combination, second: Combination): number {
  let [total, terms] = [0, 0];
  for (const left of first) {
    for (const right of second) {
      const term = left.weight * right.weight * (products[productAt(means.length, left.at, right.at)] ?? 0);
      total += term;
      terms += Math.abs(term);
    }
  }
  return Math.abs(total) <= terms * NOTHING ? 0 : total;
}

/** The mean of a number made of those of a scatter. */
export const meanOf = ({ means }: Scatter, combination: Combination): number =>
  combination.reduce((sum, { at, weight }) => sum + weight * (means[at] ?? 0), 0);
