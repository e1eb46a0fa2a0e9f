import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { later, month } from '../../analytics/month.ts';
import { type MeasureInfo, scorecard } from '../../analytics/scorecard.ts';
import type { MeasureTally } from '../../analytics/tally.ts';
import { around, flow, tally } from './samples.ts';

const october = month('2026-10');
const top = [9, 10];
const measures: readonly MeasureInfo[] = [
  { measure: 'composite', kind: 'composite', top, leading: true },
  { measure: 'doctor', kind: 'dimension', top, leading: true },
  { measure: 'listened', kind: 'question', top: [0], leading: false, dimension: 'doctor' },
  { measure: 'nurse', kind: 'dimension', top, leading: true },
  { measure: 'privacy', kind: 'dimension', top, leading: true },
  { measure: 'overall', kind: 'question', top, leading: true },
  { measure: 'recommend', kind: 'question', top: [0], leading: true },
];
const card = (
  tallies: readonly MeasureTally[],
  flows = [flow(october, { answered: 40, delivered: 60, waiting: 9 })],
) => scorecard({ month: october, measures, headline: 'composite', tallies, flows, limits: thresholds() });
const now = (points: readonly number[], of: Partial<MeasureTally> = {}) =>
  tally(points, { month: october, ...of });
const departments = (sizes: Record<string, number>) =>
  card(Object.entries(sizes).map(([department, n]) => now(around(n), { department }))).departments.map(
    ({ department, mean }) => [department, mean.shown ? mean.n : mean.because],
  );

describe('scorecard', () => {
  it('puts the headline first, the overall rating apart and the rest in the order given', () => {
    const { headline, overall, lines } = card([now(around(40))]);
    expect(headline).toMatchObject({
      measure: 'composite',
      kind: 'composite',
      mean: { shown: true, value: 80, n: 40 },
    });
    expect(overall?.measure).toBe('overall');
    expect(lines.map(({ measure }) => measure)).toEqual([
      'doctor',
      'listened',
      'nurse',
      'privacy',
      'recommend',
    ]);
  });

  it('has a line for what nobody answered, with the reason and no number', () => {
    const nobody = { shown: false, because: 'nobody_answered', n: 0 };
    expect(card([]).headline).toMatchObject({ mean: nobody, topBox: nobody, change: nobody });
    expect(JSON.stringify(card([], []))).not.toMatch(/NaN|Infinity/);
  });

  it('has no overall rating where none is asked, and refuses a headline that is none', () => {
    const of = { month: october, tallies: [], flows: [], limits: thresholds() };
    expect(scorecard({ ...of, measures: measures.slice(0, 1), headline: 'composite' }).overall).toBeNull();
    expect(() => scorecard({ ...of, measures, headline: 'elsewhere' })).toThrow(RangeError);
  });

  it('shows departments highest first, and none that could be had by subtraction', () => {
    expect(departments({ a: 30, b: 40 })).toEqual([
      ['a', 30],
      ['b', 40],
    ]);
    expect(departments({ a: 30, b: 40, c: 4 })).toEqual([
      ['b', 40],
      ['a', 'protects_another'],
      ['c', 'too_few'],
    ]);
    const { departments: two } = card([
      now(around(20, 70), { department: 'low' }),
      now(around(20, 90), { department: 'top' }),
    ]);
    expect(two.map(({ department }) => department)).toEqual(['top', 'low']);
  });

  it('runs over 24 months, and a month without answers is a gap', () => {
    const { trend } = card([
      now(around(40)),
      tally(around(20), { month: later(october, -23) }),
      tally(around(40), { month: later(october, -24) }),
    ]);
    expect(trend.map(({ month }) => month)).toEqual(
      Array.from({ length: 24 }, (_, at) => later(october, at - 23)),
    );
    expect(trend[0]?.mean).toMatchObject({ shown: true, n: 20 });
    expect(trend[22]?.mean).toEqual({ shown: false, because: 'nobody_answered', n: 0 });
  });

  it('keeps posters, kiosks and flagged answers out of the score and counts them beside it', () => {
    const { headline, beside } = card([
      now(around(20)),
      now(around(6, 10), { mode: 'qr' }),
      now(around(5, 10), { mode: 'kiosk' }),
      now(around(7, 10), { quality: 'flagged' }),
      now(around(8, 10), { quality: 'flagged', mode: 'qr' }),
      now(around(99, 10), { measure: 'nurse', mode: 'qr' }),
    ]);
    expect(headline.mean).toMatchObject({ value: 80, n: 20 });
    expect(beside).toMatchObject({ flagged: 15, open: 11, flaggedMean: { shown: true, n: 15 } });
    expect(beside.flaggedMean.shown && beside.flaggedMean.value).toBeCloseTo(145 / 15, 9);
  });

  it('does not tell how many answers stand beside the score when they are one to four', () => {
    const { beside } = card([now(around(20)), now(around(4), { quality: 'flagged' })]);
    const flaggedMean = { shown: false, because: 'too_few', n: null };
    expect(beside).toEqual({ flagged: null, open: 0, flaggedMean });
  });

  it('counts answers over invitations', () => {
    const { responseRate, invited } = card([now(around(40))]);
    expect(invited).toBe(100);
    expect(responseRate).toMatchObject({ shown: true, value: 0.4, n: 100 });
  });

  it('is the same however the tallies are cut and ordered', () => {
    const cut = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('link', 'paper', 'qr'), fc.nat({ max: 15 })),
    );
    fc.assert(
      fc.property(cut, (pieces) => {
        const whole = pieces.map(([department, mode, n]) =>
          now(around(n), { department, mode: mode as MeasureTally['mode'] }),
        );
        const fine = pieces.flatMap(([department, mode, n]) =>
          around(n).map((point) => now([point], { department, mode: mode as MeasureTally['mode'] })),
        );
        const withoutEmpty = ({ departments, ...rest }: ReturnType<typeof card>) => ({
          ...rest,
          departments: departments.filter(({ mean }) => mean.shown || mean.n !== 0),
        });
        expect(withoutEmpty(card(fine.toReversed()))).toEqual(withoutEmpty(card(whole)));
      }),
    );
  });
});
