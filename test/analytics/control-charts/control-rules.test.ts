import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsAround } from '../../../analytics/control-charts/control-limits.ts';
import {
  outsideLimits,
  shifts,
  trends,
  twoOfThree,
} from '../../../analytics/control-charts/control-rules.ts';
import { labels, signals } from '../../../analytics/control-charts/signals.ts';

// Centre 0, near limits at 2, limits at 3.
const charted = (values: readonly number[]) => values.map((value) => ({ value, limits: limitsAround(0, 3) }));
const breaks = { least: 7, onCentre: 'breaks' } as const;
const skipped = { least: 7, onCentre: 'skipped' } as const;

describe('points outside the limits', () => {
  it('are found by side, and not on the limit', () => {
    expect(outsideLimits(charted([0, 3.1, 4, -3.1, 3, -3, 5]))).toEqual([
      { side: 'high', points: [1, 2] },
      { side: 'low', points: [3] },
      { side: 'high', points: [6] },
    ]);
  });
});

describe('a shift', () => {
  it('needs so many points in a row on one side', () => {
    expect(shifts(charted([-1, 1, 1, 1, 1, 1, 1, 1, -1]), breaks)).toEqual([
      { side: 'high', points: [1, 2, 3, 4, 5, 6, 7] },
    ]);
    expect(shifts(charted([-1, 1, 1, 1, 1, 1, 1, -1]), breaks)).toEqual([]);
  });

  it('is broken by a point on the centre, or passes over it', () => {
    const series = charted([1, 1, 1, 1, 0, 1, 1, 1]);
    expect(shifts(series, breaks)).toEqual([]);
    expect(signals(series)).toEqual([]);
    expect(shifts(series, skipped)).toEqual([{ side: 'high', points: [0, 1, 2, 3, 5, 6, 7] }]);
  });
});

describe('a trend', () => {
  it('needs so many points, each beyond the one before', () => {
    const rise = charted([0, -1, -0.5, 0, 0.5, 1, 1.5, 2, 0]);
    expect(trends(rise, 7)).toEqual([{ side: 'high', points: [1, 2, 3, 4, 5, 6, 7] }]);
    expect(trends(rise, 8)).toEqual([]);
    expect(trends(charted([1, 2, 3, 3, 4, 5, 6]), 5)).toEqual([]);
  });

  it('turns where it turns', () => {
    const found = signals(charted([-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3]));
    expect(found.map(({ rule, side, points }) => [rule, side, points.length])).toEqual([
      ['trend', 'high', 7],
      ['trend', 'low', 7],
    ]);
    expect(labels(found, 13)[5]).toEqual({ rule: 'trend', side: 'high' });
    expect(labels(found, 13)[6]).toEqual({ rule: 'trend', side: 'low' });
  });
});

describe('two of three beyond the near limits', () => {
  const textbook = { outside: true };
  it('are found without the third', () => {
    expect(twoOfThree(charted([0, 2.5, 1, 2.5, 0]), textbook)).toEqual([{ side: 'high', points: [1, 3] }]);
    expect(twoOfThree(charted([0, -2.5, -2.5, -1, 0]), textbook)).toEqual([{ side: 'low', points: [1, 2] }]);
  });

  it('need the third on their side, and themselves beyond, not on, the line', () => {
    expect(twoOfThree(charted([0, 2.5, -1, 2.5, 0]), textbook)).toEqual([]);
    expect(twoOfThree(charted([0, 2.5, 0, 2.5, 0]), textbook)).toEqual([]);
    expect(twoOfThree(charted([1, 2.5, 2, 1]), textbook)).toEqual([]);
  });

  it('are one finding as long as they overlap', () => {
    expect(twoOfThree(charted([2.5, 2.5, 2.5, 2.5, 1, 1, 2.5, 2.5, 1]), textbook)).toEqual([
      { side: 'high', points: [0, 1, 2, 3] },
      { side: 'high', points: [6, 7] },
    ]);
  });

  it('count a point outside the limits, or leave it to its own rule as the NHS does', () => {
    const series = charted([1, 2.5, 3.5, 1]);
    expect(twoOfThree(series, textbook)).toEqual([{ side: 'high', points: [1, 2] }]);
    expect(twoOfThree(series, { outside: false })).toEqual([]);
    expect(signals(series)).toEqual([{ rule: 'outside', side: 'high', points: [2] }]);
  });
});

describe('labels', () => {
  it('put outside before trend before two of three before shift', () => {
    const series = charted([0.5, 0.1, 0.2, 0.3, 0.4, 2.1, 2.2, 3.3, 0.5, 2.4, 2.3, 0.5]);
    expect(labels(signals(series), 12).map((label) => label?.rule ?? null)).toEqual([
      ...['shift', 'trend', 'trend', 'trend', 'trend', 'trend', 'trend', 'outside'],
      ...['shift', 'two_of_three', 'two_of_three', 'shift'],
    ]);
  });

  it('mirror with the series', () => {
    const series = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 });
    fc.assert(
      fc.property(series, (values) => {
        const of = (sign: number) =>
          labels(signals(charted(values.map((v) => (sign * v) / 10))), values.length);
        const turned = of(-1).map(
          (label) => label && { ...label, side: label.side === 'low' ? 'high' : 'low' },
        );
        expect(turned).toEqual(of(1));
      }),
    );
  });
});
