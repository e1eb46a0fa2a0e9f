import { isDeepStrictEqual } from 'node:util';
import type { Plan, Values } from '../../surveys/plan.ts';
import type { SurveyQuestion } from '../../surveys/question-json.ts';
import { toSurveyData } from '../../surveys/survey-data.ts';
import type { SurveyPart } from '../../surveys/survey-json.ts';
import { judgeAtOnce } from '../surveys/judge.ts';

const LONGEST = 200;

/**
 * What is wrong with a stored answer, by SurveyJS's own model and by the questionnaire's JSON, without our check:
 * one text per fault, none when all is well.
 */
export function answerFaults(plan: Plan, values: Values): string[] {
  const { asked, wrong, kept } = judgeAtOnce(plan, values);
  const elements = new Map(
    flat(plan.instrument.survey.pages.flatMap(({ elements }) => elements)).map((one) => [one.name, one]),
  );
  const faults = Object.entries(values).flatMap(([field, value]) => {
    const [name = '', row] = field.split(/\.|-Comment$/);
    const element = elements.get(name);
    if (!element) return [`${field} is not in the questionnaire`];
    if (element.type !== 'expression' && !asked.includes(name)) return [`${field} was hidden`];
    const fits = field.endsWith('-Comment') ? isOther(values[name], value) : inRange(element, value, row);
    return fits ? [] : [`${field} cannot be ${JSON.stringify(value)}`];
  });
  faults.push(...wrong.map((name) => `SurveyJS does not accept ${name}`));
  if (!isDeepStrictEqual(kept, toSurveyData(values)))
    faults.push(`SurveyJS keeps only ${JSON.stringify(kept)}`);
  return faults;
}

const flat = (parts: readonly SurveyPart[]): SurveyPart[] =>
  parts.flatMap((part) => (part.type === 'panel' ? flat(part.elements) : [part]));

/** Whether a value is one that an element offers or lets write; `row` is a matrix's. */
function inRange(element: SurveyPart, value: unknown, row: string | undefined): boolean {
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown':
      return offered(element).includes(value);
    case 'checkbox': {
      const ticked = Array.isArray(value) ? value : [];
      const alone = !ticked.includes('none') || ticked.length === 1;
      const known = ticked.every((one) => offered(element).includes(one));
      return ticked.length > 0 && new Set(ticked).size === ticked.length && alone && known;
    }
    case 'matrix':
      return (
        element.rows.some((one) => one.value === row) && element.columns.some((one) => one.value === value)
      );
    case 'rating':
      return Number.isInteger(value) && Number(value) >= element.rateMin && Number(value) <= element.rateMax;
    case 'boolean':
      return typeof value === 'boolean';
    case 'comment':
      return isText(value, element.maxLength);
    case 'text':
      return isWritten(element, value);
    default:
      return element.type === 'expression' && typeof value === 'number';
  }
}

type Offering = Extract<SurveyQuestion, { type: 'radiogroup' | 'dropdown' | 'checkbox' }>;

const offered = ({ choices, showOtherItem, showNoneItem }: Offering): unknown[] => [
  ...choices.map(({ value }) => value),
  ...(showOtherItem ? ['other'] : []),
  ...(showNoneItem ? ['none'] : []),
];

function isWritten(element: Extract<SurveyQuestion, { type: 'text' }>, value: unknown): boolean {
  const { inputType = 'text', min = '', max = '\uffff', maxLength = LONGEST } = element;
  if (inputType === 'number') {
    const [low, high] = [Number(element.min ?? -Infinity), Number(element.max ?? Infinity)];
    return typeof value === 'number' && value >= low && value <= high;
  }
  if (!isText(value, maxLength)) return false;
  if (inputType !== 'date') return !value.includes('\n');
  return /^\d{4}-\d\d-\d\d$/.test(value) && value >= String(min) && value <= String(max);
}

const isOther = (chosen: unknown, words: unknown): boolean =>
  [chosen].flat().includes('other') && isText(words, LONGEST);

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0') && [...value].length <= most;
