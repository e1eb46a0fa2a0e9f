import fc from 'fast-check';
import type { Respondent, UnitTally } from '../../../analytics/case-mix/answer-patterns.ts';
import { unitTally } from '../../../analytics/case-mix/answer-patterns.ts';
import { mergeVectorSums, vectorSumsOf } from '../../../analytics/vector-sums.ts';

/** The people of each unit of a survey. */
export type Survey = Readonly<Record<string, readonly Respondent[]>>;

/** Tallies of a survey, and what becomes of an answer first. */
export const tallied = (
  survey: Survey,
  missing: 'impute' | 'drop' = 'impute',
  of: (y: number) => number = (y) => y,
) =>
  Object.entries(survey).map(([unit, people]) =>
    unitTally(
      unit,
      people.map((person) => ({
        ...person,
        answers: person.answers.map((y) => (y === null ? null : of(y))),
      })),
      missing,
    ),
  );

const maybe = (low: number, high: number) =>
  fc.option(fc.integer({ min: low, max: high }), { nil: null, freq: 6 });

const respondent: fc.Arbitrary<Respondent> = fc.record({
  adjusters: fc.tuple(maybe(1, 7), maybe(1, 5)),
  answers: fc.tuple(maybe(0, 10), maybe(0, 10)),
});

/** Surveys of three to six units with two adjusters and two items. */
export const surveys: fc.Arbitrary<Survey> = fc
  .array(fc.array(respondent, { minLength: 8, maxLength: 20 }), { minLength: 3, maxLength: 6 })
  .map((units) => Object.fromEntries(units.map((people, at) => [`unit ${at}`, people])));

/** The same tallies made of two halves, added in the other order. */
export const inHalves = (survey: Survey): readonly UnitTally[] =>
  Object.entries(survey).map(([unit, people]) => {
    const whole = unitTally(unit, people);
    const halves = [people.slice(people.length >> 1), people.slice(0, people.length >> 1)].map((half) =>
      unitTally(unit, half),
    );
    const patterns = whole.patterns.map(({ answered }) => ({
      answered,
      sums: mergeVectorSums(
        halves.flatMap(({ patterns: own }) =>
          own.filter((one) => String(one.answered) === String(answered)).map(({ sums }) => sums),
        ),
      ),
    }));
    return { ...whole, patterns };
  });

/** The sums of people known by their numbers alone. */
export const sumsOf = (people: readonly (readonly number[])[]) => mergeVectorSums(people.map(vectorSumsOf));
