import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MixAdjuster, mixColumns, mixSize, mixSums, mixVector } from '../../analytics/mix-coding.ts';
import { mergeVectorSums, vectorSumsOf } from '../../analytics/vector-sums.ts';

const SEX: MixAdjuster = { name: 'sex', coding: 'categories', options: ['male', 'female'] };
const AGE: MixAdjuster = { name: 'age', coding: 'curve', options: ['young', 'middle', 'old', 'very_old'] };
const PAYER: MixAdjuster = { name: 'payer', coding: 'categories', options: ['public', 'own', 'other'] };
const HEALTH: MixAdjuster = { name: 'health', coding: 'steps', options: ['poor', 'fair', 'good'] };
const ALL = [SEX, AGE, PAYER, HEALTH];

it('names a column for each category but the first, for a place, and for its square', () => {
  expect(mixColumns(ALL)).toEqual(['sex=female', 'age', 'age²', 'payer=own', 'payer=other', 'health']);
  expect(mixColumns([])).toEqual([]);
});

it.each([
  ['the first options', [0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0]],
  ['the last options', [1, 3, 2, 2], [1, 3, 9, 0, 1, 2], [0, 0, 0, 0]],
  ['nothing said', [null, null, null, null], [0, 0, 0, 0, 0, 0], [1, 1, 1, 1]],
  ['some said', [1, null, 1, null], [1, 0, 0, 1, 0, 0], [0, 1, 0, 1]],
  ['an answer that is too short', [1], [1, 0, 0, 0, 0, 0], [0, 1, 1, 1]],
])('makes numbers of %s', (_what, places, columns, marks) => {
  expect(mixVector(ALL, places)).toEqual([...columns, ...marks, 0]);
  expect(mixSize(ALL)).toBe(11);
});

/** A person as a mix tally has them: each column with a mark of its own. */
function spelledOut(adjusters: readonly MixAdjuster[], places: readonly (number | null)[], score: number) {
  const marks = adjusters.flatMap((adjuster, at) =>
    mixColumns([adjuster]).map(() => ((places[at] ?? null) === null ? 1 : 0)),
  );
  const columns = mixVector(adjusters, places).slice(0, mixColumns(adjusters).length);
  return [...columns, ...marks, score];
}

const person = fc.tuple(
  fc.tuple(...ALL.map(({ options }) => fc.option(fc.nat(options.length - 1)))),
  fc.nat(10_000),
);

it('spells kept sums out as if each column had been summed with its own mark', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
      const kept = mergeVectorSums(
        people.map(([places, score]) => vectorSumsOf([...mixVector(ALL, places).slice(0, -1), score])),
      );
      const whole = people.map(([places, score]) => vectorSumsOf(spelledOut(ALL, places, score)));
      expect(mixSums(ALL, kept)).toEqual(mergeVectorSums(whole));
    }),
  );
});

it('refuses sums of other adjusters', () => {
  const kept = vectorSumsOf([...mixVector(ALL, [0, 1, 2, 0]).slice(0, -1), 5000]);
  expect(() => mixSums([SEX, AGE], kept)).toThrow(RangeError);
  expect(() => mixSums(ALL, { ...kept, products: kept.products.slice(1) })).toThrow('sums of 11 numbers');
});
