import type { Group } from '../../analytics/suppression.ts';

/** A published equation: unknowns, each with its factor, that add to something known. */
type Equation = ReadonlyMap<string, number>;

/**
 * What a reader with every shown cell and total in hand can work out of the hidden ones.
 *
 * Gauss–Jordan elimination, hidden totals first, so that what is left are the tightest sums of hidden cells.
 *
 * Shape: a tree of cells in (of an empty one there is nothing to learn); for each sum the reader learns, the people behind its parts out. A sum of one
 *        part is that part laid bare.
 */
export function learnt(groups: readonly Group[], hidesGrandTotal: boolean): number[][] {
  const cells = groups.flatMap((group, g) => hiddenCells(group, g));
  const isHidden = (group: Group) => group.hidden && people(group) > 0;
  const totals = groups.flatMap((group, g) => (isHidden(group) ? [{ name: `${g}`, n: people(group) }] : []));
  const own = groups.map((group, g) => {
    const parts = hiddenCells(group, g).map(({ name }) => [name, 1] as const);
    return new Map(isHidden(group) ? [...parts, [`${g}`, -1]] : parts);
  });
  const grand = hidesGrandTotal ? [] : [new Map(totals.map(({ name }) => [name, 1]))];
  const sizes = new Map([...totals, ...cells].map(({ name, n }) => [name, n]));
  return solved([...own, ...grand], [...sizes.keys()])
    .filter((told) => [...told.values()].every((factor) => factor > 0) || told.size === 1)
    .map((told) => [...told.keys()].map((name) => sizes.get(name) ?? 0));
}

const people = ({ cells }: Group) => cells.reduce((sum, { n }) => sum + n, 0);

const hiddenCells = ({ cells }: Group, g: number) =>
  cells.flatMap(({ n, hidden }, c) => (hidden && n > 0 ? [{ name: `${g}.${c}`, n }] : []));

function solved(equations: readonly Equation[], unknowns: readonly string[]): Equation[] {
  let rows = equations.map((equation) => new Map(equation));
  let done: Map<string, number>[] = [];
  for (const unknown of unknowns) {
    const pivot = rows.find((row) => row.has(unknown));
    if (pivot === undefined) continue;
    rows = rows.filter((row) => row !== pivot).map((row) => without(row, pivot, unknown));
    done = [...done.map((row) => without(row, pivot, unknown)), pivot];
  }
  return done;
}

function without(row: Map<string, number>, pivot: Map<string, number>, unknown: string): Map<string, number> {
  const factor = (row.get(unknown) ?? 0) / (pivot.get(unknown) ?? 1);
  if (factor === 0) return row;
  const keys = new Set([...row.keys(), ...pivot.keys()]);
  const entries = [...keys].map(
    (key) => [key, (row.get(key) ?? 0) - factor * (pivot.get(key) ?? 0)] as const,
  );
  return new Map(entries.filter(([, value]) => value !== 0));
}
