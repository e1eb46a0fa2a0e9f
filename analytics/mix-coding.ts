import { productAt, type VectorSums } from './vector-sums.ts';

/** What tells patients apart: a question, its options in order, and how an option's place becomes numbers. */
export type MixAdjuster = {
  readonly name: string;
  readonly coding: 'categories' | 'steps' | 'curve';
  readonly options: readonly (string | number | boolean)[];
};

/**
 * The names of the columns x₁ … x_K some adjusters become: `sex=female` for a category, `age` for a place, `age²`.
 *
 * Shape: adjusters in, one name a column out; the first option of categories is the one others are compared with.
 */
export const mixColumns = (adjusters: readonly MixAdjuster[]): readonly string[] =>
  adjusters.flatMap(({ name, coding, options }) => {
    if (coding === 'categories') return options.slice(1).map((option) => `${name}=${option}`);
    return coding === 'curve' ? [name, `${name}²`] : [name];
  });

/**
 * One person's numbers as sums of them are kept: the columns, 0 where one is missing; for each adjuster 1 where it
 * is missing, else 0; and the score, which the caller puts in the last place.
 *
 * Shape: `places` holds the place of each adjuster's option, or null; mixSize(adjusters) numbers out, the last 0.
 */
export function mixVector(
  adjusters: readonly MixAdjuster[],
  places: readonly (number | null)[],
): readonly number[] {
  const columns = adjusters.flatMap((adjuster, at) => columnsOf(adjuster, places[at] ?? null));
  return [...columns, ...adjusters.map((_, at) => ((places[at] ?? null) === null ? 1 : 0)), 0];
}

function columnsOf({ coding, options }: MixAdjuster, place: number | null): readonly number[] {
  if (coding === 'categories') return options.slice(1).map((_, at) => (place === at + 1 ? 1 : 0));
  const known = place ?? 0;
  return coding === 'curve' ? [known, known * known] : [known];
}

/** How many numbers of one person are kept: the columns, a mark for each adjuster, and the score. */
export const mixSize = (adjusters: readonly MixAdjuster[]): number =>
  mixColumns(adjusters).length + adjusters.length + 1;

/**
 * Sums as they are kept, as a mix tally has them: there every column has a mark of its own, though those of one
 * adjuster are always the same.
 *
 * Shape:  sums of mixSize(adjusters) numbers in, of 2K + 1 numbers out.
 * Throws: RangeError for sums of another size.
 */
export function mixSums(adjusters: readonly MixAdjuster[], kept: VectorSums): VectorSums {
  const size = mixSize(adjusters);
  const { n, sums, products } = kept;
  if (sums.length !== size || products.length !== productAt(size, size - 1, size - 1) + 1)
    throw new RangeError(`sums of ${sums.length} numbers where the adjusters make ${size}`);
  const widths = adjusters.map((adjuster) => mixColumns([adjuster]).length);
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const marks = widths.flatMap((width, at) => new Array<number>(width).fill(columns + at));
  const order = [...Array(columns).keys(), ...marks, size - 1];
  return {
    n,
    sums: order.map((k) => sums[k] ?? 0),
    products: order.flatMap((k, at) => order.slice(at).map((l) => products[productAt(size, k, l)] ?? 0)),
  };
}
