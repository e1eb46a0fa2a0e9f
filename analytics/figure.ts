/**
 * An estimate with its 95 % interval.
 *
 * Units: points from 0 to 100 for means and their changes, fractions of one for shares and rates; n people.
 */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
};

/** Why a figure is not there. */
export type Withheld =
  | 'nobody_answered'
  | 'too_few'
  | 'protects_another'
  | 'still_open'
  | 'no_month_before'
  | 'other_version';

/**
 * What a reader may see: an estimate, or the reason there is none.
 *
 * A withheld figure still says on how many people it would rest, unless that number itself is withheld.
 */
export type Figure =
  | ({ readonly shown: true } & Estimate)
  | { readonly shown: false; readonly because: Withheld; readonly n: number | null };

/** An estimate that may be seen. */
export const shown = ({ value, low, high, n }: Estimate): Figure => ({ shown: true, value, low, high, n });

/** A figure that may not be seen, with the reason and, where that may be told, how many people. */
export const withheld = (because: Withheld, n: number | null = null): Figure => ({
  shown: false,
  because,
  n,
});

/**
 * The order of a list of places: highest value first, then withheld ones; equals stand by name.
 *
 * Shape: a comparison for sort.
 */
export function byValue(
  a: { readonly figure: Figure; readonly name: string },
  b: { readonly figure: Figure; readonly name: string },
): number {
  const height = (figure: Figure) => (figure.shown ? figure.value : Number.NEGATIVE_INFINITY);
  const [ofA, ofB] = [height(a.figure), height(b.figure)];
  if (ofA !== ofB) return ofB > ofA ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}
