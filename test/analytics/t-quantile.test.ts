import { describe, expect, it } from 'vitest';
import { NORMAL_95, NORMAL_998, tQuantile } from '../../analytics/t-quantile.ts';

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-11);

describe('t quantile', () => {
  // R 4.2: qt(p, df), printed with "%.15g"
  it.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 3, 3.18244630528371],
    [0.975, 4.5, 2.6589123472044],
    [0.975, 9, 2.2621571627982],
    [0.975, 29, 2.0452296421327],
    [0.975, 99, 1.98421695158642],
    [0.975, 1000, 1.96233908082641],
    [0.975, 1e5, 1.95998770753461],
    [0.975, 1e7, 1.9599642217672],
    [0.995, 9, 3.24983554159213],
    [0.999, 2.5, 13.822193110866],
    [0.6, 30, 0.255605364951913],
  ])('agrees with R for p = %d and df = %d', (p, df, expected) => {
    close(tQuantile(p, df), expected);
  });

  // With one and with two degrees of freedom the quantile has a closed form.
  it.each([0.51, 0.75, 0.9, 0.975, 0.999, 0.9999])('agrees with the closed forms at %d', (p) => {
    close(tQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)));
    close(tQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)));
  });

  it('mirrors about the middle', () => {
    expect(tQuantile(0.25, 7)).toBe(-tQuantile(0.75, 7));
    expect(tQuantile(0.5, 7)).toBe(0);
  });

  it('falls towards the normal as the degrees of freedom grow', () => {
    const quantiles = [1, 1.5, 2, 5, 20, 126, 127, 128, 129, 500, 1e4, 1e6].map((df) => tQuantile(0.975, df));
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => b - a));
    expect(tQuantile(0.975, 1e12)).toBeCloseTo(NORMAL_95, 11);
  });

  // R: qnorm(.975); qnorm(.999)
  it('writes the normal quantiles out', () => {
    close(NORMAL_95, 1.95996398454005);
    close(NORMAL_998, 3.09023230616781);
  });

  it.each([
    [0.975, 0],
    [0.975, 0.5],
    [0.975, Number.NaN],
    [0.975, Number.POSITIVE_INFINITY],
    [1, 5],
    [0, 5],
    [Number.NaN, 5],
  ])('refuses p = %d with df = %d', (p, df) => {
    expect(() => tQuantile(p, df)).toThrow(RangeError);
  });
});
