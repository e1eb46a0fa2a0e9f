import { expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Figure } from '../../analytics/figure.ts';
import { month } from '../../analytics/month.ts';
import { boardAlone, boardTogether } from '../../analytics/version-board.ts';
import { around, tally } from './samples.ts';

const october = month('2026-10');
const names = new Map([['composite', new Map([1, 2].map((version) => [version, 'composite']))]]);
const onlyFirst = new Map([['composite', new Map([[1, 'composite']])]]);

/** An area of hospitals a, b, c …, each with so many answers to version 1 and to version 2. */
const area = (hospitals: readonly (readonly [first: number, second: number])[]) => ({
  month: october,
  measure: 'composite',
  members: hospitals.map((_, at) => ({ hospital: 'abcdef'[at] ?? '', area: 'east', path: ['east'] })),
  tallies: hospitals.flatMap((versions, at) =>
    versions.flatMap((n, version) =>
      n === 0
        ? []
        : [tally(around(n), { month: october, hospital: 'abcdef'[at] ?? '', version: version + 1 })],
    ),
  ),
  flows: [],
  limits: thresholds(),
});

const tell = (rows: readonly { readonly hospital: string; readonly mean: Figure }[]) =>
  Object.fromEntries(rows.map(({ hospital, mean }) => [hospital, mean.shown ? mean.n : mean.because]));

it('a board is the sum of its hospitals as they are told: an answer that waits is in neither', () => {
  const board = boardTogether({
    ...area([
      [50, 3],
      [40, 30],
    ]),
    names,
  });
  expect(tell(board.hospitals)).toEqual({ a: 50, b: 70 });
  expect(board.total).toMatchObject({ shown: true, n: 120 });
});

it('a hospital that only answered another version is not one where nobody answered', () => {
  const begun = new Map([['composite', new Map([[2, 'composite']])]]);
  const board = boardTogether({
    ...area([
      [50, 0],
      [40, 30],
      [0, 0],
    ]),
    names: begun,
  });
  expect(tell(board.hospitals)).toEqual({ a: 'other_version', b: 30, c: 'nobody_answered' });
});

it('one version alone is told by hospital, as far as the whole gives nothing away', () => {
  const input = {
    ...area([
      [50, 12],
      [40, 3],
      [8, 12],
      [30, 0],
    ]),
    names,
  };
  expect(tell(boardAlone(input, 2))).toEqual({
    a: 12,
    b: 'too_few',
    c: 'protects_another',
    d: 'nobody_answered',
  });
});

it('a hospital with enough answers is told beside one with too few, all versions together and alone', () => {
  const input = {
    ...area([
      [50, 0],
      [4, 0],
      [30, 0],
    ]),
    names: onlyFirst,
  };
  const told = { a: 50, b: 'too_few', c: 30 };
  expect(tell(boardTogether(input).hospitals)).toEqual(told);
  expect(tell(boardAlone(input, 1))).toEqual(told);
});

it('what is told of version 1 does not depend on version 2', () => {
  const without = boardAlone(
    {
      ...area([
        [50, 0],
        [4, 0],
        [30, 0],
      ]),
      names: onlyFirst,
    },
    1,
  );
  const withSecond = boardAlone(
    {
      ...area([
        [50, 9],
        [4, 12],
        [30, 40],
      ]),
      names: onlyFirst,
    },
    1,
  );
  expect(withSecond).toEqual(without);
});
