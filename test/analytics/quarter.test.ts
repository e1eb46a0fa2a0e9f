import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { later, month } from '../../analytics/month.ts';
import { lastQuarter, quarter } from '../../analytics/quarter.ts';
import type { MeasureInfo } from '../../analytics/scorecard.ts';
import type { FlowTally, MeasureTally } from '../../analytics/tally.ts';
import { around, flow, tally } from './samples.ts';

const now = month('2026-11');
const top = [9, 10];
const measures: readonly MeasureInfo[] = [
  { measure: 'doctor', kind: 'dimension', top, leading: true },
  { measure: 'nurse', kind: 'dimension', top, leading: true },
  { measure: 'waiting', kind: 'dimension', top, leading: true },
  { measure: 'overall', kind: 'question', top, leading: true },
];
const NAMES = measures.map(({ measure }) => measure);
const limits = thresholds();
const told = (tallies: readonly MeasureTally[], flows: readonly FlowTally[] = []) =>
  quarter({ month: now, measures, overall: 'overall', tallies, flows, limits });

/** People a month from April to September and their scores, by measure where they are not the same. */
function months(sizes: readonly number[], scoreOf: (measure: string, at: number) => number = () => 80) {
  return sizes.flatMap((n, at) =>
    NAMES.map((measure) =>
      tally(around(n, scoreOf(measure, at)), { month: later(month('2026-04'), at), measure }),
    ),
  );
}

describe('the last quarter', () => {
  it.each([
    ['2026-11', '2026-07', '2026-09'],
    ['2026-10', '2026-07', '2026-09'],
    ['2026-12', '2026-07', '2026-09'],
    ['2027-01', '2026-10', '2026-12'],
    ['2027-03', '2026-10', '2026-12'],
  ])('in %s ran from %s to %s', (at, from, to) => {
    const [first, , last] = lastQuarter(month(at));
    expect([first, last]).toEqual([from, to]);
  });

  it('is the sum of its months beside the quarter before', () => {
    const found = told(months([20, 20, 20, 30, 10, 40], (_, at) => (at < 3 ? 70 : 80)));
    expect(found).toMatchObject({ from: '2026-07', to: '2026-09' });
    expect(found?.overall.mean).toMatchObject({ shown: true, value: 80, n: 80 });
    expect(found?.before).toMatchObject({ shown: true, value: 70, n: 60 });
    expect(found?.overall.change).toMatchObject({ shown: true, value: 10 });
  });

  it('names the dimension that rose most, if one rose by more than chance', () => {
    const rise: Record<string, number> = { doctor: 2, nurse: 9, waiting: 4 };
    const found = told(
      months([40, 40, 40, 40, 40, 40], (name, at) => (at < 3 ? 70 : 70 + (rise[name] ?? 0))),
    );
    expect(found?.improved?.measure).toBe('nurse');
    expect(told(months([40, 40, 40, 40, 40, 40]))?.improved).toBeNull();
    expect(told(months([40, 40, 40, 40, 40, 40], (_, at) => (at < 3 ? 80 : 60)))?.improved).toBeNull();
  });

  it('names the dimension with the lowest score, and how it moved', () => {
    const of: Record<string, readonly [number, number]> = {
      doctor: [90, 90],
      nurse: [70, 60],
      waiting: [62, 62],
    };
    const found = told(months([40, 40, 40, 40, 40, 40], (name, at) => of[name]?.[at < 3 ? 0 : 1] ?? 50));
    expect(found?.lowest).toMatchObject({
      measure: 'nurse',
      mean: { shown: true, value: 60, n: 120 },
      change: { shown: true, value: -10 },
    });
    expect(found?.improved).toBeNull();
  });

  it('says how many were asked, once every month may say so', () => {
    const asking = (answered: number, at = '2026-08') =>
      flow(month(at), { answered, delivered: 7, expired: 3, no_contact: 50 });
    const tallies = months([20, 20, 20, 20, 20, 0]);
    const asked = (...flows: FlowTally[]) => told(tallies, flows)?.asked;
    expect(asked(asking(20, '2026-07'), asking(25), asking(9, '2026-04'))).toBe(65);
    expect(asked(asking(20), asking(4, '2026-09'))).toBeNull();
    expect(asked(asking(20), asking(0, '2026-09'))).toBe(40);
    expect(asked(asking(20), flow(month('2026-09'), { delivered: 9 }))).toBeNull();
    expect(asked()).toBeNull();
  });

  it.each([
    ['nobody answered', [20, 20, 20, 0, 0, 0], false],
    ['one month is hidden, which the rest would tell', [20, 20, 20, 20, 20, 4], false],
    ['two months are hidden that count too few', [20, 20, 20, 20, 3, 4], false],
    ['two months are hidden that count enough', [20, 20, 20, 20, 6, 4], false],
    ['all months are hidden that count enough', [20, 20, 20, 4, 4, 4], false],
    ['all months are hidden that count too few', [20, 20, 20, 3, 3, 3], false],
    ['a month is empty', [20, 20, 20, 20, 20, 0], true],
  ])('is told or not where %s: %j', (_what, sizes, shown) => {
    expect(told(months(sizes)) !== null).toBe(shown);
  });

  it('tells no quarter before where that one is hidden, and then no change', () => {
    const found = told(months([20, 20, 4, 20, 20, 20]));
    expect(found?.before).toMatchObject({ shown: false, because: 'protects_another' });
    expect(found?.overall.change.shown).toBe(false);
    expect(found?.improved).toBeNull();
    expect(found?.lowest).toMatchObject({ mean: { shown: true }, change: { shown: false } });
  });

  it('leaves out flagged answers and those from a poster', () => {
    const others = NAMES.flatMap((measure) => [
      tally(around(90, 10), { month: month('2026-08'), measure, quality: 'flagged' }),
      tally(around(90, 10), { month: month('2026-08'), measure, mode: 'qr' }),
    ]);
    expect(told([...months([20, 20, 20, 20, 20, 20]), ...others])?.overall.mean).toMatchObject({
      n: 60,
      value: 80,
    });
  });

  it('withholds a dimension that a hidden one in a month could be had from', () => {
    // In August only few say something of the nurses, so that month withholds the next smallest dimension too.
    const rise = (name: string, at: number) => (at < 3 ? 70 : name === 'doctor' ? 90 : 70);
    const tallies = months([40, 40, 40, 40, 40, 40], rise)
      .filter(({ month: at, measure }) => !(at === '2026-08' && measure === 'nurse'))
      .concat(tally(around(4, 70), { month: month('2026-08'), measure: 'nurse' }));
    expect(told(tallies)?.overall.mean.shown).toBe(true);
    expect(told(tallies)?.improved).toBeNull();
    expect(told(tallies)?.lowest?.measure).toBe('waiting');
  });
});
