import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../analytics/mean.ts';
import { isOpen, type Mode, merge, ranked } from '../../analytics/tally.ts';
import { sumsOf } from './samples.ts';

const tallies = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }).map(sumsOf), {
  maxLength: 12,
});

describe('merge', () => {
  it('is the same in any order and any grouping', () => {
    fc.assert(
      fc.property(tallies, fc.nat({ max: 12 }), (all, cut) => {
        const whole = merge(all);
        expect(merge(all.toReversed())).toEqual(whole);
        expect(merge([merge(all.slice(0, cut)), merge(all.slice(cut))])).toEqual(whole);
      }),
    );
  });

  it('is a sum, never an average of averages', () => {
    const [small, large] = [sumsOf([100]), sumsOf(new Array(99).fill(0))];
    expect(mean(merge([small, large]))?.value).toBe(1);
  });

  it('is nobody when there is nothing', () => {
    expect(merge([])).toEqual({ n: 0, sum: 0, sumSquares: 0, counts: new Array(11).fill(0) });
  });

  it('counts every option', () => {
    expect(merge([sumsOf([0, 99, 100]), sumsOf([100])]).counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('refuses sums a double cannot hold exactly', () => {
    const huge = { ...sumsOf([]), sumSquares: 2 ** 53 - 1 };
    expect(() => merge([huge, sumsOf([50])])).toThrow(RangeError);
    expect(() => merge([{ ...sumsOf([]), n: 0.5 }])).toThrow(RangeError);
  });
});

describe('ranked', () => {
  it.each<[Mode, boolean]>([
    ['link', true],
    ['code', true],
    ['phone', true],
    ['paper', true],
    ['third-party', true],
    ['qr', false],
    ['kiosk', false],
  ])('lets %s into the score: %s', (mode, expected) => {
    expect(ranked({ mode, quality: 'valid' })).toBe(expected);
    expect(ranked({ mode, quality: 'flagged' })).toBe(false);
    expect(isOpen(mode)).toBe(!expected);
  });
});
