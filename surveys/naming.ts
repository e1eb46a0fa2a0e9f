import { COMPOSITE } from './match-key.ts';
import { FACTS } from './wording.ts';

/** What a name or a value may look like, and how any text is made to. */
type Rule = { readonly fits: RegExp; readonly slug: (plain: string) => string };

/** Names of questions, panels, pages and rows. */
export const NAMES: Rule = {
  fits: /^(?!constructor$)[a-z][a-z0-9_]{0,39}$/,
  slug: (plain) => {
    const small = cut(plain.toLowerCase(), /[^a-z0-9]+/g);
    return /^[a-z]/.test(small) ? small : `q_${small}`;
  },
};

/** Values of options. */
export const VALUES: Rule = {
  fits: /^(?:(?!\d+$)[a-z0-9_]{1,40}|[A-Za-z][A-Za-z0-9_.-]{0,59})$/,
  slug: (plain) => {
    const plainer = cut(plain, /[^A-Za-z0-9]+/g);
    return /^[A-Za-z]/.test(plainer) ? plainer : `v_${plainer}`;
  },
};

const LONGEST = 40;

const cut = (text: string, unfit: RegExp) => text.replace(unfit, '_').replace(/^_+|_+$/g, '');

/** Names that titles and figures give something else. (And every object inherits a `constructor`.) */
export const RESERVED: readonly string[] = [COMPOSITE, ...FACTS];

/** Any text as a name: '/54114-4' becomes q_54114_4. */
export const asName = (text: string): string =>
  NAMES.fits.test(text) ? text : NAMES.slug(text).slice(0, LONGEST);

/**
 * What something would like to be called: by what was noted of it, else by its plain text. `scope` keeps apart
 * what may bear the same name: pages, the rows of each matrix, all else.
 */
export type Wish = { readonly scope: string; readonly noted: string | null; readonly plain: string };

/**
 * Names for all of them, none twice, capitals or not: first those that were noted, then what fits as it is, then
 * the rest takes what is left. Shape: in the order of the wishes; the same wishes always give the same names.
 */
export function assigned(
  wishes: readonly Wish[],
  { fits, slug }: Rule,
  reserved: readonly string[],
): string[] {
  const taken = new Set(reserved);
  const given: string[] = Array.from({ length: wishes.length });
  const keyOf = ({ scope }: Wish, name: string) => scope + name.toLowerCase();
  const isFree = (wish: Wish, name: string) => fits.test(name) && !taken.has(keyOf(wish, name));
  const give = (index: number, wish: Wish, name: string | null) => {
    if (name === null || given[index] !== undefined || !isFree(wish, name)) return;
    taken.add(keyOf(wish, name));
    given[index] = name;
  };
  for (const [index, wish] of wishes.entries()) give(index, wish, wish.noted);
  for (const [index, wish] of wishes.entries()) give(index, wish, wish.plain);
  const counts = new Map<string, number>();
  for (const [index, wish] of wishes.entries()) {
    if (given[index] !== undefined) continue;
    const base = slug(wish.plain);
    let count = counts.get(wish.scope + base) ?? 1;
    while (!isFree(wish, numbered(base, count))) count += 1;
    counts.set(wish.scope + base, count + 1);
    give(index, wish, numbered(base, count));
  }
  return given;
}

/** NAME, NAME_2, NAME_3 … */
function numbered(name: string, count: number): string {
  const tail = count === 1 ? '' : `_${count}`;
  return name.slice(0, LONGEST - tail.length) + tail;
}
