import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../../analytics/distributions/beta.ts';
import { binomialCdf, binomialQuantile } from '../../../analytics/distributions/binomial.ts';
import { chiSquareCdf, chiSquareQuantile } from '../../../analytics/distributions/chi-square.ts';
import { fQuantile, fUpperTail } from '../../../analytics/distributions/f.ts';
import { NORMAL_95, NORMAL_998, normalCdf, normalQuantile } from '../../../analytics/distributions/normal.ts';
import { tCdf, tQuantile } from '../../../analytics/distributions/student-t.ts';

type Three = (a: number, b: number, c: number) => number;

/** Our function by the name of R's. */
const OURS: Readonly<Record<string, Three>> = {
  qnorm: normalQuantile,
  pnorm: normalCdf,
  qt: tQuantile,
  pt: tCdf,
  qchisq: chiSquareQuantile,
  pchisq: chiSquareCdf,
  'upper.f': fUpperTail,
  'exact.qf': fQuantile,
  qbeta: betaQuantile,
  pbeta: betaCdf,
  pbinom: binomialCdf,
  qbinom: binomialQuantile,
};

// R 4.2.2, by r-values.R beside this file.
const VALUES = JSON.parse(readFileSync('test/analytics/distributions/r-values.json', 'utf8')) as readonly [
  name: string,
  at: [number, number, number],
  expected: number,
][];

const error = (actual: number, expected: number) =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);

describe('distributions', () => {
  it.each(Object.keys(OURS))('agree with R’s %s to twelve digits', (name) => {
    const rows = VALUES.filter(([one]) => one === name);
    expect(rows.length).toBeGreaterThan(5);
    for (const [, at, expected] of rows) {
      expect(error(OURS[name]?.(...at) ?? Number.NaN, expected), `${name}(${at})`).toBeLessThan(1e-12);
    }
  });

  // With one and with two degrees of freedom the quantile has a closed form.
  it.each([0.51, 0.75, 0.9, 0.975, 0.999, 0.9999])('agree with the closed forms of t at %d', (p) => {
    expect(error(tQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-12);
    expect(error(tQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(1e-12);
  });

  // R forms 1/x − 1 for the quantile of F and loses the low tail; with one degree of freedom each it is a tangent.
  it.each([1e-12, 1e-6, 0.2, 0.975, 0.9999])('agree with the closed form of F at %d', (p) => {
    const tangent = p < 0.5 ? Math.tan((Math.PI * p) / 2) : 1 / Math.tan((Math.PI * (1 - p)) / 2);
    expect(error(fQuantile(p, 1, 1), tangent ** 2)).toBeLessThan(1e-11);
    expect(error(fUpperTail(fQuantile(1 - p, 3, 7.5), 3, 7.5), p)).toBeLessThan(1e-3);
  });

  it('mirror about the middle', () => {
    expect(tQuantile(0.25, 7)).toBe(-tQuantile(0.75, 7));
    expect(normalQuantile(0.125)).toBe(-normalQuantile(0.875));
    expect([tQuantile(0.5, 7), normalQuantile(0.5), normalCdf(0)]).toEqual([0, 0, 0.5]);
  });

  it('of t fall towards the normal as the degrees of freedom grow', () => {
    const quantiles = [1, 1.5, 2, 5, 20, 126, 127, 128, 129, 500, 1e4, 1e6].map((df) => tQuantile(0.975, df));
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => b - a));
    expect(error(tQuantile(0.975, 1e9), NORMAL_95)).toBeLessThan(2e-9);
  });

  it('have the written-out quantiles of the normal', () => {
    expect(error(normalCdf(NORMAL_95), 0.975)).toBeLessThan(1e-15);
    expect(error(normalCdf(NORMAL_998), 0.999)).toBeLessThan(1e-15);
  });

  it.each([
    () => tQuantile(0.975, 0.5),
    () => tQuantile(0.975, Number.NaN),
    () => tQuantile(0.975, Number.POSITIVE_INFINITY),
    () => tQuantile(1, 5),
    () => normalQuantile(0),
    () => normalQuantile(Number.NaN),
    () => chiSquareQuantile(0.5, 0),
    () => chiSquareCdf(-1, 3),
    () => fUpperTail(-1, 2, 3),
    () => fQuantile(0.975, 0, 3),
    () => fQuantile(1, 2, 3),
    () => betaCdf(1.5, 1, 1),
    () => betaQuantile(0.5, 0, 1),
    () => binomialCdf(0.5, 3, 0.5),
    () => binomialQuantile(0, 3, 0.5),
  ])('refuse what does not exist: %s', (call) => {
    expect(call).toThrow(RangeError);
  });
});
