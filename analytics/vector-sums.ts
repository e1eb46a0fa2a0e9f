/**
 * Exact sums over people of whole numbers x₁ … x_K known of each: how many people, Σx_k, and Σx_k·x_l for k ≤ l.
 *
 * `products` holds the upper triangle row by row: x₁x₁, x₁x₂ … x₁x_K, x₂x₂ … x_Kx_K.
 */
export type VectorSums = {
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: readonly number[];
};

/** Where Σx_k·x_l stands in `products` of vectors of `size` numbers, whichever of the two comes first. */
export function productAt(size: number, k: number, l: number): number {
  const [first, second] = k < l ? [k, l] : [l, k];
  return first * size - (first * (first - 1)) / 2 + second - first;
}

/** The sums of nobody, for vectors of `size` numbers. */
export const noVectorSums = (size: number): VectorSums => ({
  n: 0,
  sums: new Array<number>(size).fill(0),
  products: new Array<number>((size * (size + 1)) / 2).fill(0),
});

/**
 * The sums of one person's numbers.
 *
 * Throws: RangeError unless all are whole.
 */
export function vectorSumsOf(vector: readonly number[]): VectorSums {
  if (!vector.every(Number.isSafeInteger)) throw new RangeError(`whole numbers are needed, got ${vector}`);
  const products = vector.flatMap((x, k) => vector.slice(k).map((y) => x * y));
  return { n: 1, sums: vector, products };
}

/**
 * Sums of the same numbers added: in any order and grouping the same integers.
 *
 * Shape:  at least one in, all of the same size; one out.
 * Throws: RangeError when sizes differ, or a sum leaves the whole numbers a double holds exactly (2⁵³).
 */
export function mergeVectorSums(all: readonly VectorSums[]): VectorSums {
  const [first] = all;
  if (!first) throw new RangeError('sums of nobody have no size: use noVectorSums');
  const total = { n: 0, sums: [...first.sums].fill(0), products: [...first.products].fill(0) };
  for (const { n, sums, products } of all) {
    if (sums.length !== total.sums.length) throw new RangeError('only sums of the same numbers add');
    total.n += n;
    addTo(total.sums, sums);
    addTo(total.products, products);
  }
  const exact = [total.n, ...total.sums, ...total.products].every(Number.isSafeInteger);
  if (!exact) throw new RangeError('sums must stay whole numbers below 2⁵³');
  return total;
}

function addTo(totals: number[], terms: readonly number[]): void {
  for (const [at, term] of terms.entries()) totals[at] = (totals[at] ?? 0) + term;
}
