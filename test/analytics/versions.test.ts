import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { later, month } from '../../analytics/month.ts';
import { scorecard } from '../../analytics/scorecard.ts';
import { type MeasureTally, merge } from '../../analytics/tally.ts';
import { group, type Names, readAlone, readTogether } from '../../analytics/versions.ts';
import { around, tally } from './samples.ts';

const october = month('2026-10');
const limits = thresholds();
const people = (...numbers: readonly number[]) => new Map(numbers.map((n, at) => [at + 1, n]));
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const at = { hospital: 'north', month: october, measure: 'composite' };

/** The composite in every version, under its own name. */
const names = (versions: number): Names =>
  new Map([['composite', new Map(Array.from({ length: versions }, (_, at) => [at + 1, 'composite']))]]);

/** Tallies of so many people who answered each version; each version has a mean of its own. */
const answered = (...numbers: readonly number[]): MeasureTally[] =>
  numbers.map((n, at) => tally(around(n, 60 + at), { month: october, version: at + 1 }));

const together = (tallies: readonly MeasureTally[], versions: number) => {
  const reading = readTogether(tallies, names(versions), limits);
  return reading.figureOf(at, merge(reading.tallies));
};
const alone = (tallies: readonly MeasureTally[], version: number) => {
  const reading = readAlone(tallies, names(version), version, limits);
  return reading.figureOf(at, merge(reading.tallies));
};

describe('versions of one cell', () => {
  it.each([
    [people(50, 12), { counted: [1, 2], waiting: [], full: [1, 2], alone: [1, 2] }],
    [people(50, 3), { counted: [1], waiting: [2], full: [1], alone: [1] }],
    [people(50, 3, 8), { counted: [1, 2, 3], waiting: [], full: [1, 2, 3], alone: [1] }],
    [people(8, 9), { counted: [1, 2], waiting: [], full: [1, 2], alone: [] }],
    [people(8, 12, 0, 10), { counted: [1, 2, 4], waiting: [], full: [1, 2, 4], alone: [4] }],
    [people(4, 3), { counted: [1, 2], waiting: [], full: [], alone: [] }],
    [people(0, 3), { counted: [2], waiting: [], full: [], alone: [] }],
    [people(), { counted: [], waiting: [], full: [], alone: [] }],
  ])('%o are put together so that each group has enough', (numbers, grouping) => {
    expect(group(numbers, 10)).toEqual(grouping);
  });

  it('add to a figure that gives away no version with too few', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { minLength: 1, maxLength: 5 }), (numbers) => {
        const whole = together(answered(...numbers), numbers.length);
        const own = numbers.map((_, at) => alone(answered(...numbers), at + 1));
        const { counted, alone: single } = group(people(...numbers), limits.score);
        expect(own.flatMap(({ shown }, at) => (shown ? [at + 1] : []))).toEqual(single);
        expect(own.filter(({ shown, n }) => !shown && n !== null && n !== 0)).toEqual([]);
        // Whoever takes the versions shown alone from the whole is left with nobody, or enough, of two or more.
        const rest = (whole.n ?? 0) - sum(own.map(({ shown, n }) => (shown ? (n ?? 0) : 0)));
        const isSafe = rest >= limits.score && counted.length - single.length > 1;
        expect(!whole.shown || rest === 0 || isSafe).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('say the same of an older version whatever a newer one brings', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { minLength: 2, maxLength: 5 }), (numbers) => {
        const before = answered(...numbers.slice(0, -1));
        for (let version = 1; version < numbers.length; version += 1) {
          expect(alone(answered(...numbers), version)).toEqual(alone(before, version));
        }
      }),
    );
  });
});

describe('versions read together', () => {
  it('add their sums exactly, under the name the version read gives them', () => {
    const renamed: Names = new Map([
      [
        'new',
        new Map([
          [2, 'new'],
          [1, 'old'],
        ]),
      ],
    ]);
    const tallies = [
      tally(around(20, 70), { month: october, version: 1, measure: 'old' }),
      tally(around(12, 90), { month: october, version: 2, measure: 'new' }),
      tally(around(99, 10), { month: october, version: 1, measure: 'new' }),
    ];
    const reading = readTogether(tallies, renamed, limits);
    expect(reading.tallies.map(({ measure, version }) => [measure, version])).toEqual([
      ['new', 1],
      ['new', 2],
    ]);
    expect(merge(reading.tallies)).toEqual(merge(tallies.slice(0, 2)));
  });

  it('leave a later version out until enough have answered it', () => {
    expect(together(answered(50, 9), 2)).toEqual(together(answered(50), 1));
    expect(together(answered(50, 10), 2)).toMatchObject({ shown: true, n: 60 });
  });

  it('keep flagged and open answers of every version, which are counted beside the score', () => {
    const flagged = tally(around(2), { month: october, version: 2, quality: 'flagged' });
    const open = tally(around(3), { month: october, version: 2, mode: 'qr' });
    const { tallies } = readTogether([...answered(50), flagged, open], names(2), limits);
    expect(tallies).toHaveLength(3);
  });

  it('say of a month that was asked otherwise that it cannot be compared', () => {
    const september = later(october, -1);
    const begun: Names = new Map([['composite', new Map([[2, 'composite']])]]);
    const tallies = [
      tally(around(40), { month: september }),
      tally(around(40), { month: october, version: 2 }),
    ];
    const reading = readTogether(tallies, begun, limits);
    const measures = [{ measure: 'composite', kind: 'composite', top: [9], leading: true } as const];
    const { headline, trend } = scorecard({
      ...{ month: october, measures, headline: 'composite', flows: [], limits },
      tallies: reading.tallies,
      figureOf: (cell, sums) => reading.figureOf({ hospital: 'north', ...cell }, sums),
    });
    const otherwise = { shown: false, because: 'other_version', n: null };
    expect(headline).toMatchObject({ mean: { n: 40 }, change: otherwise });
    expect(trend.slice(-3).map(({ mean }) => mean)).toMatchObject([
      { because: 'nobody_answered' },
      otherwise,
      { n: 40 },
    ]);
  });
});
