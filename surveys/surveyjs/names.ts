import { assigned, NAMES, RESERVED, VALUES, type Wish } from '../naming.ts';
import { NONE, OTHER } from '../questions.ts';
import { isObject, plain, type Source, sourcesIn } from './source.ts';

/** What an element is called here, with its rows and its options. */
export type Called = {
  readonly name: string;
  /** By what they are called there. */
  readonly rows: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
  /** Whether its values are true and false, which stand in conditions without quotes. */
  readonly isBoolean: boolean;
};

/** The names of a survey's parts: of each page and element, and of each field by its name there. */
export type Names = {
  readonly of: (source: Source) => Called;
  readonly field: (name: string) => Called | undefined;
};

const UNKNOWN: Called = { name: '', rows: new Map(), values: new Map(), isBoolean: false };

/** Names for everything in a survey, whatever it is called there; see naming.ts. */
export function namesOf(pages: readonly Source[], calculated: readonly Source[] = []): Names {
  const parts = [
    ...pages.flatMap((page) => [{ source: page, scope: 'page ' }, ...within(page)]),
    ...calculated.map((source) => ({ source, scope: '' })),
  ];
  const wishes = parts.map(({ source, scope }) => ({ scope, noted: null, plain: nameIn(source) }));
  const names = assigned(wishes, NAMES, RESERVED);
  const called = parts.map(({ source, scope }, index) => ({
    source,
    scope,
    called: {
      name: names[index] ?? '',
      rows: rowsOf(source),
      values: valuesOf(source),
      isBoolean: source.json['type'] === 'boolean',
    },
  }));
  const byJson = new Map(called.map((each) => [each.source.json, each.called]));
  const fields = called.filter(({ scope }) => scope === '');
  const byName = new Map(fields.map((each) => [nameIn(each.source).toLowerCase(), each.called]));
  return {
    of: ({ json }) => byJson.get(json) ?? UNKNOWN,
    // SurveyJS does not tell capitals from small letters in names.
    field: (name) => byName.get(name.toLowerCase()),
  };
}

const nameIn = ({ json }: Source): string => plain(json['name']) || plain(json['type']) || 'page';

function within(source: Source): { source: Source; scope: string }[] {
  return [...sourcesIn(quiet(source), 'elements'), ...sourcesIn(quiet(source), 'questions')].flatMap(
    (element) => [{ source: element, scope: '' }, ...within(element)],
  );
}

// What is no element is noted when it is read.
const quiet = (source: Source): Source => ({ ...source, notes: [] });

/** The entries of a list whose items may be written `value` or `{value, text}`. */
export const itemsIn = ({ json }: Source, property: string): { value: string; text: unknown }[] => {
  const list = json[property];
  return (Array.isArray(list) ? list : []).map((item: unknown) => ({
    value: plain(isObject(item) ? item['value'] : item),
    text: isObject(item) ? (item['text'] ?? item['value']) : item,
  }));
};

function rowsOf(source: Source): ReadonlyMap<string, string> {
  const rows = itemsIn(source, 'rows').map(({ value }) => value);
  const names = assigned(rows.map(wish), NAMES, []);
  return new Map(rows.map((row, index) => [row, names[index] ?? '']));
}

const wish = (plain: string): Wish => ({ scope: '', noted: null, plain });

function valuesOf(source: Source): ReadonlyMap<string, string> {
  const { json } = source;
  if (json['type'] === 'boolean') {
    const { valueTrue = true, valueFalse = false } = json;
    return new Map([
      [plain(valueTrue), 'true'],
      [plain(valueFalse), 'false'],
    ]);
  }
  const values = ['choices', 'columns', 'rateValues']
    .flatMap((list) => itemsIn(source, list))
    .map(({ value }) => value);
  const special = json['showOtherItem'] || json['hasOther'] || json['showNoneItem'] || json['hasNone'];
  const names = assigned(values.map(wish), VALUES, special ? [OTHER, NONE] : []);
  return new Map(values.map((value, index) => [value, names[index] ?? '']));
}
