import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMAL_95 } from '../../analytics/distributions/normal.ts';
import { mean, variance } from '../../analytics/mean.ts';
import { around, momentsOf } from './samples.ts';

const twelve = [66.67, 100, 33.33, 100, 66.67, 0, 100, 100, 66.67, 33.33, 100, 66.67];

describe('mean', () => {
  // R: t.test(c(66.67,100,33.33,100,66.67,0,100,100,66.67,33.33,100,66.67))
  it('agrees with R', () => {
    const estimate = mean(momentsOf(twelve));
    expect(estimate?.value).toBeCloseTo(69.445, 12);
    expect(estimate?.low).toBeCloseTo(48.3460320046432, 10);
    expect(estimate?.high).toBeCloseTo(90.5439679953567, 10);
    expect(estimate?.n).toBe(12);
  });

  it('mirrors: dissatisfaction has the interval turned over', () => {
    const [up, down] = [mean(momentsOf(twelve)), mean(momentsOf(twelve.map((score) => 100 - score)))];
    expect(up?.low).toBeCloseTo(100 - (down?.high ?? Number.NaN), 10);
  });

  it('narrows as more people answer', () => {
    const width = (n: number) => {
      const estimate = mean(momentsOf(around(n)));
      return estimate ? estimate.high - estimate.low : Number.NaN;
    };
    expect(width(1000)).toBeLessThan(width(100));
  });

  it('stays between 0 and 100', () => {
    expect(mean(momentsOf([100, 100, 90]))).toMatchObject({ high: 100 });
    expect(mean(momentsOf([0, 0, 10]))).toMatchObject({ low: 0 });
  });

  // Half at 80, half at 100: mean 90, SD 10. Here s/sqrt(n) is 0.001 points, and t is normal to nine digits.
  it('keeps its digits over a hundred million people', () => {
    const n = 1e8;
    const estimate = mean({ n, sum: 9e11, sumSquares: 8.2e15 });
    const half = NORMAL_95 * (10 / Math.sqrt(n - 1));
    expect(estimate?.value).toBe(90);
    expect(((estimate?.high ?? 0) - 90) / half).toBeCloseTo(1, 7);
    expect((90 - (estimate?.low ?? 0)) / half).toBeCloseTo(1, 7);
  });

  it('tells one different answer among ninety million', () => {
    const n = 9e7;
    const moments = { n, sum: 10_000 * n - 1, sumSquares: 10_000 ** 2 * n - 2 * 10_000 + 1 };
    expect(variance(moments)).toBeCloseTo(1 / n / 10_000, 25);
  });

  it('says nothing of the error of one answer, and nothing at all of none', () => {
    expect(mean(momentsOf([70]))).toEqual({ value: 70, low: 0, high: 100, n: 1 });
    expect(mean(momentsOf([]))).toBeNull();
  });

  it('never lies outside its interval, nor is a number lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (scores) => {
        const { value, low, high } = mean(momentsOf(scores.map((score) => score / 100))) ?? {
          value: Number.NaN,
          low: 0,
          high: 0,
        };
        expect(low >= 0 && low <= value && value <= high && high <= 100).toBe(true);
      }),
    );
  });

  it.each([
    { n: 2, sum: 10, sumSquares: 1 },
    { n: -1, sum: 0, sumSquares: 0 },
    { n: 1.5, sum: 10, sumSquares: 100 },
    { n: 0, sum: 0, sumSquares: 5 },
    { n: 0, sum: 5, sumSquares: 0 },
    { n: Number.NaN, sum: 0, sumSquares: 0 },
  ])('refuses sums that no answers have: $n, $sum, $sumSquares', (moments) => {
    expect(() => mean(moments)).toThrow(RangeError);
  });
});
