import { inverse, Matrix, QrDecomposition } from 'ml-matrix';
import { sum } from 'simple-statistics';

/** A value at a time, known so many times better than one of weight 1, with the regressors that may explain it. */
export type Observation = {
  readonly time: number;
  readonly value: number;
  readonly weight: number;
  readonly regressors: readonly number[];
};

/** A line through autocorrelated values: coefficients, their covariances, and what was found of the errors. */
export type Fit = {
  readonly coefficients: readonly number[];
  readonly covariances: readonly (readonly number[])[];
  /** The variance of an error of weight 1; 0 where the values lie on the line but for rounding. */
  readonly variance: number;
  /** How alike two errors one step apart are, from 0 up to 0.95. */
  readonly autocorrelation: number;
  readonly freedom: number;
};

/**
 * Generalised least squares where errors one step apart correlate by ρ, d steps apart by ρ^d, and ρ is found
 * by restricted maximum likelihood, which does not take the lines fitted for a lack of correlation.
 *
 * Negative correlation is taken as none: it would only make the result look surer.
 *
 * Shape:  observations in order of time in, more of them than regressors, and these independent.
 * Units:  one step of time is what ρ is for.
 * Throws: RangeError where there are too few observations, or they are out of order.
 * Source: Turner et al. (2021) BMC Medical Research Methodology 21:181; R `nlme::gls` with corCAR1 and varFixed.
 */
export function autoregressiveFit(observations: readonly Observation[]): Fit {
  const freedom = observations.length - (observations[0]?.regressors.length ?? 0);
  if (freedom < 1) throw new RangeError(`${observations.length} observations leave no freedom`);
  const plain = leastSquares(observations, 0);
  const size = sum(observations.map(({ weight, value }) => weight * value ** 2));
  const isExact = plain.squares <= ROUNDING * size;
  const likelihood = (rho: number) => {
    const { squares, logDeterminants } = leastSquares(observations, rho);
    return -freedom * Math.log(squares) - logDeterminants;
  };
  const autocorrelation = isExact ? 0 : highest(likelihood);
  const { coefficients, squares, root } = leastSquares(observations, autocorrelation);
  const variance = isExact ? 0 : squares / freedom;
  const back = inverse(root);
  const covariances = back.mmul(back.transpose()).mul(variance).to2DArray();
  return { coefficients, covariances, variance, autocorrelation, freedom };
}

// What is left of squares of this share of all is rounding of doubles.
const ROUNDING = 1e-24;

function leastSquares(observations: readonly Observation[], rho: number) {
  const rows = whitened(observations, rho);
  const decomposed = new QrDecomposition(rows.map(({ regressors }) => regressors));
  const values = Matrix.columnVector(rows.map(({ value }) => value));
  const coefficients = decomposed.solve(values).getColumn(0);
  const errors = rows.map(({ value, regressors }) => value - product(regressors, coefficients));
  const root = decomposed.upperTriangularMatrix;
  const logDeterminants =
    sum(rows.map(({ logVariance }) => logVariance)) +
    2 * sum(root.diagonal().map((x) => Math.log(Math.abs(x))));
  return { coefficients, squares: sum(errors.map((error) => error ** 2)), root, logDeterminants };
}

const product = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, at) => value * (b[at] ?? 0)));

/** Each observation less what the one before leads to expect of it, in units of what is then left to chance. */
function whitened(observations: readonly Observation[], rho: number) {
  const scaled = observations.map(({ time, value, weight, regressors }) => {
    const root = Math.sqrt(weight);
    return { time, value: root * value, regressors: regressors.map((x) => root * x) };
  });
  return scaled.map(({ time, value, regressors }, at) => {
    const before = scaled[at - 1];
    if (!before) return { value, regressors, logVariance: 0 };
    const steps = time - before.time;
    if (!(steps > 0))
      throw new RangeError(`observations must be in order of time, got ${time} after ${before.time}`);
    const share = rho ** steps;
    const scale = Math.sqrt(1 - share ** 2);
    return {
      value: (value - share * before.value) / scale,
      regressors: regressors.map((x, k) => (x - share * (before.regressors[k] ?? 0)) / scale),
      logVariance: 2 * Math.log(scale),
    };
  });
}

const COARSE = Array.from({ length: 20 }, (_, at) => at / 20);
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The ρ of the highest likelihood, from 0 to 0.95: first in coarse steps, then by golden sections. */
function highest(likelihood: (rho: number) => number): number {
  const heights = COARSE.map(likelihood);
  const best = heights.indexOf(Math.max(...heights));
  let [low, high] = [COARSE[best - 1] ?? 0, COARSE[best + 1] ?? COARSE[best] ?? 0];
  // Nearer than this the likelihood is level but for rounding.
  while (high - low > 1e-8) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (likelihood(left) >= likelihood(right)) high = right;
    else low = left;
  }
  return low === 0 ? 0 : (low + high) / 2;
}
