/** One place in a published breakdown: how many people it counts, and whether it is already withheld. */
export type Cell = { readonly n: number; readonly hidden: boolean };

/** Cells published with their own total. */
export type Group = { readonly cells: readonly Cell[]; readonly hidden: boolean };

/**
 * What else must be withheld so that subtracting from a total gives nothing away.
 *
 * A total less its shown cells is the sum of its hidden ones. That is safe when there are at least two of
 * them with somebody in them and they count enough people together. Where it is not, the smallest shown
 * cell is withheld too; where there is none, the total.
 *
 * Shape: a group in, the same with more of it hidden out, cells in the order given.
 * Units: people.
 */
export function protectGroup({ cells, hidden }: Group, minimum: number): Group {
  if (hidden || isSafe(hiddenOf(cells), minimum)) return { cells, hidden };
  const also = smallest(cells.filter(isShown));
  return also === null ? { cells, hidden: true } : { cells: hide(cells, also), hidden };
}

const isShown = (cell: Cell) => !cell.hidden && cell.n > 0;

const hiddenOf = (cells: readonly Cell[]) => cells.filter((cell) => cell.hidden);

function isSafe(hidden: readonly Cell[], minimum: number): boolean {
  const people = hidden.map((cell) => cell.n).filter((n) => n > 0);
  return people.length === 0 || (people.length > 1 && people.reduce((sum, n) => sum + n, 0) >= minimum);
}

const smallest = <T extends { readonly n: number }>(cells: readonly T[]): T | null =>
  cells.reduce<T | null>((least, cell) => (least === null || cell.n < least.n ? cell : least), null);

const hide = (cells: readonly Cell[], also: Cell): readonly Cell[] =>
  cells.map((cell) => (cell === also ? { n: cell.n, hidden: true } : cell));
