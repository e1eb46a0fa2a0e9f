import type { Figure } from '../../analytics/figure.ts';
import type { Moments } from '../../analytics/tally.ts';

/** Which cells are in a sum: one bit for each, the first the lowest. */
type Choice = number;

/** Cells that stand in the same sums, in some or in none. */
export type Alike<Cell> = { readonly cells: readonly Cell[]; readonly isTold: boolean };

/**
 * What a reader with all published means in hand can work out about those whose answers they are made of.
 *
 * Each mean with its number of people is a sum, and which of the cells are in it is found by trying all choices of
 * cells, as only the truth adds up to both. Whatever is worked out of such sums by adding and subtracting treats cells
 * alike that stand in the same sums, so the smallest thing it can single out is all cells that stand in the same sums.
 *
 * Shape:  the cells' true sums (hundredths of a point) and the published means in; the people of each smallest piece out.
 * Throws: Error where a mean is no sum of cells at all.
 */
export function piecesLearnt(cells: readonly Moments[], told: readonly Figure[]): number[] {
  // Of cells that say the same nobody can tell which it is.
  const sums = choicesTold(cells, told).flatMap((found) => (found.length === 1 ? found : []));
  return alikeIn(cells, sums).flatMap(({ cells: own, isTold }) => (isTold ? [total(own, 'n')] : []));
}

/**
 * The cells that no published mean tells apart, whichever choice each mean may be of; `told` holds sets of cells that
 * something else is published of.
 */
export function toldAlike<Cell extends Moments>(
  cells: readonly Cell[],
  means: readonly Figure[],
  told: readonly ((cell: Cell) => boolean)[] = [],
): Alike<Cell>[] {
  const others = told.map((isTold) =>
    cells.reduce((choice, cell, at) => (isTold(cell) ? choice + 2 ** at : choice), 0),
  );
  return alikeIn(cells, [...choicesTold(cells, means).flat(), ...others]);
}

/** For each mean that is shown the choices of cells that add up to it. */
function choicesTold(cells: readonly Moments[], told: readonly Figure[]): Choice[][] {
  const choices = new Map<string, Choice[]>();
  for (let choice = 1; choice < 2 ** cells.length; choice += 1) {
    const chosen = cells.filter((_, at) => isIn(choice, at));
    const key = `${total(chosen, 'n')} ${total(chosen, 'sum')}`;
    choices.set(key, [...(choices.get(key) ?? []), choice]);
  }
  return told.flatMap((figure) => {
    if (!figure.shown) return [];
    const found = choices.get(`${figure.n} ${Math.round(figure.value * figure.n * 100)}`);
    if (!found) throw new Error(`no cells have ${figure.n} people and a mean of ${figure.value}`);
    return [found];
  });
}

function alikeIn<Cell>(cells: readonly Cell[], sums: readonly Choice[]): Alike<Cell>[] {
  const pieces = Map.groupBy(cells.entries(), ([at]) =>
    sums.map((choice) => (isIn(choice, at) ? '1' : '0')).join(''),
  );
  return [...pieces].map(([signature, own]) => ({
    cells: own.map(([, cell]) => cell),
    isTold: signature.includes('1'),
  }));
}

const isIn = (choice: Choice, at: number): boolean => ((choice >> at) & 1) === 1;

const total = (of: readonly Moments[], what: 'n' | 'sum'): number =>
  of.reduce((all, one) => all + one[what], 0);
