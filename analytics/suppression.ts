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

/**
 * The same for groups whose totals add to a grand total: an area's sub-areas and their hospitals.
 *
 * Every total that is shown tells the sum of its hidden cells; the grand total tells the sum of all hidden
 * cells under hidden totals. Each of those sums must be safe. Where the last is not, one more total is
 * withheld: the smallest that already has hidden cells, else the one with the smallest shown cell, and
 * that cell. Where there is none left, the grand total.
 *
 * Shape: groups in, groups in the same order with more of them hidden, and whether the grand total is.
 * Units: people.
 */
export function protectTree(
  groups: readonly Group[],
  minimum: number,
): { readonly groups: readonly Group[]; readonly total: boolean } {
  const own = groups.map((group) => protectGroup(group, minimum));
  const below = own.filter((group) => group.hidden);
  const cells = below.flatMap((group) => hiddenOf(group.cells));
  if (isSafe(cells, minimum) && isSafe(below.map(total), minimum)) return { groups: own, total: false };
  const partner = cheapest(own.filter((group) => !group.hidden && total(group).n > 0));
  if (partner === null) return { groups: own, total: true };
  return { groups: own.map((group) => (group === partner ? coverWith(group) : group)), total: false };
}

const isShown = (cell: Cell) => !cell.hidden && cell.n > 0;

const hiddenOf = (cells: readonly Cell[]) => cells.filter((cell) => cell.hidden);

const total = ({ cells, hidden }: Group): Cell => ({
  n: cells.reduce((sum, cell) => sum + cell.n, 0),
  hidden,
});

function isSafe(hidden: readonly Cell[], minimum: number): boolean {
  const people = hidden.map((cell) => cell.n).filter((n) => n > 0);
  return people.length === 0 || (people.length > 1 && people.reduce((sum, n) => sum + n, 0) >= minimum);
}

const smallest = <T extends { readonly n: number }>(cells: readonly T[]): T | null =>
  cells.reduce<T | null>((least, cell) => (least === null || cell.n < least.n ? cell : least), null);

const hide = (cells: readonly Cell[], also: Cell): readonly Cell[] =>
  cells.map((cell) => (cell === also ? { n: cell.n, hidden: true } : cell));

const hasHidden = (group: Group) => hiddenOf(group.cells).some((cell) => cell.n > 0);

function cheapest(groups: readonly Group[]): Group | null {
  const covered = groups.filter(hasHidden).map((group) => ({ group, n: total(group).n }));
  const open = groups.flatMap((group) => group.cells.filter(isShown).map(({ n }) => ({ group, n })));
  return smallest(covered.length > 0 ? covered : open)?.group ?? null;
}

function coverWith(group: Group): Group {
  const also = hasHidden(group) ? null : smallest(group.cells.filter(isShown));
  return { cells: also === null ? group.cells : hide(group.cells, also), hidden: true };
}
