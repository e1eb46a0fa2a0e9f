import { type Figure, withheld } from './figure.ts';
import { type Cell, type Group, protectGroup, protectTree } from './suppression.ts';

/** One part of a published total: its figure, looked at alone, and the people a subtraction would count. */
export type Part = { readonly n: number; readonly figure: Figure };

/** Parts under a total that has a figure of its own. */
export type Branch<P extends Part> = { readonly parts: readonly P[]; readonly figure: Figure };

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

/**
 * The same for branches that add to a grand total, which is withheld as well where nothing else would do.
 *
 * Shape: a total with its branches in, the same out with the figures that may be shown.
 */
export function nestedBreakdown<P extends Part, B extends Branch<P>>(
  whole: { readonly figure: Figure; readonly parts: readonly (B & Branch<P>)[] },
  minimum: number,
): { readonly figure: Figure; readonly parts: readonly B[] } {
  const tree = protectTree(whole.parts.map(groupOf), minimum);
  const pairs = whole.parts.map((branch, at) => ({ branch, group: tree.groups[at] ?? groupOf(branch) }));
  const secretBelow = pairs.some(
    ({ branch, group }) => group.hidden && (branch.figure.shown || isSecret(branch.parts, group.cells)),
  );
  const parts = pairs.map(({ branch, group }) => {
    const secret = group.hidden ? secretBelow : isSecret(branch.parts, group.cells);
    return {
      ...branch,
      parts: veil(branch.parts, group.cells, secret),
      figure: group.hidden ? hide(branch.figure, secret) : branch.figure,
    };
  });
  return { figure: tree.total ? hide(whole.figure, secretBelow) : whole.figure, parts };
}

const cellOf = ({ n, figure }: Part): Cell => ({ n, hidden: n > 0 && !figure.shown });

const groupOf = ({ parts, figure }: Branch<Part>): Group => {
  const cells = parts.map(cellOf);
  return { cells, hidden: !figure.shown && cells.some(({ n }) => n > 0) };
};

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
