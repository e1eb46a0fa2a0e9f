import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ComparedUnit, compositeComparison } from '../../../analytics/case-mix/composite-comparison.ts';
import { contrasts, globalTest } from '../../../analytics/case-mix/unit-contrasts.ts';
import { type Survey, tallied } from './survey.ts';

type Person = Readonly<Record<'unit' | 'age' | 'health' | 'i1' | 'i2' | 'i3', number | null>>;
type Expected = Omit<ComparedUnit, 'all'> & { difference: number; error: number; p: number };
type Case = {
  readonly missing: 'impute' | 'drop';
  readonly enough: number | null;
  readonly coefficients: readonly (readonly number[])[];
  readonly units: readonly Expected[];
  readonly mean: number;
  readonly freedom: number;
  readonly f: number;
  readonly p: number;
};

// Made by r-values.R: lm(y ~ 0 + factor(unit) + age + health) on each item's rows, and residuals of each row.
const { people, cases } = JSON.parse(readFileSync('test/analytics/case-mix/r-values.json', 'utf8')) as {
  readonly people: readonly Person[];
  readonly cases: readonly Case[];
};

const survey: Survey = Object.fromEntries(
  [...Map.groupBy(people, ({ unit }) => String(unit))].map(([unit, own]) => [
    unit,
    own.map(({ age, health, i1, i2, i3 }) => ({ adjusters: [age, health], answers: [i1, i2, i3] })),
  ]),
);

describe('a composite adjusted for case mix', () => {
  it.each(cases)("agrees with R's lm from rows: $missing, $enough", (expected) => {
    const { missing, enough } = expected;
    const found = compositeComparison(tallied(survey, missing), 2, enough ? { enough } : 'even');
    const values = found?.units.map(({ adjusted, variance }) => ({ value: adjusted, variance })) ?? [];
    const apart = contrasts(values, found?.freedom ?? 0);
    const test = globalTest(values, found?.freedom ?? 0);
    expect(found?.freedom).toBe(expected.freedom);
    for (const [item, own] of expected.coefficients.entries())
      expect(found?.fits[item]?.coefficients).toEqual(own.map((one) => expect.closeTo(one, 11)));
    expect(found?.units.map((unit, at) => ({ ...unit, ...apart[at] }))).toEqual(
      expected.units.map(({ unit, n, ...numbers }) => ({
        ...{ unit, n, all: survey[unit]?.length },
        ...Object.fromEntries(Object.entries(numbers).map(([name, one]) => [name, expect.closeTo(one, 11)])),
      })),
    );
    expect(found?.mean).toBeCloseTo(expected.mean, 11);
    expect(test?.f).toBeCloseTo(expected.f, 9);
    expect(test?.p).toBeCloseTo(expected.p, 13);
  });

  it('leaves out whom it cannot compare, and says why', () => {
    const one = { adjusters: [3], answers: [2, 4] };
    const units = {
      ...{ compared: [one, one, { ...one, answers: [3, 3] }], other: [one, { ...one, adjusters: [5] }] },
      ...{ alone: [one, { ...one, answers: [null, null] }], nobody: [] },
      ...{
        half: [
          { ...one, answers: [1, null] },
          { ...one, answers: [2, null] },
        ],
      },
      unknown: [
        { ...one, adjusters: [null] },
        { ...one, adjusters: [null] },
      ],
    };
    const found = compositeComparison(tallied(units), 1);
    expect(found?.units.map(({ unit }) => unit)).toEqual(['compared', 'other']);
    expect(found?.leftOut).toEqual([
      { unit: 'alone', reason: 'under_two_people' },
      { unit: 'half', reason: 'item_unanswered' },
      { unit: 'unknown', reason: 'adjuster_missing' },
    ]);
    expect(found?.small).toEqual(['compared', 'other']);
    expect(compositeComparison([], 1)).toBeNull();
    expect(compositeComparison(tallied({ alone: [one] }), 1)).toBeNull();
  });

  it('does not warn of a hundred people', () => {
    const people = Array.from({ length: 100 }, (_, at) => ({ adjusters: [at % 7], answers: [at % 4] }));
    expect(compositeComparison(tallied({ a: people, b: people.slice(1) }), 1)?.small).toEqual(['b']);
  });

  const close = (numbers: readonly (number | undefined)[]) =>
    numbers.map((one) => expect.closeTo(one ?? Number.NaN, 8));
  it('does not change when an adjuster is told twice, and names the one it drops', () => {
    const twice: Survey = Object.fromEntries(
      Object.entries(survey).map(([unit, own]) => [
        unit,
        own.map(({ adjusters: [age = null, health = null], answers }) => ({
          adjusters: [age, age === null ? null : 3 * age + 2, health],
          answers,
        })),
      ]),
    );
    const [plain, told] = [compositeComparison(tallied(survey), 2), compositeComparison(tallied(twice), 3)];
    expect(told?.fits.map(({ dropped }) => dropped)).toEqual([[1], [1], [1]]);
    expect(told?.freedom).toBe(plain?.freedom);
    expect(told?.units.map((one) => one.adjusted)).toEqual(
      close(plain?.units.map((one) => one.adjusted) ?? []),
    );
    expect(told?.units.map((one) => one.variance)).toEqual(
      close(plain?.units.map((one) => one.variance) ?? []),
    );
  });
});
