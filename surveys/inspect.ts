import type { Instrument } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import type { SurveyQuestion } from './question-json.ts';
import { elementsOf, inspectOptions, isQuestion, namesOf } from './questions.ts';

/**
 * Refuses an instrument of the right shape whose names clash or whose options cannot be told apart.
 * Throws: InstrumentError with the path.
 */
export function inspect({ survey, key }: Instrument): void {
  const names = new Set<string>();
  const pages = new Set<string>();
  for (const [index, { name }] of survey.pages.entries()) newName(name, pages, `survey.pages[${index}].name`);
  for (const [index, { name }] of (survey.calculatedValues ?? []).entries()) {
    newName(name, names, `survey.calculatedValues[${index}].name`);
  }
  for (const { element, path } of elementsOf(survey)) {
    newName(element.name, names, `${path}.name`);
    if (!isQuestion(element)) continue;
    inspectNames(element, path);
    const scored = namesOf(element).some((name) => isScored(key.questions, name));
    inspectOptions(element, path, scored);
  }
}

const isScored = (questions: Instrument['key']['questions'], name: string): boolean =>
  Object.hasOwn(questions, name) && questions[name]?.options.some(({ score }) => score !== null) === true;

function newName(name: string, taken: Set<string>, path: string): void {
  if (taken.has(name))
    throw new InstrumentError(path, { zh: `“${name}”用了两次`, en: `'${name}' is used twice` });
  taken.add(name);
}

// A matrix's answers are kept by row, so its rows need names that differ.
function inspectNames(element: SurveyQuestion, path: string): void {
  if (element.type === 'matrix') {
    const rows = new Set<string>();
    if (element.rows.length === 0)
      throw new InstrumentError(`${path}.rows`, { zh: '没有行', en: 'there is no row' });
    for (const [index, { value }] of element.rows.entries())
      newName(value, rows, `${path}.rows[${index}].value`);
  }
  if ('choices' in element && (element.showOtherItem || element.showNoneItem)) {
    const index = element.choices.findIndex(({ value }) => RESERVED.has(value));
    if (index >= 0)
      throw new InstrumentError(`${path}.choices[${index}].value`, {
        zh: '这个值在这里是SurveyJS自用的',
        en: 'is SurveyJS’s own value here',
      });
  }
}

const RESERVED: ReadonlySet<string> = new Set(['other', 'none']);
