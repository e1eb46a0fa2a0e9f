import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { later, month } from '../../analytics/month.ts';
import { type MeasureInfo, scorecard } from '../../analytics/scorecard.ts';
import type { MeasureTally } from '../../analytics/tally.ts';
import { around, tally } from './samples.ts';

const october = month('2026-10');
const september = later(october, -1);
const top = [9, 10];
const measures: readonly MeasureInfo[] = [
  { measure: 'composite', kind: 'composite', top, leading: true },
  { measure: 'doctor', kind: 'dimension', top, leading: true },
  { measure: 'listened', kind: 'question', top: [0], leading: false, dimension: 'doctor' },
  { measure: 'nurse', kind: 'dimension', top, leading: true },
  { measure: 'privacy', kind: 'dimension', top, leading: true },
];
const card = (tallies: readonly MeasureTally[]) =>
  scorecard({ month: october, measures, headline: 'composite', tallies, flows: [], limits: thresholds() });
const now = (points: readonly number[], of: Partial<MeasureTally> = {}) =>
  tally(points, { month: october, ...of });

describe('lines', () => {
  it('counts a question’s top box over those who scored it, not over those it did not apply to', () => {
    const counts = [30, 10, 0, 0, 25, 0, 0, 0, 0, 0, 0];
    const { lines } = card([
      now([...new Array(30).fill(100), ...new Array(10).fill(50)], { measure: 'listened', counts }),
    ]);
    expect(lines.find(({ measure }) => measure === 'listened')?.topBox).toMatchObject({ value: 0.75, n: 40 });
  });

  it('counts a dimension’s top box from ninety points', () => {
    const { headline } = card([
      now([...new Array(10).fill(89.99), ...new Array(6).fill(90), ...new Array(4).fill(100)]),
    ]);
    expect(headline.topBox).toMatchObject({ value: 0.5, n: 20 });
  });

  it('withholds the top box and the change with the mean', () => {
    const { headline } = card([now(around(9)), tally(around(40), { month: september })]);
    const tooFew = { shown: false, because: 'too_few', n: 9 };
    expect(headline).toMatchObject({ mean: tooFew, topBox: tooFew, change: tooFew });
  });

  it.each([
    [40, { shown: true, value: 5, n: 30 }],
    [9, { shown: false, because: 'too_few' }],
    [0, { shown: false, because: 'no_month_before' }],
  ])('compares with a month before of %d answers', (n, expected) => {
    const { headline } = card([now(around(30, 85)), tally(around(n, 80), { month: september })]);
    expect(headline.change).toMatchObject(expected);
  });

  it('withholds a second dimension where a single one could be had from the composite, and its questions', () => {
    const { headline, lines } = card([
      now(around(40)),
      now(around(8), { measure: 'doctor' }),
      now(around(20), { measure: 'nurse' }),
      now(around(30), { measure: 'privacy' }),
    ]);
    expect(headline.mean.shown).toBe(true);
    expect(lines.filter(({ kind }) => kind === 'dimension').map(({ mean }) => mean)).toMatchObject([
      { because: 'too_few', n: null },
      { because: 'protects_another', n: null },
      { shown: true, n: 30 },
    ]);
    const under = card([
      now(around(9), { measure: 'nurse' }),
      now(around(20), { measure: 'doctor' }),
      now(around(20), { measure: 'listened' }),
    ]);
    expect(under.lines.find(({ measure }) => measure === 'listened')).toMatchObject({
      mean: { because: 'protects_another' },
      topBox: { because: 'protects_another' },
    });
  });

  it('leaves two hidden dimensions at that', () => {
    const { lines } = card(
      [3, 4, 30].map((n, at) => now(around(n), { measure: ['doctor', 'nurse', 'privacy'][at] ?? '' })),
    );
    expect(lines.filter(({ kind }) => kind === 'dimension').map(({ mean }) => mean.shown)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
