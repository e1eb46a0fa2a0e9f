import type { OriginCoding, OriginPart } from '../origin.ts';
import type { LocalisedText } from '../question-json.ts';
import { type Said, said } from './language.ts';
import type { Coding, Item } from './resource.ts';
import { extensionOf, URLS } from './urls.ts';

/** What FHIR keeps beside a question's words, and people read before and after them. */
type Around = Pick<OriginPart, 'prefix' | 'unit'>;

/** A title with its number and its unit: '4. Weight (kg)'. */
export const around = (text: LocalisedText, { prefix, unit }: Around): LocalisedText =>
  mapped(text, (words) => before(prefix) + words + after(unit));

const before = (prefix: string | undefined) => (prefix === undefined ? '' : `${prefix} `);
const after = (unit: OriginCoding | undefined) =>
  unit === undefined ? '' : ` (${unit.display ?? unit.code ?? ''})`;

// A language nobody has written yet stays empty.
const mapped = (text: LocalisedText, change: (words: string) => string): LocalisedText => {
  const { default: english, 'zh-cn': chinese, ...more } = text;
  const each = (words: string) => (words === '' ? '' : change(words));
  const others = Object.entries(more).map(([tag, words]) => [tag, each(words)]);
  return { ...Object.fromEntries(others), default: each(english), 'zh-cn': each(chinese) };
};

/** A title for FHIR: number and unit apart again, where every language still shows them. */
export function writeTitle(title: LocalisedText, origin: Around | undefined): Partial<Item> {
  const { prefix, unit } = origin ?? {};
  const [head, tail] = [before(prefix), after(unit)];
  const all = Object.values(title).filter((words) => words !== '');
  const shown = all.length > 0 && all.every((words) => words.startsWith(head) && words.endsWith(tail));
  if (!shown) return textOf(said(title));
  return {
    ...(prefix === undefined ? {} : { prefix }),
    ...textOf(said(mapped(title, (words) => words.slice(head.length, words.length - tail.length)))),
    ...(unit === undefined ? {} : { extension: [{ url: URLS.unit, valueCoding: unit }] }),
  };
}

const textOf = ({ text, more }: Said): Partial<Item> => ({
  ...(text === undefined ? {} : { text }),
  ...(more === undefined ? {} : { _text: more }),
});

/** The number and the unit of an item. */
export function aroundOf(item: Item): Around {
  const unit = extensionOf(item, URLS.unit)?.valueCoding;
  return {
    ...(item.prefix === undefined ? {} : { prefix: item.prefix }),
    ...(unit === undefined ? {} : { unit: knownOf(unit) }),
  };
}

/** A coding as an origin keeps it. */
export function knownOf({ system, version, code, display }: Coding): OriginCoding {
  return {
    ...(system === undefined ? {} : { system }),
    ...(version === undefined ? {} : { version }),
    ...(code === undefined ? {} : { code }),
    ...(display === undefined ? {} : { display }),
  };
}

/** One item of several pieces: lists are joined, empty ones left out, else the later piece counts. */
export function joined(first: Item, ...pieces: readonly Partial<Item>[]): Item {
  const all = [first, ...pieces];
  const extension = all.flatMap((piece) => piece.extension ?? []);
  const item = all.flatMap((piece) => piece.item ?? []);
  const { extension: _, item: __, ...rest } = Object.assign({}, ...all) as Item;
  return {
    ...rest,
    ...(extension.length === 0 ? {} : { extension }),
    ...(item.length === 0 ? {} : { item }),
  };
}
