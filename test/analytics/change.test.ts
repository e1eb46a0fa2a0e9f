import { describe, expect, it } from 'vitest';
import { change } from '../../analytics/change.ts';
import { around, momentsOf } from './samples.ts';

const now = momentsOf([66.67, 100, 33.33, 100, 66.67, 0, 100, 100, 66.67, 33.33, 100, 66.67]);
const before = momentsOf([33.33, 66.67, 100, 0, 33.33, 66.67, 66.67, 33.33, 100]);
const nobody = momentsOf([]);

describe('change', () => {
  // R: t.test(a, b) with the twelve and the nine scores above
  it('agrees with R', () => {
    const moved = change(now, before);
    expect(moved?.value).toBeCloseTo(13.8894444444444, 12);
    expect(moved?.low).toBeCloseTo(-17.0248946972038, 10);
    expect(moved?.high).toBeCloseTo(44.8037835860927, 10);
    expect(moved?.n).toBe(12);
  });

  it('mirrors: back again is the same way turned over', () => {
    const [there, back] = [change(now, before), change(before, now)];
    expect(back?.value).toBeCloseTo(-(there?.value ?? Number.NaN), 12);
    expect(back?.low).toBeCloseTo(-(there?.high ?? Number.NaN), 12);
  });

  it('is positive when the score rose', () => {
    expect(change(momentsOf(around(50, 85)), momentsOf(around(50, 80)))?.value).toBe(5);
  });

  it('has no width where nobody differs from the others of their month', () => {
    expect(change(momentsOf([90, 90]), momentsOf([80, 80, 80]))).toEqual({
      value: 10,
      low: 10,
      high: 10,
      n: 2,
    });
  });

  it('takes the smaller group’s degrees of freedom where the other does not vary', () => {
    const moved = change(momentsOf([90, 80]), momentsOf([80, 80, 80]));
    expect(moved?.high).toBeCloseTo(5 + 12.7062047361747 * 5, 9);
  });

  it('says nothing of one person', () => {
    expect(change(momentsOf([90]), before)).toMatchObject({ low: -100, high: 100, n: 1 });
    expect(change(now, momentsOf([90]))).toMatchObject({ low: -100, high: 100, n: 12 });
  });

  it('is none when one month has nobody', () => {
    expect(change(nobody, before)).toBeNull();
    expect(change(now, nobody)).toBeNull();
  });

  it('refuses sums that no answers have', () => {
    expect(() => change(now, { n: 2, sum: 10, sumSquares: 1 })).toThrow(RangeError);
  });
});
