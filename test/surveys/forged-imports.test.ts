import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportQuestionnaire } from '../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../surveys/fhir/import.ts';
import { FhirError } from '../../surveys/fhir/resource.ts';
import { InstrumentError } from '../../surveys/instrument-error.ts';
import { importSurvey } from '../../surveys/surveyjs/import.ts';
import { everyType } from './every-type.ts';

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'toString',
    '{',
    '<'.repeat(9),
    '{a} = ',
    '$',
    '1e999',
    '9',
  ),
  fc.constantFrom(null, true, -1, 0.5, 1e9, Number.MAX_VALUE, [], [null], [[]], {}, { value: {} }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One place in a piece of JSON, replaced: its steps are picked by numbers. */
function forged(json: unknown, steps: readonly number[], by: unknown): unknown {
  if (typeof json !== 'object' || json === null) return by;
  const keys = Object.keys(json);
  const [step, ...rest] = steps;
  const key = keys[(step ?? 0) % keys.length];
  if (step === undefined || key === undefined) return by;
  const copy = Array.isArray(json) ? [...json] : { ...json };
  return Object.assign(copy, { [key]: forged((json as Record<string, unknown>)[key], rest, by) });
}

const forgeries = (given: object) =>
  fc
    .tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), odd)
    .map(([steps, by]) => forged(given, steps, by));

it.each([
  ['SurveyJS survey', everyType.survey, (json: unknown) => importSurvey(json, 'theirs', 'staff')],
  ['FHIR questionnaire', exportQuestionnaire(everyType, { base: '', status: 'draft' }), importQuestionnaire],
])('a %s with anything in it comes in or is refused by its path', (_, given, read) => {
  let taken = 0;
  fc.assert(
    fc.property(forgeries(given), (json) => {
      try {
        read(json);
        taken += 1;
      } catch (error) {
        if (!(error instanceof FhirError || error instanceof InstrumentError)) throw error;
        expect(error.path).toMatch(/^(survey|Questionnaire)/);
      }
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(300);
});
