/**
 * n·Σxy − Σx·Σy, formed in whole numbers: as doubles the two can agree in all sixteen digits.
 *
 * It is n² times the covariance of the people themselves; with y = x, of the variance.
 *
 * Shape:  whole sums over n people in, a whole number out.
 * Throws: RangeError when a sum is not whole.
 */
export const excess = (n: number, product: number, sumX: number, sumY: number): bigint =>
  BigInt(n) * BigInt(product) - BigInt(sumX) * BigInt(sumY);
