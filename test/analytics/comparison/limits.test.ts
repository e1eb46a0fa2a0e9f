import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../analytics/comparison/limits.ts';
import { ratioLimits } from '../../../analytics/comparison/ratio-limits.ts';
import { shareLimits } from '../../../analytics/comparison/share-limits.ts';
import { NORMAL_998 } from '../../../analytics/distributions/normal.ts';
import { wilson } from '../../../analytics/intervals/wilson.ts';

describe('where a value lies', () => {
  const limits = { low998: 1, low95: 2, high95: 4, high998: 5 };
  it.each([
    [0.9, 'far_below'],
    [1, 'below'],
    [1.9, 'below'],
    [2, 'as_expected'],
    [4, 'as_expected'],
    [4.1, 'above'],
    [5, 'above'],
    [5.1, 'far_above'],
  ])('%d is %s', (value, place) => {
    expect(placeIn(limits, value)).toBe(place);
  });
});

describe('the limits of shares', () => {
  it('are where Wilson’s interval touches the average', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.integer({ min: 400, max: 1e6 }),
        (average, n) => {
          const { low95, high95, low998, high998 } = shareLimits(average, n);
          expect(wilson(low95 * n, n).high).toBeCloseTo(average, 9);
          expect(wilson(high95 * n, n).low).toBeCloseTo(average, 9);
          if (low998 > 0) expect(wilson(low998 * n, n, NORMAL_998).high).toBeCloseTo(average, 9);
          if (high998 < 1) expect(wilson(high998 * n, n, NORMAL_998).low).toBeCloseTo(average, 9);
        },
      ),
    );
  });

  it('mirror, and stay within 0 and 1', () => {
    const [some, others] = [shareLimits(0.8, 50), shareLimits(0.2, 50)];
    expect(others.low95).toBeCloseTo(1 - some.high95, 12);
    expect(others.low998).toBeCloseTo(1 - some.high998, 12);
    expect(shareLimits(0.9, 3)).toMatchObject({ high95: 1, high998: 1 });
    expect(shareLimits(0.1, 3)).toMatchObject({ low95: 0, low998: 0 });
  });

  it.each([
    [1.1, 10],
    [-0.1, 10],
    [0.5, 0],
  ])('refuse %d of %d', (average, n) => {
    expect(() => shareLimits(average, n)).toThrow(RangeError);
  });
});

describe('the limits of ratios', () => {
  // R: qchisq(c(.025, .001), 2*e)/2/e; qchisq(c(.975, .999), 2*(e+1))/2/e
  it.each([
    [0.5, 0.000982069117175256, 9.34840360449614, 1.57079714926249e-6, 16.2662361962381],
    [10, 0.479538869613243, 1.83903560420178, 0.296052037274376, 2.41339711454176],
    [54, 0.751230777269347, 1.304783081365013, 0.631547610721302, 1.496117961380387],
    [600, 0.921574900963382, 1.083315225226557, 0.878575506944386, 1.132693495286693],
  ])('agree with R for %d expected', (expected, low95, high95, low998, high998) => {
    const limits = ratioLimits(expected);
    for (const [found, right] of [
      [limits.low95, low95],
      [limits.high95, high95],
      [limits.low998, low998],
      [limits.high998, high998],
    ] as const) {
      expect(Math.abs(found / right - 1)).toBeLessThan(1e-11);
    }
  });

  it('scale with what all are compared with', () => {
    expect(ratioLimits(10, 100).low95).toBeCloseTo(100 * ratioLimits(10).low95, 10);
  });

  it.each([0, -1, Number.NaN])('refuse %d expected', (expected) => {
    expect(() => ratioLimits(expected)).toThrow(RangeError);
  });
});
