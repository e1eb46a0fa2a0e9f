import { sum } from 'simple-statistics';
import { type Combination, combined, meanOf } from './scatter.ts';
import type { PatternScatter, Usable } from './usable-units.ts';

/**
 * The variance of a unit's adjusted composite: Σ_j d_j², where d_j = Σ_i w_i z_ij / n_i adds up the residuals z of
 * one person over the items that person answered.
 *
 * Among people who answered the same items d is one and the same combination of adjusters and answers, so its
 * squares follow from the scatter and the mean of that combination: no person is needed.
 *
 * Source: AHRQ CAHPS Analysis Program 4.1c.
 */
export function residualVariance(
  unit: Usable,
  coefficients: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  return sum(unit.patterns.map((pattern) => patternSquares(pattern, unit, coefficients, weights)));
}

function patternSquares(
  { answered, scattered }: PatternScatter,
  unit: Usable,
  coefficients: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const shares = unit.items.map((item, i) => (item && answered[i] ? (weights[i] ?? 0) / item.n : 0));
  const slopes = unit.adjusters.map((_, k) =>
    sum(shares.map((share, i) => share * (coefficients[i]?.[k] ?? 0))),
  );
  const first = 2 * unit.adjusters.length;
  const residual: Combination = [
    ...shares.map((weight, i) => ({ at: first + i, weight })),
    ...unit.adjusters.flatMap((parts, k) =>
      parts.map(({ at, weight }) => ({ at, weight: -weight * (slopes[k] ?? 0) })),
    ),
  ];
  const expected = sum(shares.map((share, i) => share * fitted(unit, i, coefficients[i] ?? [])));
  const [squares = 0] = combined(scattered, [residual]).products;
  return Math.max(0, squares) + scattered.n * (meanOf(scattered, residual) - expected) ** 2;
}

// The intercept of a unit in an item: its mean less what the adjusters explain of it.
function fitted(unit: Usable, i: number, coefficients: readonly number[]): number {
  const means = unit.items[i]?.means ?? [];
  return (means.at(-1) ?? 0) - sum(coefficients.map((one, k) => one * (means[k] ?? 0)));
}
