import { describe, expect, it } from 'vitest';
import { banding } from '../../../analytics/comparison/banding.ts';
import { chance } from '../../../seed/random.ts';

/** Units that differ by chance alone, and as many that differ by more. */
function units(count: number, spread: number) {
  const { normal, unit } = chance('bands', count, spread);
  return Array.from({ length: count }, () => {
    const error = 0.5 + unit();
    return { value: 80 + spread * normal() + error * normal(), error };
  });
}

describe('bands', () => {
  const all = units(60, 2);
  const bandsOf = (scored: typeof all) => banding(scored).banded.map(({ band3, band7 }) => [band3, band7]);

  it('do not change with the scale, nor with where it begins', () => {
    const moved = all.map(({ value, error }) => ({ value: 3 * value - 40, error: 3 * error }));
    expect(bandsOf(moved)).toEqual(bandsOf(all));
  });

  it('turn round with the scale', () => {
    const mirrored = banding(all.map(({ value, error }) => ({ value: 100 - value, error })));
    for (const [at, { zOverdispersed }] of banding(all).banded.entries()) {
      expect(mirrored.banded[at]?.zOverdispersed).toBeCloseTo(-zOverdispersed, 9);
    }
  });

  it('do not depend on the order of the units', () => {
    expect(bandsOf(all.toReversed())).toEqual(bandsOf(all).toReversed());
  });

  it('widen where all differ by more, so that few stand out', () => {
    const { tauSquared, banded } = banding(units(400, 3));
    expect(Math.sqrt(tauSquared)).toBeGreaterThan(2);
    expect(banded.filter(({ band3 }) => band3 !== 'about the same').length).toBeLessThan(60);
    expect(banding(units(400, 0)).tauSquared).toBeLessThan(0.2);
  });

  it('follow the expected range, whose ends belong to the middle', () => {
    const { banded } = banding(all);
    const expected = banded.map(({ expectedLow, expectedHigh }, at) => {
      const value = all[at]?.value ?? Number.NaN;
      if (value > expectedHigh) return 'better';
      return value < expectedLow ? 'worse' : 'about the same';
    });
    expect(banded.map(({ band3 }) => band3)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(1);
  });
});
