import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { later, month } from '../../analytics/month.ts';
import { scorecard } from '../../analytics/scorecard.ts';
import type { MeasureTally } from '../../analytics/tally.ts';
import { around, tally } from './samples.ts';

const october = month('2026-10');
const card = (tallies: readonly MeasureTally[]) =>
  scorecard({
    month: october,
    measures: [{ measure: 'composite', kind: 'composite', top: [9, 10], leading: true }],
    headline: 'composite',
    tallies,
    flows: [],
    limits: thresholds(),
  });

describe('the control chart of a scorecard', () => {
  it('marks in the trend what chance does not explain', () => {
    const score = (at: number) => (at < 12 ? (at % 2 === 0 ? 7 : 8) : 9);
    const { control } = card(
      Array.from({ length: 24 }, (_, at) => tally(around(20, score(at)), { month: later(october, at - 23) })),
    );
    // The mean of twelve months, 7.5 points, and 2.66 times a moving range of 1 about it.
    expect(control?.points[0]?.limits).toMatchObject({ centre: 7.5, low: 7.5 - 2.66, high: 7.5 + 2.66 });
    expect(control?.parts).toEqual([{ from: later(october, -23), cause: null, basis: 12, trial: false }]);
    expect(control?.signals).toEqual([
      {
        rule: 'shift',
        side: 'high',
        meaning: 'improvement',
        began: later(october, -12),
        until: october,
      },
    ]);
  });

  it('draws limits from six months on, and only from months that are shown', () => {
    const months = (count: number, hidden: readonly number[] = []) =>
      card(
        Array.from({ length: count }, (_, at) =>
          tally(around(hidden.includes(at) ? 9 : 20, 7 + (at % 2)), { month: later(october, -at) }),
        ),
      ).control;
    expect(months(5)).toBeNull();
    expect(months(6)?.parts[0]).toMatchObject({ basis: 6, trial: true });
    expect(months(6, [3])).toBeNull();
    expect(months(7, [3])?.points.find(({ month }) => month === later(october, -3))).toEqual({
      month: later(october, -3),
      value: null,
      limits: null,
      signal: null,
    });
  });
});
