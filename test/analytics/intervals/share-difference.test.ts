import { describe, expect, it } from 'vitest';
import { shareDifference } from '../../../analytics/intervals/share-difference.ts';
import { squareAndAdd } from '../../../analytics/intervals/square-and-add.ts';

describe('the difference of two shares', () => {
  // Newcombe (1998) Statistics in Medicine 17:873–890: printed examples of its method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 20, 1, 0.6791, 1],
  ])('agrees with the published %d of %d less %d of %d', (x1, n1, x2, n2, value, low, high) => {
    const found = shareDifference({ part: x1, n: n1 }, { part: x2, n: n2 });
    expect(found?.value).toBeCloseTo(value, 12);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  const [now, before] = [
    { part: 60, n: 100 },
    { part: 40, n: 90 },
  ];
  const shared = { both: 20, first: 6, second: 3, neither: 11 };

  // R: phi <- cor(rep(c(1,1,0,0), c(20,6,3,11)), rep(c(1,0,1,0), c(20,6,3,11))); r <- phi * 40 / sqrt(100 * 90)
  // and the two ends of square-and-add by hand from prop.test(…, correct = FALSE)$conf.int
  it('agrees with R where forty people are in both', () => {
    const found = shareDifference(now, before, shared);
    expect(found?.low).toBeCloseTo(0.0305416579023287, 12);
    expect(found?.high).toBeCloseTo(0.273232753571006, 12);
  });

  it('mirrors: of those not counted it is turned over', () => {
    const found = shareDifference(now, before, shared);
    const others = shareDifference(
      { part: 40, n: 100 },
      { part: 50, n: 90 },
      { both: 11, first: 3, second: 6, neither: 20 },
    );
    expect(others?.low).toBeCloseTo(-(found?.high ?? Number.NaN), 12);
  });

  // Not quite without width: the two arms of Wilson's interval differ.
  it('of a group from itself is next to nothing', () => {
    const found = shareDifference(now, now, { both: 60, first: 0, second: 0, neither: 40 });
    expect(found).toEqual({ value: 0, low: -(found?.high ?? Number.NaN), high: found?.high, n: 100 });
    expect(found?.high).toBeLessThan(0.01);
  });

  it('takes those for strangers who all say the same', () => {
    const alike = { both: 30, first: 0, second: 0, neither: 0 };
    expect(shareDifference(now, before, alike)).toEqual(shareDifference(now, before));
  });

  it('is none when one group is empty', () => {
    expect(shareDifference({ part: 0, n: 0 }, before)).toBeNull();
    expect(shareDifference(now, { part: 0, n: 0 })).toBeNull();
  });

  it.each([
    { both: 61, first: 0, second: 0, neither: 0 },
    { both: 0, first: 0, second: 0, neither: 41 },
    { both: 41, first: 0, second: 0, neither: 0 },
    { both: 0.5, first: 0, second: 0, neither: 0 },
    { both: -1, first: 0, second: 0, neither: 0 },
  ])('refuses %o in both', (people) => {
    expect(() => shareDifference(now, before, people)).toThrow(RangeError);
  });
});

describe('square and add', () => {
  const [x, y] = [
    { value: 10, low: 7, high: 11 },
    { value: 4, low: 3.5, high: 8 },
  ];

  it('takes the arms that reach towards each end', () => {
    expect(squareAndAdd(x, y)).toEqual({ value: 6, low: 1, high: 6 + Math.hypot(1, 0.5) });
    expect(squareAndAdd(x, y, 1)).toEqual({ value: 6, low: 5, high: 6.5 });
    expect(squareAndAdd(x, y, -1)).toEqual({ value: 6, low: -1, high: 7.5 });
  });

  it('refuses a correlation that is none', () => {
    expect(() => squareAndAdd(x, y, 1.01)).toThrow(RangeError);
  });
});
