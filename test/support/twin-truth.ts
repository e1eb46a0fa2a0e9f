import { SCORE_MIN } from '../../analytics/disclosure.ts';
import type { Alike } from '../analytics/subtraction.ts';
import { cellOf, type DrawnCell, opposite, type Truth } from './drawn-tallies.ts';

/**
 * Another truth that may not be told from this one: it differs only inside what nobody may learn.
 *
 * Cells that stand in the same sums have the same people together, dealt out anew so that whoever was low is high; in
 * cells that stand in no sum everybody says the opposite. How many people there are is the same everywhere.
 *
 * Shape: a truth, and what is told of one measure's month in groups of cells that are alike, in; a truth out.
 */
export function twinOf(
  truth: Truth,
  alike: (what: string, cells: readonly DrawnCell[]) => readonly Alike<DrawnCell>[],
): Truth {
  return new Map(
    [...truth].map(([what, cells]) => {
      const twins = new Map(alike(what, cells).flatMap((group) => pairs(group)));
      return [what, cells.map((cell) => twins.get(cell) ?? cell)];
    }),
  );
}

const pairs = ({ cells, isTold }: Alike<DrawnCell>): (readonly [DrawnCell, DrawnCell])[] =>
  isTold ? dealtAnew(cells) : cells.map((cell) => [cell, cellOf(cell, cell.people.map(opposite))]);

/** The people of some cells dealt out again: the highest go where scores were lowest. */
function dealtAnew(cells: readonly DrawnCell[]): (readonly [DrawnCell, DrawnCell])[] {
  const people = cells.flatMap((cell) => cell.people).toSorted((a, b) => b.score - a.score);
  const upwards = cells.toSorted((a, b) => a.sum / a.n - b.sum / b.n);
  let at = 0;
  return upwards.map((cell) => {
    at += cell.n;
    return [cell, cellOf(cell, people.slice(at - cell.n, at))];
  });
}

/**
 * The sets of cells of a measure's month that the integrity of hospitals is told of: all answers of each hospital with
 * enough of them, flagged ones too, and those of all others together. What is counted of them comes from the composite
 * and the overall rating.
 */
export function judgedIn(truth: Truth, what: string): ((cell: DrawnCell) => boolean)[] {
  const [measure = '', month = ''] = what.split(' ');
  if (measure !== 'composite' && measure !== 'overall') return [];
  const answers = Map.groupBy(truth.get(`composite ${month}`) ?? [], ({ hospital }) => hospital);
  const people = (cells: readonly DrawnCell[]) => cells.reduce((sum, { n }) => sum + n, 0);
  const large = [...answers].flatMap(([hospital, cells]) => (people(cells) < SCORE_MIN ? [] : [hospital]));
  return [
    ...large.map((hospital) => (cell: DrawnCell) => cell.hospital === hospital),
    (cell) => !large.includes(cell.hospital),
  ];
}

/** How many cells say something else in the one truth than in the other, and by how many points in the mean of them. */
export function difference(one: Truth, other: Truth): { readonly cells: number; readonly points: number } {
  const others = new Map([...other.values()].flat().map((cell) => [placeOf(cell), cell.sum]));
  const moved = [...one.values()].flatMap((cells) =>
    cells.map((cell) => Math.abs(cell.sum - (others.get(placeOf(cell)) ?? 0)) / cell.n / 100),
  );
  const changed = moved.filter((points) => points > 0);
  return {
    cells: changed.length,
    points: changed.reduce((sum, points) => sum + points, 0) / Math.max(1, changed.length),
  };
}

const placeOf = ({ hospital, department, version, quality, measure, month }: DrawnCell): string =>
  [hospital, department, version, quality, measure, month].join(' ');
