const TINY = 1e-300;
const MOST = 1_000_000;

/**
 * The continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), by Lentz's method.
 *
 * Shape:  a function that gives [a_k, b_k] for k = 0, 1 … (a₀ is not used).
 * Throws: RangeError where it has not settled after a million terms.
 * Source: Thompson & Barnett (1986) J. Comput. Phys. 64:490–509.
 */
export function continuedFraction(termAt: (k: number) => readonly [a: number, b: number]): number {
  const [, first] = termAt(0);
  let value = first === 0 ? TINY : first;
  let [c, d] = [value, 0];
  for (let k = 1; k < MOST; k += 1) {
    const [a, b] = termAt(k);
    d = 1 / (b + a * d || TINY);
    c = b + a / c || TINY;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) return value;
  }
  throw new RangeError('the continued fraction does not settle');
}
