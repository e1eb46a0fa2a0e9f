import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsAround } from '../../../analytics/control-charts/control-limits.ts';
import { individualsLimits, TEXTBOOK_FACTOR } from '../../../analytics/control-charts/individuals-limits.ts';
import { averageMovingRange } from '../../../analytics/control-charts/moving-range.ts';

const MONTHS = [84.2, 86.1, 85.3, 83.9, 87.4, 85.0, 84.4, 95.8, 86.2, 85.1, 84.7, 86.6];
const whole = fc.integer({ min: -10_000, max: 10_000 });

describe('an XmR chart', () => {
  // R: x <- MONTHS; mr <- abs(diff(x)); mean(x) + c(-1, 1) * 2.66 * mean(mr); and with 3 / 1.128
  it.each([
    ['as the NHS has it', {}, 77.7613636363636, 94.6886363636363],
    ['as textbooks have it', { factor: TEXTBOOK_FACTOR }, 77.7627176015474, 94.6872823984526],
    // mean(mr[mr < 3.267 * mean(mr)]) is 2.36
    ['screened', { screened: true }, 79.9474, 92.5026],
  ])('agrees with R %s', (_, options, low, high) => {
    const limits = individualsLimits(MONTHS, options)?.(1);
    expect(limits?.centre).toBeCloseTo(86.225, 12);
    expect(limits?.low).toBeCloseTo(low, 10);
    expect(limits?.high).toBeCloseTo(high, 10);
  });

  it('has its near limits two thirds of the way', () => {
    const limits = individualsLimits(MONTHS)?.(1);
    expect(limits?.nearLow).toBeCloseTo(80.5825757575758, 10);
    expect(limits?.nearHigh).toBeCloseTo(91.8674242424242, 10);
  });

  it('has no limits where nothing moves, nor where screening leaves only what does not', () => {
    expect(individualsLimits([])).toBeNull();
    expect(individualsLimits([85])).toBeNull();
    expect(individualsLimits([0.1, 0.1, 0.1, 0.1])).toBeNull();
    const blip = [5, 5, 5, 5, 5, 9, 5, 5, 5, 5, 5, 5, 5];
    expect(individualsLimits(blip, { screened: true })).toBeNull();
    expect(individualsLimits(blip)).not.toBeNull();
  });

  it('puts the mean on the points that lie on it', () => {
    expect(individualsLimits([0.1, 0.2, 0.3])?.(1)?.centre).toBe(0.2);
    expect(individualsLimits([50, 52, 49, 51, 50, 48])?.(1)?.centre).toBe(50);
  });

  it('follows scale, shift and mirror, and does not care which way time runs', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 3 }), whole, (values, shift) => {
        const of = (series: readonly number[]) => individualsLimits(series)?.(1) ?? null;
        const limits = of(values);
        const moved = of(values.map((value) => -2 * value + shift));
        expect(of(values.toReversed())?.high ?? null).toEqual(limits && expect.closeTo(limits.high, 6));
        expect(moved?.low ?? null).toEqual(limits && expect.closeTo(-2 * limits.high + shift, 6));
        expect(moved?.nearHigh ?? null).toEqual(limits && expect.closeTo(-2 * limits.nearLow + shift, 6));
      }),
    );
  });
});

describe('the average moving range', () => {
  it('leaves outlying ranges out once, not again', () => {
    // 1 ×8, 4 and 30: the average is 4.2, so 30 goes (3.267 × 4.2 = 13.7); 4 is beyond 3.267 × 1.33 and stays.
    const values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 4, 34];
    expect(averageMovingRange(values)).toBe(4.2);
    expect(averageMovingRange(values, { screened: true })).toBeCloseTo(12 / 9, 12);
  });

  it('is 0 where nothing moves, screened or not, and nothing where there are no neighbours', () => {
    expect(averageMovingRange([7, 7, 7], { screened: true })).toBe(0);
    expect(averageMovingRange([7, 7, 7])).toBe(0);
    expect(averageMovingRange([7])).toBeNull();
  });
});

it.each([
  [Number.NaN, 1],
  [1, Number.NaN],
  [1, -1],
  [Number.POSITIVE_INFINITY, 1],
])('refuses limits around %d at a distance of %d', (centre, distance) => {
  expect(() => limitsAround(centre, distance)).toThrow(RangeError);
});
