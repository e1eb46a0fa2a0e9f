import fc from 'fast-check';
import { ConditionRunner } from 'survey-core';
import { expect, it } from 'vitest';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { EnableWhen } from '../../../surveys/fhir/resource.ts';
import type { Value, Values } from '../../../surveys/plan.ts';
import { FIELDS, is, visibleIf, when } from './conditioned.ts';

/** What FHIR says of enableWhen, by the letter of R4: answers are compared one by one. */
function enabled(conditions: readonly EnableWhen[], behaviour: string, values: Values): boolean {
  const holds = (condition: EnableWhen) => holdsFor(condition, answersTo(condition.question, values));
  return behaviour === 'all' ? conditions.every(holds) : conditions.some(holds);
}

function answersTo(question: string, values: Values): Value[] {
  const value = values[FIELDS.get(question) ?? question];
  if (value === undefined) return [];
  return typeof value === 'object' ? [...value] : [value];
}

function holdsFor({ operator, question: _, ...rest }: EnableWhen, answers: readonly Value[]): boolean {
  if (operator === 'exists') return rest.answerBoolean === answers.length > 0;
  const [expected] = Object.values(rest.answerCoding ? { code: rest.answerCoding.code } : rest);
  if (operator === '!=') return !answers.some((answer) => answer === expected);
  return answers.some((answer) => COMPARE[operator](answer, expected as Value));
}

const COMPARE = {
  '=': (one: Value, other: Value) => one === other,
  '>': (one: Value, other: Value) => one > other,
  '<': (one: Value, other: Value) => one < other,
  '>=': (one: Value, other: Value) => one >= other,
  '<=': (one: Value, other: Value) => one <= other,
};

const codes = fc.constantFrom('y', 'n');
const days = fc.constantFrom('2024-12-31', '2025-01-01', '2025-11-01');
const numbers = fc.integer({ min: -2, max: 2 });
const equality = fc.constantFrom<EnableWhen['operator']>('=', '!=');
const order = fc.constantFrom<EnableWhen['operator']>('=', '!=', '>', '<', '>=', '<=');
const condition = (
  question: fc.Arbitrary<string>,
  operator: fc.Arbitrary<EnableWhen['operator']>,
  answer: fc.Arbitrary<Partial<EnableWhen>>,
) => fc.tuple(question, operator, answer).map((parts) => is(...parts));
const conditions = fc.array(
  fc.oneof(
    condition(
      fc.constantFrom('/One', 'many', 'table.R'),
      equality,
      codes.map((code) => ({ answerCoding: { code } })),
    ),
    condition(
      fc.constant('whole'),
      order,
      numbers.map((answerInteger) => ({ answerInteger })),
    ),
    condition(
      fc.constant('broken'),
      order,
      numbers.map((number) => ({ answerDecimal: number / 2 })),
    ),
    condition(
      fc.constant('sure'),
      equality,
      fc.boolean().map((answerBoolean) => ({ answerBoolean })),
    ),
    condition(
      fc.constant('day'),
      order,
      days.map((answerDate) => ({ answerDate })),
    ),
    condition(
      fc.constant('said'),
      equality,
      fc.constantFrom('ja', 'nein').map((answerString) => ({ answerString })),
    ),
    condition(
      fc.constantFrom('/One', 'many', 'whole', 'day'),
      fc.constant('exists'),
      fc.boolean().map((answerBoolean) => ({ answerBoolean })),
    ),
  ),
  { minLength: 1, maxLength: 3 },
);
const answers = fc.record(
  {
    one: codes,
    many: fc.subarray(['y', 'n'], { minLength: 1 }),
    whole: numbers,
    broken: numbers.map((number) => number / 2),
    sure: fc.boolean(),
    day: days,
    said: fc.constantFrom('ja', 'nein'),
    'table.r': codes,
  },
  { requiredKeys: [] },
);

it('any enableWhen holds in SurveyJS for the answers for which it holds in FHIR', () => {
  fc.assert(
    fc.property(conditions, fc.constantFrom('all', 'any'), fc.array(answers), (given, behaviour, all) => {
      const json = when(given, { enableBehavior: behaviour });
      const runner = new ConditionRunner(visibleIf(json) ?? '');
      expect(importQuestionnaire(json).notes).toEqual([]);
      for (const values of all) expect(runner.runValues(values)).toBe(enabled(given, behaviour, values));
    }),
    { numRuns: 150 },
  );
});
