import type { Called } from './names.ts';
import { readList, readMatrix } from './read-list.ts';
import { readRating } from './read-rating.ts';
import { inputMeant } from './read-validators.ts';
import { askedAs, note, plain, type Source, textIn } from './source.ts';

/** What a question takes, as we have it, and the properties that were read for it. */
export type Form = { readonly element: Readonly<Record<string, unknown>>; readonly read: readonly string[] };

/** What a question takes; null for a type we do not have. What is taken in another way is noted. */
export function readForm(source: Source, called: Called): Form | null {
  const type = plain(source.json['type'] ?? 'text');
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'tagbox':
    case 'buttongroup':
      return readList(source, called, NEAREST[type] ?? type);
    case 'matrix':
      return readMatrix(source, called);
    case 'rating':
      return readRating(source, called);
    case 'boolean':
      return readBoolean(source);
    case 'comment':
      return readComment(source);
    case 'text':
      return readText(source);
    default:
      return null;
  }
}

const NEAREST: Readonly<Record<string, string>> = { tagbox: 'checkbox', buttongroup: 'radiogroup' };

const KEPT_AS = { valueTrue: true, valueFalse: false };

function readBoolean(source: Source): Form {
  const labels = ['labelTrue', 'labelFalse'].flatMap((property) => {
    const text = textIn(source, property);
    return text === undefined ? [] : [[property, text]];
  });
  for (const [property, kept] of Object.entries(KEPT_AS)) {
    if (source.json[property] !== undefined && source.json[property] !== kept) {
      note(source, `.${property}`, {
        zh: `答案保存为${kept}，条件里也改了`,
        en: `is kept as ${kept}, in conditions too`,
      });
    }
  }
  const read = ['labelTrue', 'labelFalse', ...Object.keys(KEPT_AS)];
  return { element: { type: 'boolean', ...Object.fromEntries(labels) }, read };
}

// SurveyJS sets no limit unless it is told one; we need one.
const LONGEST_COMMENT = 1000;

const longest = ({ json }: Source): number | undefined => {
  const length = json['maxLength'];
  return typeof length === 'number' && length > 0 ? length : undefined;
};

function readComment(source: Source): Form {
  const element = { type: 'comment', maxLength: longest(source) ?? LONGEST_COMMENT };
  return { element, read: ['maxLength'] };
}

const INPUTS: ReadonlyMap<unknown, string> = new Map([
  ['datetime-local', 'date'],
  ['datetime', 'date'],
  ['range', 'number'],
]);
const OURS: readonly unknown[] = ['text', 'number', 'date', 'email', 'tel'];

function readText(source: Source): Form {
  const given = inputIn(source);
  const inputType = given === undefined || OURS.includes(given) ? given : (INPUTS.get(given) ?? 'text');
  if (given !== inputType) note(source, '.inputType', askedAs(plain(inputType)));
  const limits = inputType === 'number' || inputType === 'date' ? limitsIn(source, inputType) : {};
  const maxLength = longest(source);
  const element = {
    type: 'text',
    ...(inputType === undefined ? {} : { inputType }),
    ...limits,
    ...(maxLength === undefined ? {} : { maxLength }),
  };
  return { element, read: ['inputType', 'maxLength', ...Object.keys(limits)] };
}

function inputIn(source: Source): unknown {
  const { inputType: said } = source.json;
  return said === undefined || said === 'text' ? (inputMeant(source) ?? said) : said;
}

function limitsIn({ json }: Source, inputType: 'number' | 'date'): Record<string, unknown> {
  const limits = ['min', 'max', 'step'].flatMap((name) => {
    const limit = limitOf(json[name], inputType === 'number');
    return limit === undefined ? [] : [[name, limit]];
  });
  return Object.fromEntries(limits);
}

function limitOf(value: unknown, isNumber: boolean): number | string | undefined {
  if (isNumber) return plain(value) !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
