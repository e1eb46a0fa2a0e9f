import { COMPOSITE } from '../match-key.ts';
import { NONE, OTHER } from '../questions.ts';
import { FACTS } from '../wording.ts';
import { isMatrix } from './matrix.ts';
import { readOurs } from './ours.ts';
import type { AnswerOption, Element, Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { extensionOf, URLS } from './urls.ts';

/** What we call an item (a row of a matrix by the row alone), and its options by their places. */
export type Named = { readonly name: string; readonly values: readonly string[] };

/** The linkId we give a page starts so, as its name may be a question's as well. */
export const PAGE = 'page/';

/** Any text as a name: '/54114-4' becomes q_54114_4. */
export const asName = (text: string): string =>
  NAMES.fits.test(text) ? text : NAMES.slug(text).slice(0, LONGEST);

type Rule = { readonly fits: RegExp; readonly slug: (plain: string) => string };

const NAMES: Rule = {
  fits: /^(?!constructor$)[a-z][a-z0-9_]{0,39}$/,
  slug: (plain) => {
    const small = cut(plain.toLowerCase(), /[^a-z0-9]+/g);
    return /^[a-z]/.test(small) ? small : `q_${small}`;
  },
};
const VALUES: Rule = {
  fits: /^(?:(?!\d+$)[a-z0-9_]{1,40}|[A-Za-z][A-Za-z0-9_.-]{0,59})$/,
  slug: (plain) => {
    const plainer = cut(plain, /[^A-Za-z0-9]+/g);
    return /^[A-Za-z]/.test(plainer) ? plainer : `v_${plainer}`;
  },
};
const LONGEST = 40;
// What else texts and figures call so. (And every object inherits a `constructor`.)
const RESERVED = [COMPOSITE, ...FACTS];

const cut = (text: string, unfit: RegExp) => text.replace(unfit, '_').replace(/^_+|_+$/g, '');

/**
 * Names for items whose linkIds may be anything: the name our own export noted, else the linkId when it is one,
 * else one made of it ('/54114-4' becomes q_54114_4); in the same way the values of options from their codes.
 *
 * Shape: by linkId. Names are unique, and the same questionnaire always gives the same.
 */
export function namesOf(items: readonly Placed[]): ReadonlyMap<string, Named> {
  const wishes = items.flatMap((placed) => wishesOf(placed, true, '', ''));
  const names = assigned(wishes, NAMES, new Set(RESERVED));
  return new Map(
    wishes.map(({ item }, index) => [item.linkId, { name: names[index] ?? '', values: valuesOf(item) }]),
  );
}

/** `scope` keeps apart what may bear the same name: pages, the rows of each matrix, all else. */
type Wish = { readonly scope: string; readonly noted: string | null; readonly plain: string };

function wishesOf(placed: Placed, top: boolean, scope: string, before: string): (Wish & { item: Item })[] {
  const { item, inside } = placed;
  const matrix = isMatrix(placed);
  const page = top && item.type === 'group' && !matrix;
  const prefix = page ? PAGE : before;
  const plain = item.linkId.startsWith(prefix) ? item.linkId.slice(prefix.length) : item.linkId;
  const rows = matrix ? `${item.linkId}.` : '';
  return [
    { item, scope: page ? PAGE : scope, noted: noted(item, 'name'), plain },
    ...inside.flatMap((child) => wishesOf(child, false, rows, rows)),
  ];
}

function noted(element: Element, property: string): string | null {
  const value = readOurs(element)[property];
  return typeof value === 'string' ? value : null;
}

/** The place of the option that excludes all others, -1 when there is none. */
export const exclusiveOf = (options: readonly AnswerOption[]): number =>
  options.findIndex((option) => extensionOf(option, URLS.exclusive)?.valueBoolean === true);

function valuesOf({ type, answerOption = [] }: Item): readonly string[] {
  const none = exclusiveOf(answerOption);
  const wishes = answerOption.map((option, index) => ({
    scope: index === none ? 'alone ' : '',
    noted: noted(option, 'value'),
    plain: codeOf(option),
  }));
  const values = assigned(wishes, VALUES, new Set(type === 'open-choice' || none >= 0 ? [OTHER, NONE] : []));
  return values.map((value, index) => (index === none ? NONE : value));
}

/** What an option is known by, or said to be, where it has no code. */
export function codeOf(option: AnswerOption): string {
  const { valueCoding, valueString, valueInteger, valueDate, valueTime } = option;
  return String(
    valueCoding?.code ?? valueCoding?.display ?? valueString ?? valueInteger ?? valueDate ?? valueTime ?? '',
  );
}

/** First those we noted ourselves, then what fits as it is, then the rest takes what is left. */
function assigned(wishes: readonly Wish[], { fits, slug }: Rule, taken: Set<string>): string[] {
  const given: string[] = Array.from({ length: wishes.length });
  const keyOf = ({ scope }: Wish, name: string) => scope + name.toLowerCase();
  const give = (wish: Wish, index: number, name: string) => {
    taken.add(keyOf(wish, name));
    given[index] = name;
  };
  for (const choose of [({ noted }: Wish) => noted, ({ plain }: Wish) => plain]) {
    for (const [index, wish] of wishes.entries()) {
      const name = choose(wish);
      if (given[index] !== undefined || name === null || !fits.test(name) || taken.has(keyOf(wish, name)))
        continue;
      give(wish, index, name);
    }
  }
  for (const [index, wish] of wishes.entries()) {
    if (given[index] === undefined)
      give(
        wish,
        index,
        unused(slug(wish.plain), (name) => !fits.test(name) || taken.has(keyOf(wish, name))),
      );
  }
  return given;
}

/** The first of NAME, NAME_2, NAME_3 … that is not taken. */
function unused(name: string, taken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : `_${count}`;
    const candidate = name.slice(0, LONGEST - tail.length) + tail;
    if (!taken(candidate)) return candidate;
  }
}
