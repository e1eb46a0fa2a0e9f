import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoregressiveFit } from '../../../analytics/before-and-after/autoregressive-fit.ts';
import { segmentedRegression } from '../../../analytics/before-and-after/segmented-regression.ts';
import { around, momentsOf } from '../samples.ts';

/** A month of n answers of one mean that differ by 20 points on either side. */
function monthOf(since: number, n: number, mean: number) {
  const score = Math.round(mean * 100);
  return { since, sums: { n, sum: n * score, sumSquares: n * (score ** 2 + 2000 ** 2) } };
}

describe('a segmented regression', () => {
  it('is a weighted regression where errors do not carry over', () => {
    const n = [31, 45, 28, 60, 52, 39, 44, 35, 41, 58, 37, 49, 47, 33, 55, 42, 38, 51];
    const y = [
      ...[78.2, 79.1, 77.5, 80.3, 79.9, 78.8, 79.4, 80.1, 78.9, 80.6, 79.7, 80.2],
      ...[83.1, 84.0, 82.7, 85.2, 84.1, 85.5],
    ];
    const { effect, level, slope, autocorrelation } = segmentedRegression(
      y.map((mean, at) => monthOf(at - 12, n[at] ?? 0, mean)),
    );
    expect(autocorrelation).toBe(0);
    // R: t <- seq_along(y) - 13; a <- as.numeric(t >= 0); s <- a * t; f <- lm(y ~ t + a + s, weights = n); confint(f)
    // x <- c(0, 0, 1, mean(s[a == 1])); sum(x * coef(f)) + c(-1, 1) * qt(.975, 14) * sqrt(t(x) %*% vcov(f) %*% x)
    expect(effect.value).toBeCloseTo(3.359986342681, 10);
    expect([effect.low, effect.high].map((one) => one.toFixed(10))).toEqual(['1.7908795051', '4.9290931803']);
    expect([level.low, level.high].map((one) => one.toFixed(10))).toEqual(['0.9010486566', '4.1843997066']);
    expect([slope.low, slope.high].map((one) => one.toFixed(10))).toEqual(['-0.1059630005', '0.7597727293']);
    expect(effect.n).toBe(266);
  });

  it('agrees with nlme where they do, and months are missing', () => {
    const since = [-14, -13, -12, -11, -9, -8, -7, -6, -5, -3, -2, -1, 0, 1, 2, 4, 5, 6, 7];
    const n = [34, 28, 41, 37, 52, 30, 45, 39, 33, 48, 36, 42, 40, 31, 44, 38, 35, 47, 29];
    const y = [
      ...[80.1, 80.9, 81.4, 80.6, 78.9, 78.2, 78.8, 79.5, 80.4, 81.2],
      ...[80.8, 80.1, 79.4, 78.9, 79.2, 80.7, 81.3, 81.6, 80.9],
    ];
    const { effect, level, slope, autocorrelation, excess } = segmentedRegression(
      since.map((when, at) => monthOf(when, n[at] ?? 0, y[at] ?? 0)),
    );
    // R: gls(y ~ t + a + s, correlation = corCAR1(.2, ~t), weights = varFixed(~1/n), method = "REML",
    //        control = glsControl(tolerance = 1e-12, msTol = 1e-14)); qt(.975, 15) for the intervals
    expect(autocorrelation).toBeCloseTo(0.8300540221294, 6);
    const expected = [
      [effect, 0.3247630547346, -2.3537741057675, 3.0033002152366],
      [level, -0.6777799098907, -2.2289194399742, 0.8733596201929],
      [slope, 0.2807120300951, -0.3150476005647, 0.8764716607548],
    ] as const;
    for (const [estimate, value, low, high] of expected) {
      expect(estimate.value).toBeCloseTo(value, 6);
      expect(estimate.low).toBeCloseTo(low, 6);
      expect(estimate.high).toBeCloseTo(high, 6);
    }
    // sigma(f)^2 over the pooled variance of the answers, sum((n-1) * 400 * n/(n-1)) / sum(n-1)
    expect(excess).toBeCloseTo(59.63910240271 / ((400 * 729) / (729 - 19)), 6);
  });

  const months = fc.array(
    fc.record({ n: fc.integer({ min: 10, max: 90 }), mean: fc.integer({ min: 0, max: 50 }) }),
    {
      minLength: 9,
      maxLength: 20,
    },
  );
  type Drawn = readonly { readonly n: number; readonly mean: number }[];
  const effectOf = (drawn: Drawn, turned: (mean: number) => number) =>
    segmentedRegression(drawn.map(({ n, mean }, at) => monthOf(at - 6, n, turned(mean)))).effect;

  it('follows scale and shift, and mirrors on a mirrored scale', () => {
    fc.assert(
      fc.property(months, (drawn) => {
        const effect = effectOf(drawn, (mean) => mean);
        const moved = effectOf(drawn, (mean) => 100 - 2 * mean);
        expect(moved.value).toBeCloseTo(-2 * effect.value, 3);
        expect(moved.low).toBeCloseTo(-2 * effect.high, 3);
      }),
    );
  });

  it('is about 0 without width where nothing moves, and the step itself where that is all that does', () => {
    const of = (means: readonly number[]) =>
      segmentedRegression(means.map((mean, at) => ({ since: at - 6, sums: momentsOf(around(20, mean)) })));
    const flat = new Array<number>(9).fill(80);
    expect(of(flat).effect).toEqual({ value: 0, low: 0, high: 0, n: 60 });
    expect(of([...flat.slice(3), 85, 85, 85]).effect).toEqual({ value: 5, low: 5, high: 5, n: 60 });
    const rising = Array.from({ length: 9 }, (_, at) => 70 + at);
    expect(of(rising)).toMatchObject({
      effect: { value: 0, low: 0, high: 0 },
      autocorrelation: 0,
      excess: 0,
    });
  });

  it('has no excess where the answers do not vary', () => {
    const same = [80, 81, 80, 82, 80, 81, 83, 84, 82].map((mean, at) => ({
      since: at - 6,
      sums: momentsOf(new Array<number>(20).fill(mean)),
    }));
    expect(segmentedRegression(same).excess).toBeNull();
  });

  it.each([
    ['one month before', [-1, 0, 1, 2, 3]],
    ['one month after', [-4, -3, -2, -1, 0]],
    ['four months', [-2, -1, 0, 1]],
    ['months out of order', [-3, -1, -2, 0, 1, 2]],
  ])('refuses %s', (_, when) => {
    const given = when.map((since, at) => monthOf(since, 20, 80 + (at % 3)));
    expect(() => segmentedRegression(given)).toThrow(RangeError);
  });

  it('refuses a month of nobody', () => {
    const given = [-3, -2, -1, 0, 1, 2].map((since) => monthOf(since, since === -2 ? 0 : 20, 80));
    expect(() => segmentedRegression(given)).toThrow(RangeError);
  });
});

it('a fit needs more observations than regressors', () => {
  const two = [1, 2].map((time) => ({ time, value: time, weight: 1, regressors: [1, time] }));
  expect(() => autoregressiveFit(two)).toThrow(RangeError);
  expect(() => autoregressiveFit([])).toThrow(RangeError);
});
