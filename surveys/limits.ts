import { InstrumentError } from './instrument-error.ts';
import { textOf } from './languages.ts';
import { conditionOf, type Making } from './making.ts';
import type { Limits, Question, Rule } from './plan.ts';
import type { SurveyQuestion, SurveyValidator } from './question-json.ts';
import type { Text } from './text.ts';

const LONGEST_LINE = 200;
const LONGEST_OTHER = 200;

/** What answers to an element have to keep within. Throws InstrumentError for a validator that does not fit its type. */
export function limitsOf(element: SurveyQuestion, path: string): Limits {
  const more = (element.validators ?? []).map((validator, index) =>
    limitOf(element, validator, `${path}.validators[${index}]`),
  );
  const limits: Limits = Object.assign(ownLimits(element, path), ...more);
  const { min, max, least, most, minLength, maxLength } = limits;
  const upsideDown = above(min, max) || above(least, most) || above(minLength, maxLength);
  if (upsideDown)
    throw new InstrumentError(path, { zh: '下限大于上限', en: 'its least is more than its most' });
  return limits;
}

const above = (low: number | string | undefined, high: number | string | undefined): boolean =>
  low !== undefined && high !== undefined && low > high;

function ownLimits(element: SurveyQuestion, path: string): Limits {
  switch (element.type) {
    case 'comment':
      return { minLength: 0, maxLength: element.maxLength };
    case 'text':
      return { minLength: 0, maxLength: element.maxLength ?? LONGEST_LINE, ...boundsOf(element, path) };
    case 'checkbox': {
      const { minSelectedChoices: least, maxSelectedChoices: most } = element;
      return {
        minLength: 0,
        maxLength: LONGEST_OTHER,
        ...(least !== undefined && { least }),
        ...(most !== undefined && { most }),
      };
    }
    default:
      return { minLength: 0, maxLength: LONGEST_OTHER };
  }
}

/** The bounds of a number or a date. Throws InstrumentError where they are of another kind. */
function boundsOf(element: Extract<SurveyQuestion, { type: 'text' }>, path: string): Partial<Limits> {
  const { inputType = 'text', min, max, step } = element;
  const kind = { number: 'number', date: 'string' }[inputType as string];
  for (const [name, bound] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (bound !== undefined && typeof bound !== kind) {
      throw new InstrumentError(`${path}.${name}`, unfitFor(inputType));
    }
  }
  if (step !== undefined && inputType !== 'number') {
    throw new InstrumentError(`${path}.step`, unfitFor(inputType));
  }
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
  };
}

const unfitFor = (inputType: string): Text => ({
  zh: `不适用于“${inputType}”类型的输入`,
  en: `does not fit an input of type '${inputType}'`,
});

function limitOf(element: SurveyQuestion, validator: SurveyValidator, path: string): Partial<Limits> {
  const input = element.type === 'text' ? (element.inputType ?? 'text') : element.type;
  const fits = FITTING[validator.type];
  if (!fits.includes(input))
    throw new InstrumentError(path, {
      zh: `“${validator.type}”校验不适用于“${input}”`,
      en: `a ${validator.type} validator does not fit '${input}'`,
    });
  switch (validator.type) {
    case 'numeric':
      return some({ min: validator.minValue, max: validator.maxValue });
    case 'text':
      return some({ minLength: validator.minLength, maxLength: validator.maxLength });
    case 'answercount':
      return some({ least: validator.minCount, most: validator.maxCount });
    default:
      return {};
  }
}

const WRITTEN = ['text', 'comment', 'email', 'tel'];
const ANY = [...WRITTEN, 'number', 'date', 'radiogroup', 'dropdown', 'checkbox', 'rating', 'boolean'];
const FITTING: Readonly<Record<SurveyValidator['type'], readonly string[]>> = {
  numeric: ['number'],
  text: WRITTEN,
  answercount: ['checkbox'],
  email: ['email'],
  expression: ANY,
};

const some = (limits: Readonly<Record<string, number | undefined>>): Partial<Limits> =>
  Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));

/** The rules that look at more than one answer; they are run once the question has an answer. */
export function rulesOf(making: Making, element: SurveyQuestion, path: string): Rule[] {
  return (element.validators ?? []).flatMap((validator, index) => {
    if (validator.type !== 'expression') return [];
    const own = { ...making, earlier: new Set([...making.earlier, element.name]) };
    const holds = conditionOf(own, validator.expression, `${path}.validators[${index}].expression`);
    return [{ holds, text: textOf(validator.text) }];
  });
}

/** What the instrument itself says of an answer out of its limits, or null. */
export function complaintOf(element: SurveyQuestion): Question['complaint'] {
  const own = (element.validators ?? []).find(
    ({ type, text }) => type !== 'expression' && text !== undefined,
  );
  return textOf(own?.text);
}
