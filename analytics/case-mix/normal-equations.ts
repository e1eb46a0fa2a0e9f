import { productAt } from '../vector-sums.ts';

/** The least-squares coefficients; 0 for a regressor that was dropped. */
export type Solution = { readonly coefficients: readonly number[]; readonly dropped: readonly number[] };

/** The share of a regressor's scatter below which the ones before it are taken to explain it wholly. */
const SINGULAR = 1e-10;

/**
 * Solves normal equations by Cholesky's decomposition of the correlations.
 *
 * A regressor without scatter, or one that those before it explain, is dropped and named: its coefficient is 0,
 * those of the others are as if it had not been given.
 *
 * Shape:  the scatter of the regressors (upper triangle row by row) and of each with the outcome in.
 * Source: Golub & Van Loan (2013) Matrix Computations, 4.2.3; the order of dropping is that of R's `lm` and SAS.
 */
export function leastSquares(products: readonly number[], withOutcome: readonly number[]): Solution {
  const size = withOutcome.length;
  const of = (k: number, l: number) => products[productAt(size, k, l)] ?? 0;
  const scales = withOutcome.map((_, k) => Math.sqrt(of(k, k)));
  const kept: number[] = [];
  const rows: number[][] = [];
  for (const [k, scale] of scales.entries()) {
    if (!(scale > 0)) continue;
    const row = forward(
      rows,
      kept.map((j) => of(j, k) / (scale * (scales[j] ?? 1))),
    );
    const pivot = 1 - row.reduce((sum, one) => sum + one ** 2, 0);
    if (pivot <= SINGULAR) continue;
    kept.push(k);
    rows.push([...row, Math.sqrt(pivot)]);
  }
  const scaled = backward(
    rows,
    forward(
      rows,
      kept.map((k) => (withOutcome[k] ?? 0) / (scales[k] ?? 1)),
    ),
  );
  const coefficients = new Array<number>(size).fill(0);
  for (const [at, k] of kept.entries()) coefficients[k] = (scaled[at] ?? 0) / (scales[k] ?? 1);
  return { coefficients, dropped: [...scales.keys()].filter((k) => !kept.includes(k)) };
}

/** Solves L·x = b, L given by the rows of its lower triangle. */
function forward(rows: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x: number[] = [];
  for (const [at, row] of rows.entries()) {
    const known = x.reduce((sum, one, j) => sum + one * (row[j] ?? 0), 0);
    x.push(((b[at] ?? 0) - known) / (row[at] ?? 1));
  }
  return x;
}

/** Solves Lᵀ·x = b. */
function backward(rows: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = [...b];
  for (const [at, row] of [...rows.entries()].reverse()) {
    const value = (x[at] ?? 0) / (row[at] ?? 1);
    x[at] = value;
    for (let j = 0; j < at; j += 1) x[j] = (x[j] ?? 0) - value * (row[j] ?? 0);
  }
  return x;
}
