import { describe, expect, it } from 'vitest';
import { shareLimits } from '../../../analytics/comparison/share-limits.ts';
import {
  ANGLE,
  LOG_COUNTS,
  LOG_RATIO,
  ROOT_RATIO,
  type StableScale,
} from '../../../analytics/comparison/stable-scale.ts';
import { widenedLimits } from '../../../analytics/comparison/widened-limits.ts';
import { NORMAL_95, NORMAL_998 } from '../../../analytics/distributions/normal.ts';

describe('widened limits', () => {
  const scales: readonly (readonly [string, StableScale, number])[] = [
    ['the logarithm of a ratio', LOG_RATIO, 1],
    ['the root of a ratio', ROOT_RATIO, 1],
    ['the angle of a share', ANGLE, 0.8],
    ['the logarithm of counts', LOG_COUNTS, 9],
  ];

  // By the definition of each scale: back(of(target) ± z·√(error² + τ²)).
  it('are those of Spiegelhalter on each scale', () => {
    const at = (scale: StableScale, target: number) =>
      widenedLimits({ scale, target, tauSquared: 0.02 }, 100);
    expect(at(LOG_RATIO, 1).high95).toBeCloseTo(Math.exp(NORMAL_95 * Math.sqrt(1 / 100 + 0.02)), 12);
    expect(at(ROOT_RATIO, 1).low95).toBeCloseTo((1 - NORMAL_95 * Math.sqrt(1 / 400 + 0.02)) ** 2, 12);
    expect(at(ANGLE, 0.5).high998).toBeCloseTo(
      Math.sin(Math.PI / 4 + NORMAL_998 * Math.sqrt(1 / 400 + 0.02)) ** 2,
      12,
    );
    const counts = Math.sqrt(900 / 900.5 ** 2 + 100 / 100.5 ** 2 + 0.02);
    expect(at(LOG_COUNTS, 9).low998).toBeCloseTo(9 * Math.exp(-NORMAL_998 * counts), 12);
  });

  it.each(scales)(
    'on %s lie about the target, wider with more beyond chance and with fewer people',
    (_, scale, target) => {
      const width = (tauSquared: number, size: number) => {
        const { low95, high95, low998, high998 } = widenedLimits({ scale, target, tauSquared }, size);
        expect(low998 < low95 && low95 < target && target < high95 && high95 < high998).toBe(true);
        return high95 - low95;
      };
      expect(width(0.01, 200)).toBeGreaterThan(width(0, 200));
      expect(width(0.01, 50)).toBeGreaterThan(width(0.01, 200));
    },
  );

  it.each(scales)('on %s come back to where they went from', (_, scale, target) => {
    expect(scale.back(scale.of(target))).toBeCloseTo(target, 12);
  });

  it('of shares are those of chance alone but for the scale, where there is nothing beyond', () => {
    const [near, exact] = [
      widenedLimits({ scale: ANGLE, target: 0.7, tauSquared: 0 }, 2000),
      shareLimits(0.7, 2000),
    ];
    expect(Math.abs(near.low95 - exact.low95)).toBeLessThan(0.001);
    expect(Math.abs(near.high998 - exact.high998)).toBeLessThan(0.001);
  });

  it('end at the ends of the scale', () => {
    const wide = (scale: StableScale, target: number) => widenedLimits({ scale, target, tauSquared: 4 }, 2);
    expect(wide(ANGLE, 0.5)).toEqual({ low95: 0, high95: 1, low998: 0, high998: 1 });
    expect(wide(ROOT_RATIO, 1)).toMatchObject({ low95: 0, low998: 0 });
  });

  it('have no place for no events, where logarithms are taken', () => {
    expect(LOG_RATIO.value(0, 4)).toBeNull();
    expect(LOG_RATIO.value(3, 4)).toBe(Math.log(0.75));
    expect(ROOT_RATIO.value(1, 4)).toBe(0.5);
    expect(LOG_COUNTS.value(0, 4)).toBeCloseTo(Math.log(0.5 / 4.5), 12);
  });

  it.each([
    [0, 0],
    [10, -0.1],
    [10, Number.NaN],
  ])('refuse a size of %d and %d beyond chance', (size, tauSquared) => {
    expect(() => widenedLimits({ scale: ANGLE, target: 0.5, tauSquared }, size)).toThrow(RangeError);
  });
});
