import { isQuestion, namesOf, storedValues } from '../../../surveys/questions.ts';
import type { SurveyPart } from '../../../surveys/survey-json.ts';

/** Something a condition can look at, and what it may be compared with. */
export type Earlier = { readonly field: string; readonly kind: string; readonly values: readonly string[] };

/** What an element leaves for later conditions. */
export function earlierOf(element: SurveyPart): Earlier[] {
  if (!isQuestion(element)) return [];
  const values = storedValues(element).map((value) =>
    typeof value === 'string' ? `'${value}'` : String(value),
  );
  const kind = element.type === 'text' ? (element.inputType ?? 'text') : element.type;
  return namesOf(element).map((field) => ({ field, kind, values }));
}

/** A condition on one or two of them, picked by the seeds; some FHIR can say, some it cannot. */
export function conditionOn(
  earlier: readonly Earlier[],
  [seed, other]: readonly [number, number],
): string | null {
  if (earlier.length === 0) return null;
  const one = comparison(earlier[seed % earlier.length], seed);
  const two = comparison(earlier[other % earlier.length], other);
  return [
    one,
    `${one} and ${two}`,
    `${one} or ${two}`,
    `!(${one})`,
    `(${one} or ${two}) and ${two}`,
    ` ${one}`,
  ][(seed + other) % 6] as string;
}

function comparison(earlier: Earlier | undefined, seed: number): string {
  const { field, kind, values } = earlier ?? { field: '', kind: '', values: [] };
  const choices = [`{${field}} notempty`, `{${field}} empty`, ...more(field, kind, values, seed)];
  return choices[seed % choices.length] ?? '';
}

function more(field: string, kind: string, values: readonly string[], seed: number): string[] {
  const value = values[seed % values.length];
  if (kind === 'number') return [`{${field}} >= ${seed % 7}`, `{${field}} < 2.5`, `{${field}} != 3`];
  if (kind === 'date') return [`{${field}} > '2024-02-29'`, `{${field}} = '2025-01-01'`];
  if (value === undefined) return [`{${field}} = 'it\\'s “so”'`, `{${field}} contains 'x'`];
  if (kind === 'checkbox')
    return [`{${field}} contains ${value}`, `{${field}} notcontains ${value}`, `{${field}} anyof [${value}]`];
  if (kind === 'rating') return [`{${field}} <= ${value}`, `{${field}} > ${value}`, `{${field}} <> ${value}`];
  return [`{${field}} = ${value}`, `{${field}} <> ${value}`, `{${field}} anyof [${values.join(', ')}]`];
}
