// Errors of Stirling's formula for ln Γ(n+1), n = 0, ½, 1 … 7½, then its own series: 1/12n − 1/360n³ + …
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const SERIES_FROM = 16;

/** ln Γ(x+1) less Stirling's (x+½) ln x − x + ½ ln 2π. */
function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return SERIES.reduceRight((sum, term) => sum / x ** 2 + term) / x;
  // Γ(x+2) = (x+1) Γ(x+1), written for the errors, so that nothing large is subtracted.
  return stirlingError(x + 1) + (x + 0.5) * Math.log1p(1 / x) - 1;
}

// x ln(x/m) + m − x, where gap = m − x is given as well, which near 0 the difference would not tell.
function deviance(x: number, m: number, gap: number): number {
  const v = -gap / (x + m);
  if (Math.abs(v) >= 0.1) return x * Math.log(x / m) + gap;
  let [term, sum] = [2 * x * v, -gap * v];
  for (let j = 3; ; j += 2) {
    term *= v ** 2;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * x^a · y^b / B(a, b), where x + y = 1: what the incomplete beta function is a multiple of.
 *
 * By the saddle point, which keeps full precision where a and b are in the millions.
 *
 * Source: Loader (2000) Fast and Accurate Computation of Binomial Probabilities.
 */
export function betaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  // nx − a is also b − ny: of the two the one between smaller numbers loses less.
  const gap = b < a ? b - n * y : n * x - a;
  const distance = deviance(a, n * x, gap) + deviance(b, n * y, -gap);
  return Math.exp(errors - distance) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** x^a · e^−x / Γ(a): what the incomplete gamma function is a multiple of. Source: Loader (2000). */
export const gammaPower = (x: number, a: number): number =>
  Math.exp(-stirlingError(a) - deviance(a, x, x - a)) * Math.sqrt(a / (2 * Math.PI));
