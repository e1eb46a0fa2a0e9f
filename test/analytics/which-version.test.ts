import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { later, type Month, month } from '../../analytics/month.ts';
import type { MeasureTally } from '../../analytics/tally.ts';
import type { Names } from '../../analytics/versions.ts';
import { versionsRead, whichVersion } from '../../analytics/which-version.ts';
import { around, tally } from './samples.ts';

const october = month('2026-10');
const september = later(october, -1);
const november = later(october, 1);

/** The composite of a version that continues these. */
const composite = (...continued: readonly number[]): Names =>
  new Map([['composite', new Map(continued.map((version) => [version, 'composite']))]]);

const MAPPED = new Map([
  [1, composite(1)],
  [2, composite(2, 1)],
  [3, composite(3, 2, 1)],
]);
const UNMAPPED = new Map([
  [1, composite(1)],
  [2, composite(2)],
]);

/** So many people answered this version about that month. */
const people = (n: number, version: number, of: Partial<MeasureTally> = {}): MeasureTally =>
  tally(around(n), { month: october, version, ...of });

const asked = (tallies: readonly MeasureTally[], versions = MAPPED, when: Month = october) => ({
  ...{ tallies, versions, month: when, headline: 'composite', limits: thresholds() },
});

describe('the version a month is told in', () => {
  it.each<[string, number | null, readonly MeasureTally[]]>([
    ['the only one', 1, [people(40, 1)]],
    ['the newest with enough answers', 2, [people(40, 1), people(10, 2), people(9, 3)]],
    ['an older one while the newer has too few', 1, [people(40, 1), people(9, 2)]],
    ['the newest where only all together are enough', 2, [people(8, 1), people(9, 2)]],
    ['the newest answered where none has enough', 2, [people(4, 1), people(3, 2)]],
    [
      'that of the month before where nobody answered',
      2,
      [people(9, 2, { month: september }), people(4, 1, { month: later(october, -2) })],
    ],
    ['not one answered later', 1, [people(40, 1), people(40, 2, { month: november })]],
    ['not one whose answers are flagged', 1, [people(40, 1), people(40, 2, { quality: 'flagged' })]],
    [
      'one that is enough in a single hospital',
      2,
      [people(40, 1), people(9, 2), people(10, 2, { hospital: 'south' })],
    ],
    ['unknown where nobody ever answered', null, []],
  ])('is %s', (_what, version, tallies) => {
    expect(whichVersion(asked(tallies))).toBe(version);
  });

  it('is the older one until a version that begins anew has enough answers of its own', () => {
    expect(whichVersion(asked([people(5, 1), people(9, 2)], UNMAPPED))).toBe(2);
    expect(whichVersion(asked([people(40, 1), people(9, 2)], UNMAPPED))).toBe(1);
    expect(whichVersion(asked([people(40, 1), people(10, 2)], UNMAPPED))).toBe(2);
  });
});

describe('what is said of versions', () => {
  it('is which are counted, which wait, and which stand apart', () => {
    const tallies = [people(40, 1), people(12, 2), people(3, 3)];
    expect(versionsRead(asked(tallies), 2)).toEqual({
      ...{ read: 2, counted: [1, 2], waiting: [3], apart: [], begun: {} },
    });
    expect(versionsRead(asked(tallies), 3)).toMatchObject({ read: 3, counted: [1, 2], waiting: [3] });
    expect(versionsRead(asked(tallies.slice(0, 2), UNMAPPED), 2)).toEqual({
      ...{ read: 2, counted: [2], waiting: [], apart: [1], begun: { composite: 2 } },
    });
  });

  it('is nothing where nobody answered', () => {
    expect(versionsRead(asked([people(40, 1, { month: september })]), 1)).toEqual({
      ...{ read: 1, counted: [], waiting: [], apart: [], begun: {} },
    });
  });
});
