/** Numbers that look random and are the same every time, for everything statistical; never for a secret. */
export type Chance = {
  /** From 0 up to, but without, 1. */
  readonly unit: () => number;
  /** Standard normal. */
  readonly normal: () => number;
};

/**
 * A stream of its own for each purpose, so that one more visit in one place changes no number in another.
 *
 * Source: Blackman and Vigna (2021) ACM Trans. Math. Softw. 47:36, xoshiro128**; its state is made from the
 * name by FNV-1a and the last step of Appleby's MurmurHash3.
 */
export function chance(...name: readonly (string | number)[]): Chance {
  const state = Uint32Array.from([1, 2, 3, 4], (part) => spread(`${part}/${name.join('/')}`));
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    state.set([a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), turned(d ^ b, 11)]);
    return result;
  };
  const unit = () => next() / 2 ** 32;
  // 1 - unit() is never 0, whose logarithm is no number.
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  return { unit, normal };
}

function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  // FNV leaves names that differ in their last letter close together; two rounds of mixing part them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** One of the names, each as often as the weight at its place says; weights need not add to one. */
export function drawn<Name>({ unit }: Chance, names: readonly Name[], weights: readonly number[]): Name {
  let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = names.find((_, at) => {
    left -= weights[at] ?? 0;
    return left < 0;
  });
  return found ?? last(names);
}

/** One of the items, each as likely. Throws RangeError when there is none. */
export function oneOf<Item>(luck: Chance, items: readonly Item[]): Item {
  return items[below(luck, items.length)] ?? last(items);
}

/** A whole number from 0 up to, but without, `limit`. */
export const below = ({ unit }: Chance, limit: number): number => Math.floor(unit() * limit);

/** How many come when `mean` are expected, with the spread of a Poisson count. */
export const countOf = ({ normal }: Chance, mean: number): number =>
  Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));

function last<Item>(items: readonly Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
