import { everywhere } from '../languages.ts';
import type { Origin } from '../origin.ts';
import type { LocalisedText } from '../question-json.ts';
import type { SurveyPart } from '../survey-json.ts';
import { same } from './ours.ts';
import type { Extension, Item } from './resource.ts';
import { control, URLS } from './urls.ts';
import { writeWording } from './wording-items.ts';

/** A question that is not answered from a list. */
type Field = Extract<SurveyPart, { type: 'rating' | 'boolean' | 'text' | 'comment' }>;

/** What a field takes, in FHIR's words. */
export function writeField(element: Field, origin: Origin | undefined): Partial<Item> {
  switch (element.type) {
    case 'rating':
      return writeRating(element, origin);
    case 'boolean':
      return { type: 'boolean' };
    case 'comment':
      return { type: 'text', ...lengths(element) };
    default:
      return writeText(element);
  }
}

function writeRating(element: Extract<Field, { type: 'rating' }>, origin: Origin | undefined): Partial<Item> {
  const { rateMin, rateMax, minRateDescription, maxRateDescription } = element;
  const end = (part: 'lower' | 'upper', mark: number, text: LocalisedText) =>
    same(text, everywhere(String(mark))) ? [] : [writeWording(element.name, part, text, origin)];
  return {
    type: 'integer',
    extension: [
      control('slider'),
      { url: URLS.minValue, valueInteger: rateMin },
      { url: URLS.maxValue, valueInteger: rateMax },
      { url: URLS.sliderStep, valueInteger: 1 },
    ],
    item: [...end('lower', rateMin, minRateDescription), ...end('upper', rateMax, maxRateDescription)],
  };
}

type Line = Extract<Field, { type: 'text' }>;

function writeText(element: Line): Partial<Item> {
  const { inputType, min, max, step } = element;
  if (inputType !== 'number' && inputType !== 'date') return { type: 'string', ...lengths(element) };
  const type = inputType === 'date' ? 'date' : step === 1 ? 'integer' : 'decimal';
  const decimals = type === 'decimal' ? decimalsOf(step) : null;
  const extension = [
    ...bound(URLS.minValue, type, min),
    ...bound(URLS.maxValue, type, max),
    ...(decimals === null ? [] : [{ url: URLS.decimals, valueInteger: decimals }]),
  ];
  return { type, extension };
}

function bound(
  url: string,
  type: 'date' | 'integer' | 'decimal',
  value: string | number | undefined,
): Extension[] {
  if (type === 'date') return typeof value === 'string' ? [{ url, valueDate: value }] : [];
  if (typeof value !== 'number') return [];
  if (type === 'decimal') return [{ url, valueDecimal: value }];
  return Number.isInteger(value) ? [{ url, valueInteger: value }] : [];
}

/** How many decimals a step of 0.1, 0.01 … leaves; null for other steps. */
function decimalsOf(step: number | undefined): number | null {
  const decimals = [1, 2, 3, 4, 5, 6].find((count) => Number(`1e-${count}`) === step);
  return decimals ?? null;
}

/** How long a text may be, and has to be when that is all its validators ask. */
function lengths({ maxLength, validators = [] }: Pick<Line, 'maxLength' | 'validators'>): Partial<Item> {
  const [only, ...others] = validators;
  const least = only?.type === 'text' && others.length === 0 ? only.minLength : undefined;
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    extension: least === undefined ? [] : [{ url: URLS.minLength, valueInteger: least }],
  };
}
