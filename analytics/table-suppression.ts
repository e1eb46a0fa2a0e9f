import { audit, type TableCell } from './audit.ts';

/** The cells of a table as they may be shown, or why no choice of cells would do. */
export type Suppressed =
  | { readonly safe: true; readonly cells: readonly TableCell[] }
  | { readonly safe: false; readonly because: 'totals_tell' };

/** So many choices of further cells are tried in all before the search takes the next best instead. */
const MOST_TRIED = 2_000;

/** Whether a count is withheld for its own sake: somebody, but fewer than the threshold. */
export const isSmall = (n: number, threshold: number): boolean => n > 0 && n < threshold;

/**
 * Whether no reader of a table with its totals can tell a small count: each may be several numbers, the threshold
 * among them.
 */
export function isProtected(cells: readonly TableCell[], threshold: number): boolean {
  return audit(cells).every(
    ({ n, lower, upper }) => !isSmall(n, threshold) || (lower < upper && upper >= threshold),
  );
}

/**
 * A two-way table of counts with row and column totals, with so many more cells withheld that no small count can be
 * worked out: the fewest, and of those the ones that hold the fewest people.
 *
 * The fewest are found by trying all choices where these are not too many, else by adding the cell that helps most
 * and leaving out what turned out not to be needed; either way the result is audited. Empty cells are shown.
 *
 * Shape:  cells and the smallest count that may be told in; the same cells in the same order out, or a refusal where
 *         even all cells withheld would let the totals tell a small count.
 * Units:  people.
 * Throws: RangeError as audit does.
 * Source: Hundepool et al. (2012) Statistical Disclosure Control, chapter 4.
 */
export function tableSuppression(table: readonly TableCell[], threshold: number): Suppressed {
  const primary = table.map((cell) => ({ ...cell, hidden: cell.hidden || isSmall(cell.n, threshold) }));
  const open = primary.flatMap(({ n, hidden }, at) => (hidden || n === 0 ? [] : [at]));
  if (!isProtected(hide(primary, open), threshold)) return { safe: false, because: 'totals_tell' };
  const chosen = fewest(primary, open, threshold) ?? pruned(primary, open, threshold);
  return { safe: true, cells: hide(primary, chosen) };
}

const hide = (cells: readonly TableCell[], also: readonly number[]): TableCell[] =>
  cells.map((cell, at) => (also.includes(at) ? { ...cell, hidden: true } : cell));

const people = (cells: readonly TableCell[], chosen: readonly number[]): number =>
  chosen.reduce((sum, at) => sum + (cells[at]?.n ?? 0), 0);

/** The best choice of so few cells that all choices can be tried; null where there are too many. */
function fewest(cells: readonly TableCell[], open: readonly number[], threshold: number): number[] | null {
  let tried = 0;
  for (let count = 0; count <= open.length; count += 1) {
    tried += choices(open.length, count);
    if (tried > MOST_TRIED) return null;
    const safe = subsets(open, count).filter((chosen) => isProtected(hide(cells, chosen), threshold));
    const [best] = safe.toSorted((a, b) => people(cells, a) - people(cells, b));
    if (best) return best;
  }
  return null;
}

/** All open cells less those that are not needed, the largest tried first. */
function pruned(cells: readonly TableCell[], open: readonly number[], threshold: number): number[] {
  let kept = [...open];
  for (const at of open.toSorted((a, b) => (cells[b]?.n ?? 0) - (cells[a]?.n ?? 0))) {
    const without = kept.filter((one) => one !== at);
    if (isProtected(hide(cells, without), threshold)) kept = without;
  }
  return kept;
}

function choices(from: number, count: number): number {
  let number = 1;
  for (let k = 0; k < count; k += 1) number = (number * (from - k)) / (k + 1);
  return number;
}

function subsets(from: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return from.flatMap((first, at) => subsets(from.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}
