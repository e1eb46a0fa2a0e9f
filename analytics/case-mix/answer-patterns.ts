import { mergeVectorSums, type VectorSums, vectorSumsOf } from '../vector-sums.ts';

/** Sums over the people of a unit who answered the same items of a composite. */
type PatternTally = {
  readonly answered: readonly boolean[];
  /** Of x₁ … x_K, m₁ … m_K, y₁ … y_I: adjusters, which of them are missing, answers; 0 where there is none. */
  readonly sums: VectorSums;
};

/** A unit's people by which items they answered: all a case-mix adjusted composite needs of them. */
export type UnitTally = {
  readonly unit: string;
  /** How many people gave anything at all, those included who answered no item or were dropped. */
  readonly all: number;
  readonly patterns: readonly PatternTally[];
};

/** One person's adjusters and answers in whole numbers; null where there is none. */
export type Respondent = {
  readonly adjusters: readonly (number | null)[];
  readonly answers: readonly (number | null)[];
};

/**
 * Tallies a unit's people by which items they answered.
 *
 * Who answered no item is kept, because the unit's mean of an adjuster is taken over them too.
 *
 * Throws: RangeError when a number is not whole.
 */
export function unitTally(
  unit: string,
  people: readonly Respondent[],
  missing: 'impute' | 'drop' = 'impute',
): UnitTally {
  const kept =
    missing === 'impute' ? people : people.filter(({ adjusters }) => adjusters.every((one) => one !== null));
  const groups = Map.groupBy(kept, ({ answers }) =>
    answers.map((one) => (one === null ? '-' : '+')).join(''),
  );
  const patterns = [...groups].map(([pattern, alike]) => ({
    answered: [...pattern].map((sign) => sign === '+'),
    sums: mergeVectorSums(alike.map((person) => vectorSumsOf(vectorOf(person)))),
  }));
  return { unit, all: people.length, patterns };
}

const vectorOf = ({ adjusters, answers }: Respondent): number[] => [
  ...adjusters.map((one) => one ?? 0),
  ...adjusters.map((one) => (one === null ? 1 : 0)),
  ...answers.map((one) => one ?? 0),
];
