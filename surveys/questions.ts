import { InstrumentError } from './instrument-error.ts';
import type { SurveyQuestion } from './question-json.ts';
import type { SurveyJson, SurveyPart } from './survey-json.ts';
import type { Text } from './text.ts';

/** One element of the form with its place: the page it is on and the conditions of everything around it. */
export type Placed = {
  readonly element: SurveyPart;
  readonly path: string;
  readonly page: number;
};

/** Every element in the order of the form, panels before what they hold. */
export function* elementsOf(survey: SurveyJson): Generator<Placed> {
  for (const [page, { elements }] of survey.pages.entries()) {
    yield* inside(elements, `survey.pages[${page}].elements`, page);
  }
}

function* inside(elements: readonly SurveyPart[], path: string, page: number): Generator<Placed> {
  for (const [place, element] of elements.entries()) {
    const at = `${path}[${place}]`;
    yield { element, path: at, page };
    if (element.type === 'panel') yield* inside(element.elements, `${at}.elements`, page);
  }
}

/** The value a question's "other" and "none" are kept as, as in SurveyJS. */
export const OTHER = 'other';
export const NONE = 'none';

/** What an answer of "other" is explained in: the name SurveyJS gives that text. */
export const commentOf = (name: string): string => `${name}-Comment`;

/** Whether an element is answered, not only shown. */
export const isQuestion = (element: SurveyPart): element is SurveyQuestion =>
  element.type !== 'html' && element.type !== 'expression' && element.type !== 'panel';

/** The names under which a question's answers are kept: its own, or one a row as `matrix.row`. */
export const namesOf = (element: SurveyQuestion): readonly string[] =>
  element.type === 'matrix' ? element.rows.map(({ value }) => `${element.name}.${value}`) : [element.name];

/** The values answers to a question are kept as, in order; none for what is written. */
export function storedValues(element: SurveyQuestion): readonly (string | number | boolean)[] {
  switch (element.type) {
    case 'matrix':
      return element.columns.map(({ value }) => value);
    case 'boolean':
      return [true, false];
    case 'rating':
      return Array.from(
        { length: Math.max(0, element.rateMax - element.rateMin + 1) },
        (_, step) => element.rateMin + step,
      );
    case 'text':
    case 'comment':
      return [];
    default:
      return [
        ...element.choices.map(({ value }) => value),
        ...(element.showNoneItem ? [NONE] : []),
        ...(element.showOtherItem ? [OTHER] : []),
      ];
  }
}

const MOST_OPTIONS = 200;
// Eleven is what a tally can count; it is what a rating from 0 to 10 needs.
const MOST_SCORED = 11;

/** Refuses a list of options that cannot be told apart or counted. Throws InstrumentError. */
export function inspectOptions(element: SurveyQuestion, path: string, scored: boolean): void {
  if (element.type === 'text' || element.type === 'comment') return;
  const list = `${path}.${LIST[element.type]}`;
  const values = storedValues(element);
  const most = scored || element.type === 'rating' ? MOST_SCORED : MOST_OPTIONS;
  if (values.length < 2)
    throw new InstrumentError(list, { zh: '选项少于两个', en: 'fewer than two options' });
  if (values.length > most) throw new InstrumentError(list, tooMany(values.length, most, scored));
  // SurveyJS does not tell capitals from small letters when it compares.
  const distinct = new Set(values.map((value) => String(value).toLowerCase()));
  if (distinct.size < values.length)
    throw new InstrumentError(list, { zh: '有选项重复', en: 'an option is listed twice' });
}

const tooMany = (count: number, most: number, scored: boolean): Text => ({
  zh: `有${count}个选项，最多${scored ? '计' : ''}${most}个`,
  en: `${count} options, at most ${most}${scored ? ' are counted' : ''}`,
});

const LIST = {
  radiogroup: 'choices',
  dropdown: 'choices',
  checkbox: 'choices',
  matrix: 'columns',
  rating: 'rateMax',
  boolean: 'labelTrue',
} as const;
