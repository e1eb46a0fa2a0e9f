/** The 97.5th percentile of the standard normal: the half-width of a 95 % interval, in standard errors. */
export const NORMAL_95 = 1.959963984540054;

/** The 99.9th percentile of the standard normal: the half-width of a 99.8 % interval, in standard errors. */
export const NORMAL_998 = 3.090232306167813;

/**
 * Student's t at or below which a share `p` of the distribution with `df` degrees of freedom lies.
 *
 * Found by Newton's method on the upper tail, which is summed afresh to full double precision.
 *
 * Shape:  p from 0.0001 to 0.9999 and df ≥ 1, whole or not; correct to 1e-11 for df up to 1e7 at least.
 * Throws: RangeError outside that range.
 * Source: Abramowitz & Stegun (1964), 26.5.23 and 26.7.1 by the series 15.1.1 and 15.3.4; 6.1.47 for the gamma ratio.
 *
 * @example tQuantile(0.975, 9) // 2.2621571628
 */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0.0001 && p <= 0.9999)) throw new RangeError(`t needs 0.0001 ≤ p ≤ 0.9999, got ${p}`);
  if (!(df >= 1 && Number.isFinite(df))) throw new RangeError(`t needs finite df ≥ 1, got ${df}`);
  if (p < 0.5) return -tQuantile(1 - p, df);
  const wanted = 1 - p;
  const peak = gammaRatio(df / 2) / Math.sqrt(Math.PI * df);
  // The tail bends upwards all the way, so Newton's steps from the middle never pass the quantile.
  for (let t = 0; ; ) {
    const next = t + (upperTail(t, df, peak) - wanted) / density(t, df, peak);
    if (!(next > t)) return t;
    t = next;
  }
}

// log1p keeps the power exact where df is in the millions.
const density = (t: number, df: number, peak: number) =>
  peak * Math.exp((-(df + 1) / 2) * Math.log1p(t ** 2 / df));

// Both series have positive terms only, so nothing cancels; each is used where it closes in fast.
function upperTail(t: number, df: number, peak: number): number {
  const inner = t ** 2 / (df + t ** 2);
  const slope = t * density(t, df, peak);
  return inner < 0.5
    ? 0.5 - slope * series((k) => (inner * (df + 1 + 2 * k)) / (3 + 2 * k))
    : (slope / df) * series((k) => ((1 - inner) * (df + 1 + 2 * k)) / (df + 2 + 2 * k));
}

function series(ratio: (k: number) => number): number {
  let [term, sum] = [1, 1];
  for (let k = 0; term > sum * 1e-17; k += 1) {
    term *= ratio(k);
    sum += term;
  }
  return sum;
}

// Γ(x + ½) / Γ(x), by its own series: the difference of two logarithms of gamma would lose eight digits.
function gammaRatio(x: number): number {
  if (x < 64) return (gammaRatio(x + 1) * x) / (x + 0.5);
  const terms = [869 / 4194304, -399 / 262144, -21 / 32768, 5 / 1024, 1 / 128, -1 / 8, 1];
  return Math.sqrt(x) * terms.reduce((sum, term) => sum / x + term);
}
