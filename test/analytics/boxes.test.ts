import { describe, expect, it } from 'vitest';
import { boxes } from '../../analytics/boxes.ts';
import { linearMean } from '../../analytics/linear-mean.ts';

describe('boxes', () => {
  const places = { top: [3], middle: [2], bottom: [0, 1] };

  it('are shares of those with a score, each with its interval', () => {
    // R 4.2: prop.test(60, 100, correct = FALSE)$conf.int; option 4 is excluded
    const found = boxes([5, 10, 25, 60, 40], places);
    expect(found?.top).toMatchObject({ value: 0.6, n: 100 });
    expect(found?.top.low).toBeCloseTo(0.502002587, 8);
    expect(found?.top.high).toBeCloseTo(0.690598714, 8);
    expect([found?.middle.value, found?.bottom.value]).toEqual([0.25, 0.15]);
  });

  it('are none where nobody has a score, and have no middle where there are two options', () => {
    expect(boxes([0, 0, 0, 0, 7], places)).toBeNull();
    expect(boxes([4, 6], { top: [1], middle: [], bottom: [0] })?.middle).toMatchObject({ value: 0, n: 10 });
    expect(() => boxes([4, 6], { top: [1], middle: [1], bottom: [0] })).toThrow(RangeError);
    expect(() => boxes([4, 6], { top: [2], middle: [], bottom: [0] })).toThrow(RangeError);
  });
});

describe('the linear mean', () => {
  // R 4.2: t.test(rep(c(0, 100 / 3, 200 / 3, 100), c(2, 3, 10, 25)))
  it('is that of equal steps, with the interval of a t test', () => {
    const found = linearMean([2, 3, 10, 25]);
    expect(found?.value).toBeCloseTo(81.66667, 5);
    expect(found?.low).toBeCloseTo(72.6499573, 6);
    expect(found?.high).toBeCloseTo(90.6833761, 6);
    expect(found?.n).toBe(40);
  });

  it('mirrors with the scale and stays within it', () => {
    const [plain, mirrored] = [linearMean([1, 4, 9]), linearMean([9, 4, 1])];
    expect(mirrored?.value).toBeCloseTo(100 - (plain?.value ?? 0), 12);
    expect(mirrored?.low).toBeCloseTo(100 - (plain?.high ?? 0), 12);
    expect(linearMean([0, 0, 0, 0, 1, 9])?.high).toBe(100);
    expect(linearMean([9, 1, 0, 0])?.low).toBe(0);
    expect(linearMean([0, 0, 1])).toMatchObject({ value: 100, low: 0, high: 100 });
  });

  it('is none of nobody', () => {
    expect(linearMean([0, 0])).toBeNull();
    expect(() => linearMean([3])).toThrow(RangeError);
    expect(() => linearMean([3, 0.5])).toThrow(RangeError);
  });
});
