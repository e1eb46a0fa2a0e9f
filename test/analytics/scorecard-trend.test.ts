import { describe, expect, it } from 'vitest';
import { beforeAndAfter } from '../../analytics/before-and-after/before-and-after.ts';
import { disclose, thresholds } from '../../analytics/disclosure.ts';
import { withheld } from '../../analytics/figure.ts';
import { mean } from '../../analytics/mean.ts';
import { later, type Month, month } from '../../analytics/month.ts';
import { scorecard } from '../../analytics/scorecard.ts';
import type { MeasureTally } from '../../analytics/tally.ts';
import { around, momentsOf, tally } from './samples.ts';

const october = month('2026-10');
const card = (tallies: readonly MeasureTally[], changed: Month | null = null, open: readonly Month[] = []) =>
  scorecard({
    month: october,
    measures: [{ measure: 'composite', kind: 'composite', top: [9, 10], leading: true }],
    headline: 'composite',
    tallies,
    flows: [],
    limits: thresholds(),
    changed,
    figureOf: (at, sums) =>
      open.includes(at.month) ? withheld('still_open') : disclose(mean(sums), thresholds()),
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

describe('the test of a change on a scorecard', () => {
  /** Answers of a month: more and better ones from the fifteenth month on. */
  const pointsOf = (at: number) => around(20 + (at % 3), at < 14 ? 6 + (at % 2) : 8);
  const changed = later(october, 14 - 23);
  const months = Array.from({ length: 24 }, (_, at) => later(october, at - 23));
  const testedWith = (hidden: readonly number[], when: Month | null = changed) =>
    card(
      months.map((one, at) => tally(hidden.includes(at) ? around(90, 2) : pointsOf(at), { month: one })),
      when,
      hidden.map((at) => months[at] ?? october),
    ).tested;

  it('is none unless a month is named', () => {
    expect(testedWith([], null)).toBeNull();
  });

  it('is that of the months that are shown, whatever the others say', () => {
    const shown = months.map((one, at) => ({
      month: one,
      sums: [3, 17].includes(at) ? null : momentsOf(pointsOf(at)),
    }));
    const expected = { changed, ...beforeAndAfter(shown, changed, 'increase') };
    expect(testedWith([3, 17])).toEqual(expected);
    expect(expected.verdict).toBe('better');
    expect(expected.before.months).toBe(13);
  });

  it('says that there are too few months, and nothing more of it', () => {
    expect(testedWith([], later(october, -1))).toMatchObject({ verdict: 'too_few', segments: null });
  });
});
