import { describe, expect, it } from 'vitest';
import { chartInParts } from '../../../analytics/control-charts/chart-parts.ts';
import { individualsLimits } from '../../../analytics/control-charts/individuals-limits.ts';
import { proportionLimits } from '../../../analytics/control-charts/proportion-limits.ts';

type Point = { readonly value: number; readonly n: number };
const individuals = (basis: readonly Point[]) => individualsLimits(basis.map(({ value }) => value));
const points = (values: readonly number[]): Point[] => values.map((value) => ({ value, n: 1 }));
const BEFORE = [50, 52, 49, 51, 50, 48, 53];
const AFTER = [60, 62, 59, 61, 60, 58, 63];

describe('a chart in parts', () => {
  it('gives each part the limits of its own points', () => {
    const { parts, limits } = chartInParts(points([...BEFORE, ...AFTER]), individuals, { starts: [7] });
    expect(parts).toEqual([
      { from: 0, to: 7, basis: 7 },
      { from: 7, to: 14, basis: 7 },
    ]);
    expect(limits[6]).toEqual(individualsLimits(BEFORE)?.(1));
    expect(limits[7]).toEqual(individualsLimits(AFTER)?.(1));
  });

  it('lets no signal reach across a cut, and counts places from the start of the chart', () => {
    const trendIn = (series: readonly number[], starts: readonly number[]) =>
      chartInParts(points(series), individuals, { starts }).signals.find(({ rule }) => rule === 'trend');
    const rise = [50, 52, 49, 51, 50, 45, 46, 47, 48, 49, 50, 51, 52];
    expect(trendIn(rise, [])?.points).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    expect(trendIn(rise, [8])).toBeUndefined();
    expect(trendIn([50, 52, ...rise], [2])?.points).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('freezes the limits on the first points of each part', () => {
    const { parts, limits, signals } = chartInParts(points([...BEFORE, ...AFTER]), individuals, {
      fixAfter: 7,
    });
    expect(parts).toEqual([{ from: 0, to: 14, basis: 7 }]);
    expect(limits[13]).toEqual(individualsLimits(BEFORE)?.(1));
    expect(signals).toContainEqual({ rule: 'shift', side: 'high', points: [6, 7, 8, 9, 10, 11, 12, 13] });
  });

  it('judges an excluded point without resting limits on it', () => {
    const { limits, signals, parts } = chartInParts(points([...BEFORE, 90, 50]), individuals, {
      excluded: new Set([7]),
    });
    expect(limits[0]).toEqual(individualsLimits([...BEFORE, 50])?.(1));
    expect(parts[0]?.basis).toBe(8);
    expect(signals).toEqual([{ rule: 'outside', side: 'high', points: [7] }]);
  });

  it('flags nothing where there are no limits', () => {
    const flat = chartInParts(
      points([...new Array<number>(9).fill(80), 81, ...new Array<number>(9).fill(80)]),
      (basis) =>
        individualsLimits(
          basis.map(({ value }) => value),
          { screened: true },
        ),
    );
    expect(flat.limits.every((lines) => lines === null)).toBe(true);
    expect(flat.signals).toEqual([]);
  });

  it('passes over a point that has no limits of its own', () => {
    const months = [...new Array<number>(4).fill(9), 0, ...new Array<number>(3).fill(9), 2].map((hits) => ({
      hits,
      n: hits === 0 ? 0 : 10,
      value: hits / 10,
    }));
    const { signals } = chartInParts(months, proportionLimits);
    expect(signals).toContainEqual({ rule: 'shift', side: 'high', points: [0, 1, 2, 3, 5, 6, 7] });
  });

  it.each([
    [{ starts: [14] }],
    [{ starts: [-1] }],
    [{ excluded: new Set([1.5]) }],
    [{ fixAfter: 1 }],
    [{ fixAfter: 2.5 }],
  ])('refuses the layout %o', (layout) => {
    expect(() => chartInParts(points([...BEFORE, ...AFTER]), individuals, layout)).toThrow(RangeError);
  });
});
