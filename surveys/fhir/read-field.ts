import { everywhere } from '../languages.ts';
import type { LocalisedText } from '../question-json.ts';
import type { SurveyPart } from '../survey-json.ts';
import { heard } from './language.ts';
import type { Extension, Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { controlOf, extensionOf, URLS } from './urls.ts';
import { wordingIn } from './wording-items.ts';

type Rating = Extract<SurveyPart, { type: 'rating' }>;
type Line = Extract<SurveyPart, { type: 'text' }>;

// FHIR sets no limit where it names none; we need one.
const LONGEST_COMMENT = 1000;
// From 0 to 10 is what a tally can count.
const MOST_MARKS = 11;

/** What a field takes that is not answered from a list, as SurveyJS has it. */
export function readField(placed: Placed, language: string): { readonly type: SurveyPart['type'] } {
  const { item } = placed;
  switch (item.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'text':
      return { type: 'comment', ...{ maxLength: item.maxLength ?? LONGEST_COMMENT, ...leastLength(item) } };
    case 'integer':
      return readRating(placed, language) ?? readNumber(item, { step: 1 });
    case 'decimal':
      return readNumber(item, stepOf(item));
    case 'date':
      return line({ inputType: 'date', ...bounds(item, ({ valueDate }) => valueDate) });
    default:
      return line({
        ...(item.maxLength === undefined ? {} : { maxLength: item.maxLength }),
        ...leastLength(item),
      });
  }
}

const line = (properties: Partial<Line>) => ({ type: 'text' as const, ...properties });

const readNumber = (item: Item, step: Partial<Line>) =>
  line({
    inputType: 'number',
    ...step,
    ...bounds(item, ({ valueInteger, valueDecimal }) => valueInteger ?? valueDecimal),
  });

function stepOf(item: Item): Partial<Line> {
  const decimals = extensionOf(item, URLS.decimals)?.valueInteger;
  return decimals === undefined || decimals < 1 || decimals > 6 ? {} : { step: Number(`1e-${decimals}`) };
}

function bounds(item: Item, read: (extension: Extension) => string | number | undefined): Partial<Line> {
  const [min, max] = [URLS.minValue, URLS.maxValue].map((url) => {
    const extension = extensionOf(item, url);
    return extension && read(extension);
  });
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function leastLength(item: Item): Partial<Line> {
  const least = extensionOf(item, URLS.minLength)?.valueInteger;
  return least === undefined ? {} : { validators: [{ type: 'text', minLength: least }] };
}

/** A scale with whole marks, few enough to be shown one by one; null when the item is none. */
function readRating(placed: Placed, language: string): (Partial<Rating> & { type: 'rating' }) | null {
  const { item } = placed;
  const rateMin = extensionOf(item, URLS.minValue)?.valueInteger;
  const rateMax = extensionOf(item, URLS.maxValue)?.valueInteger;
  const step = extensionOf(item, URLS.sliderStep)?.valueInteger ?? 1;
  if (controlOf(item) !== 'slider' || rateMin === undefined || rateMax === undefined || step !== 1)
    return null;
  if (rateMax <= rateMin || rateMax - rateMin >= MOST_MARKS) return null;
  const end = (part: 'lower' | 'upper', mark: number): LocalisedText => {
    const words = wordingIn(placed, part);
    return words === undefined
      ? everywhere(String(mark))
      : heard({ text: words.text, more: words._text }, language);
  };
  return {
    type: 'rating',
    rateMin,
    rateMax,
    minRateDescription: end('lower', rateMin),
    maxRateDescription: end('upper', rateMax),
  };
}
