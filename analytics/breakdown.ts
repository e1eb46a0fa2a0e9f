import { type Figure, withheld } from './figure.ts';
import { type Cell, protectGroup } from './suppression.ts';

/** One part of a published total: its figure, looked at alone, and the people a subtraction would count. */
export type Part = { readonly n: number; readonly figure: Figure };

/**
 * The parts of a published total, with more of them withheld where a withheld one could be had by subtraction.
 *
 * Shape: parts in, the same parts out with the figures that may be shown; all withheld where withholding
 *        one more would not do.
 */
export function breakdown<P extends Part>(parts: readonly P[], minimum: number): readonly P[] {
  const after = protectGroup({ cells: parts.map(cellOf), hidden: false }, minimum);
  const cells = after.hidden ? after.cells.map(({ n }) => ({ n, hidden: n > 0 })) : after.cells;
  return veil(parts, cells, isSecret(parts, cells));
}

const cellOf = ({ n, figure }: Part): Cell => ({ n, hidden: n > 0 && !figure.shown });

// A sum of hidden counts less all but one of them is that one: either all may be told or none.
const isSecret = (parts: readonly Part[], cells: readonly Cell[]): boolean =>
  parts.some(({ figure }, at) => cells[at]?.hidden === true && (figure.shown || figure.n === null));

const veil = <P extends Part>(parts: readonly P[], cells: readonly Cell[], secret: boolean): readonly P[] =>
  parts.map((part, at) =>
    cells[at]?.hidden === true ? { ...part, figure: hide(part.figure, secret) } : part,
  );

const hide = (figure: Figure, secret: boolean): Figure => {
  if (figure.shown) return withheld('protects_another');
  return secret ? withheld(figure.because) : figure;
};
