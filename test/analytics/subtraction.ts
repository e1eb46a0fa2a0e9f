import type { Figure } from '../../analytics/figure.ts';
import type { Moments } from '../../analytics/tally.ts';

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
  const choices = new Map<string, number[]>();
  for (let choice = 1; choice < 2 ** cells.length; choice += 1) {
    const chosen = cells.filter((_, at) => isIn(choice, at));
    const [n, sum] = [total(chosen, 'n'), total(chosen, 'sum')];
    choices.set(`${n} ${sum}`, [...(choices.get(`${n} ${sum}`) ?? []), choice]);
  }
  const sums = told.flatMap((figure) => {
    if (!figure.shown) return [];
    const found = choices.get(`${figure.n} ${Math.round(figure.value * figure.n * 100)}`);
    if (!found) throw new Error(`no cells have ${figure.n} people and a mean of ${figure.value}`);
    return found.length === 1 ? found : []; // of cells that say the same nobody can tell which it is
  });
  const pieces = Map.groupBy(cells.keys(), (at) =>
    sums.map((choice) => (isIn(choice, at) ? '1' : '0')).join(''),
  );
  return [...pieces].flatMap(([signature, own]) =>
    signature.includes('1')
      ? [
          total(
            own.map((at) => cells[at] ?? { n: 0, sum: 0, sumSquares: 0 }),
            'n',
          ),
        ]
      : [],
  );
}

const isIn = (choice: number, at: number): boolean => ((choice >> at) & 1) === 1;

const total = (of: readonly Moments[], what: 'n' | 'sum'): number =>
  of.reduce((all, one) => all + one[what], 0);
