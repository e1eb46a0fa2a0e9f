import { describe, expect, it } from 'vitest';
import { NORMAL_95, NORMAL_998 } from '../../../analytics/distributions/normal.ts';
import { byar } from '../../../analytics/intervals/byar.ts';
import { exactCount } from '../../../analytics/intervals/exact-count.ts';

describe('the exact interval of a count', () => {
  // R: poisson.test(x)$conf.int; poisson.test(x, conf.level = .998)$conf.int
  it.each([
    [0, 0, 3.68887945411394, 0, 6.90775527898214],
    [1, 0.0253178079842899, 5.57164339093889, 0.00100050033358353, 9.2334134764515],
    [3, 0.618672122895602, 8.767273069742323, 0.190533377568403, 13.06224077918807],
    [65, 50.1656277292343, 82.8478358158716, 42.9018377497073, 93.9762796484364],
    [1045, 982.593709411132, 1110.330776611882, 947.946414895378, 1148.800291793174],
  ])('agrees with R for %d', (count, low, high, low998, high998) => {
    const [usual, wide] = [exactCount(count), exactCount(count, 0.001)];
    expect([usual.low, usual.high]).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)]);
    expect([wide.low, wide.high]).toEqual([expect.closeTo(low998, 9), expect.closeTo(high998, 9)]);
  });

  it('holds the count, and rises with it', () => {
    for (let count = 0; count < 200; count += 1) {
      const { low, high } = exactCount(count);
      expect(low <= count && count < high).toBe(true);
      expect(exactCount(count + 1).low).toBeGreaterThan(low);
      expect(exactCount(count + 1).high).toBeGreaterThan(high);
    }
  });

  it.each([-1, Number.NaN])('refuses %d events', (count) => {
    expect(() => exactCount(count)).toThrow(RangeError);
  });
});

describe('Byar’s interval', () => {
  it.each([10, 30, 65, 1045])('is close to the exact one for %d', (count) => {
    for (const [z, tail] of [[NORMAL_95, 0.025] as const, [NORMAL_998, 0.001] as const]) {
      const [near, exact] = [byar(count, z), exactCount(count, tail)];
      expect(Math.abs((near.low ?? 0) / exact.low - 1)).toBeLessThan(0.02);
      expect(Math.abs(near.high / exact.high - 1)).toBeLessThan(0.02);
    }
  });

  it('has no lower limit where the formula falls below 0', () => {
    expect(byar(0).low).toBeNull();
    expect(byar(1, NORMAL_998).low).toBeNull();
    expect(byar(1).low).toBeGreaterThan(0);
    expect(byar(0).high).toBeGreaterThan(3);
  });

  it.each([-1, Number.NaN])('refuses %d events', (count) => {
    expect(() => byar(count)).toThrow(RangeError);
  });
});
