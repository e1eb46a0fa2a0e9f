import { describe, expect, it } from 'vitest';
import { benchmark } from '../../analytics/benchmark.ts';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Figure } from '../../analytics/figure.ts';
import { mean } from '../../analytics/mean.ts';
import { month } from '../../analytics/month.ts';
import { merge } from '../../analytics/tally.ts';
import { board, type Hospital } from './board.ts';
import { around, sumsOf, tally } from './samples.ts';

const october = month('2026-10');
const limits = thresholds();

const tell = (figure: Figure) => (figure.shown ? figure.n : figure.because);

describe('benchmark', () => {
  it('is the exact sum of its hospitals, sub-area by sub-area', () => {
    const { total, areas, answers } = board([
      ['east', 40, 90],
      ['east', 20, 60],
      ['west', 30, 75],
    ]);
    const east = mean(merge([sumsOf(around(40, 90)), sumsOf(around(20, 60))]));
    expect(areas.map(({ area, hospitals }) => [area, hospitals])).toEqual([
      ['east', 2],
      ['west', 1],
    ]);
    expect(areas[0]?.mean).toEqual({ shown: true, ...east });
    expect(total).toEqual({
      shown: true,
      ...mean(merge([40, 20, 30].map((n, at) => sumsOf(around(n, [90, 60, 75][at]))))),
    });
    expect(answers).toBe(90);
    expect(areas[0]?.responseRate).toMatchObject({ shown: true, value: 0.25, n: 240 });
  });

  it('puts the highest first and the withheld last, and says who may be placed', () => {
    const { hospitals } = board([
      ['east', 30, 70],
      ['east', 29, 90],
      ['west', 6, 99],
      ['west', 7, 99],
      ['west', 0],
    ]);
    expect(hospitals.map(({ hospital, mean, ranked }) => [hospital, tell(mean), ranked])).toEqual([
      ['h1', 29, false],
      ['h0', 30, true],
      ['h2', 'too_few', false],
      ['h3', 'too_few', false],
      ['h4', 'nobody_answered', false],
    ]);
    expect(hospitals.map(({ standing }) => standing !== null)).toEqual([false, true, false, false, false]);
  });

  it('sees who stands out', () => {
    const { hospitals, funnel } = board([
      ...Array.from({ length: 8 }, (): Hospital => ['east', 100]),
      ['west', 100, 83],
      ['west', 100, 77],
    ]);
    expect(hospitals.map(({ standing }) => standing)).toEqual([
      'above',
      ...new Array(8).fill('as_expected'),
      'below',
    ]);
    expect(funnel?.centre).toBe(80);
    expect(funnel?.limits.at(-1)?.n).toBe(120);
  });

  it('says nobody where nobody answered, and leaves an area without hospitals empty', () => {
    const silent = board([['east', 0]]);
    expect(silent).toMatchObject({ total: { because: 'nobody_answered' }, funnel: null, answers: 0 });
    expect(board([])).toMatchObject({ hospitals: [], areas: [], funnel: null, answers: 0 });
    expect(JSON.stringify(silent)).not.toMatch(/NaN|Infinity/);
  });

  it('withholds everything of an area with too few answers', () => {
    const { total, hospitals, areas, answers } = board([
      ['east', 4],
      ['east', 5],
    ]);
    expect([total, ...hospitals.map(({ mean }) => mean), ...areas.map(({ mean }) => mean)].map(tell)).toEqual(
      new Array(4).fill('too_few'),
    );
    expect(answers).toBeNull();
  });

  it('does not change when a hospital without answers is added, nor with strangers or posters', () => {
    const hospitals: Hospital[] = [
      ['east', 40],
      ['west', 30],
      ['west', 6],
    ];
    const before = board(hospitals);
    const after = board([...hospitals, ['east', 0]]);
    expect(after.hospitals.filter(({ hospital }) => hospital !== 'h3')).toEqual(before.hospitals);
    expect(after.areas.map(({ hospitals: _, ...area }) => area)).toEqual(
      before.areas.map(({ hospitals: _, ...area }) => area),
    );
    expect({ ...after, hospitals: [], areas: [] }).toEqual({ ...before, hospitals: [], areas: [] });
    const strangers = benchmark({
      month: october,
      measure: 'composite',
      members: [{ hospital: 'h0', area: 'east', path: ['east'] }],
      tallies: [
        tally(around(40), { month: october, hospital: 'h0' }),
        tally(around(40, 10), { month: october, hospital: 'elsewhere' }),
        tally(around(40, 10), { month: october, hospital: 'h0', mode: 'qr' }),
        tally(around(40, 10), { month: october, hospital: 'h0', quality: 'flagged' }),
      ],
      flows: [],
      limits,
    });
    expect(strangers.total).toMatchObject({ value: 80, n: 40 });
  });
});
