import { InstrumentError } from './instrument-error.ts';
import type { Limits } from './plan.ts';
import type { SurveyQuestion, SurveyValidator } from './question-json.ts';
import type { Text } from './text.ts';

const LONGEST_LINE = 200;
const LONGEST_OTHER = 200;

/** What an element itself says its answers have to keep within. Throws InstrumentError for bounds of another kind. */
export function ownLimits(element: SurveyQuestion, path: string): Limits {
  switch (element.type) {
    case 'comment':
      return { minLength: 0, maxLength: element.maxLength };
    case 'text':
      return { minLength: 0, maxLength: longestLine(element), ...boundsOf(element, path) };
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

/** A line is short, unless the instrument says how long it may be. */
const longestLine = ({ maxLength, validators = [] }: Extract<SurveyQuestion, { type: 'text' }>): number =>
  maxLength ??
  Math.max(LONGEST_LINE, ...validators.map((one) => (one.type === 'text' ? (one.maxLength ?? 0) : 0)));

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

/** What a validator says of an element’s answers. Throws InstrumentError where it does not fit its type. */
export function limitOf(element: SurveyQuestion, validator: SurveyValidator, path: string): Partial<Limits> {
  const input = element.type === 'text' ? (element.inputType ?? 'text') : element.type;
  if (!isFitting(validator.type, input))
    throw new InstrumentError(path, {
      zh: `“${validator.type}”校验不适用于“${input}”`,
      en: `a validator of type ${validator.type} does not fit '${input}'`,
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

/** Whether a validator can judge what is answered to a type, or for a text to its input type. */
export const isFitting = (validator: SurveyValidator['type'], input: string): boolean =>
  FITTING[validator].includes(input);

const some = (limits: Readonly<Record<string, number | undefined>>): Partial<Limits> =>
  Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
