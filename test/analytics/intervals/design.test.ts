import { describe, expect, it } from 'vitest';
import { censusFactor } from '../../../analytics/intervals/design-factor.ts';
import { mean } from '../../../analytics/mean.ts';
import { proportion } from '../../../analytics/proportion.ts';
import { momentsOf } from '../samples.ts';

const twelve = momentsOf([66.67, 100, 33.33, 100, 66.67, 0, 100, 100, 66.67, 33.33, 100, 66.67]);

describe('a sample that was not drawn one by one', () => {
  // R, x the twelve scores: mean(x) + c(-1, 1) * qt(.975, 11) * sd(x) / sqrt(12) * sqrt((40 - 12) / (40 - 1))
  it('of a closed population agrees with R', () => {
    const found = mean(twelve, censusFactor(12, 40));
    expect(found?.low).toBeCloseTo(51.5674531216371, 10);
    expect(found?.high).toBeCloseTo(87.3225468783629, 10);
  });

  // R, x <- 65 / 1.8; n <- 100 / 1.8; z <- qnorm(.975): (2*x + z^2 + c(-1, 1)*z*sqrt(z^2 + 4*x*(1 - x/n))) / 2 / (n + z^2)
  it('has Wilson’s interval over as many people as tell as much', () => {
    const found = proportion(65, 100, 1.8);
    expect(found).toMatchObject({ value: 0.65, n: 100 });
    expect(found?.low).toBeCloseTo(0.518612747757249, 12);
    expect(found?.high).toBeCloseTo(0.761984969850102, 12);
  });

  it('is wider the more the design costs, and has no width where all were asked', () => {
    const width = (design: number) => {
      const { low, high } = mean(twelve, design) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(2)).toBeGreaterThan(width(1));
    expect(mean(twelve, 0)).toMatchObject({ low: twelve.sum / 1200, high: twelve.sum / 1200 });
    expect(proportion(65, 100, 0)).toEqual({ value: 0.65, low: 0.65, high: 0.65, n: 100 });
    expect(mean(momentsOf([70]), 0)).toEqual({ value: 70, low: 70, high: 70, n: 1 });
  });

  it('still keeps the ends of a share', () => {
    expect(proportion(0, 30, 1.7)?.low).toBe(0);
    expect(proportion(30, 30, 1.7)?.high).toBe(1);
  });

  it.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a design that multiplies by %d',
    (design) => {
      expect(() => mean(twelve, design)).toThrow(RangeError);
      expect(() => proportion(1, 2, design)).toThrow(RangeError);
    },
  );
});

describe('a census', () => {
  it.each([
    [300, 1200, 900 / 1199],
    [1, 1, 0],
    [50, 50, 0],
    [1, 1000, 1],
  ])('of %d in %d', (n, population, factor) => {
    expect(censusFactor(n, population)).toBe(factor);
  });

  it.each([
    [0, 10],
    [11, 10],
    [1.5, 10],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d in %d', (n, population) => {
    expect(() => censusFactor(n, population)).toThrow(RangeError);
  });
});
