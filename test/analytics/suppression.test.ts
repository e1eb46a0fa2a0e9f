import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Group, protectGroup, protectTree } from '../../analytics/suppression.ts';
import { learnt } from './subtraction.ts';

const sumOf = (ns: readonly number[]) => ns.reduce((sum, n) => sum + n, 0);

/** A group in which whatever counts too few people is withheld already. */
const primary = (ns: readonly number[], minimum: number): Group => ({
  cells: ns.map((n) => ({ n, hidden: n > 0 && n < minimum })),
  hidden: sumOf(ns) > 0 && sumOf(ns) < minimum,
});

describe('protectGroup', () => {
  // Hand-made one-way cases with published totals: which cells are hidden in the end.
  it.each([
    { minimum: 11, ns: [120, 45, 10], hidden: [false, true, true] },
    { minimum: 11, ns: [120, 45, 10, 9], hidden: [false, false, true, true] },
    { minimum: 11, ns: [60, 0, 33], hidden: [false, false, false] },
    { minimum: 11, ns: [8, 30], hidden: [true, true] },
    { minimum: 11, ns: [11, 11, 11], hidden: [false, false, false] },
    { minimum: 11, ns: [10, 11, 11], hidden: [true, true, false] },
    { minimum: 5, ns: [300, 4, 80, 5], hidden: [false, true, false, true] },
    { minimum: 10, ns: [50, 4, 5, 20], hidden: [false, true, true, true] },
    { minimum: 10, ns: [50, 4, 0], hidden: [true, true, false] },
    { minimum: 10, ns: [], hidden: [] },
  ])('hides in $ns below $minimum', ({ minimum, ns, hidden }) => {
    const after = protectGroup(primary(ns, minimum), minimum);
    expect(after.cells.map((cell) => cell.hidden)).toEqual(hidden);
    expect(after.hidden).toBe(false);
  });

  it('gives up the total where no other cell can be hidden', () => {
    expect(protectGroup({ cells: [{ n: 7, hidden: true }], hidden: false }, 10).hidden).toBe(true);
  });

  it('has nothing to protect under a hidden total', () => {
    expect(protectGroup(primary([7], 10), 10)).toEqual(primary([7], 10));
  });
});

describe('protectTree', () => {
  const hiddenIn = (tree: readonly (readonly number[])[], minimum = 10) => {
    const { groups, total } = protectTree(
      tree.map((ns) => primary(ns, minimum)),
      minimum,
    );
    const cells = groups.map((group) => group.cells.flatMap(({ n, hidden }) => (hidden ? [n] : [])));
    return { cells, groups: groups.map((group) => group.hidden), total };
  };

  it('hides nothing where nothing is small', () => {
    expect(hiddenIn([[20, 30], [40]])).toEqual({ cells: [[], []], groups: [false, false], total: false });
  });

  it('keeps to the sub-area while it can', () => {
    expect(hiddenIn([[20, 30, 4], [40]])).toEqual({
      cells: [[20, 4], []],
      groups: [false, false],
      total: false,
    });
  });

  it('takes the smallest hospital elsewhere with its total where a sub-area is too small', () => {
    expect(hiddenIn([[4], [40, 30], [35]])).toEqual({
      cells: [[4], [30], []],
      groups: [true, true, false],
      total: false,
    });
  });

  it('takes no other hospital where a total with hidden hospitals will do', () => {
    expect(hiddenIn([[4], [6, 7, 90], [12]])).toEqual({
      cells: [[4], [6, 7], []],
      groups: [true, true, false],
      total: false,
    });
  });

  it('lets two small sub-areas protect each other', () => {
    expect(hiddenIn([[6], [7], [40]])).toEqual({
      cells: [[6], [7], []],
      groups: [true, true, false],
      total: false,
    });
  });

  it('covers a withheld total that is the only one, even where its hospitals cover each other', () => {
    const groups = [
      { cells: [6, 7].map((n) => ({ n, hidden: true })), hidden: true },
      { cells: [{ n: 20, hidden: false }], hidden: false },
    ];
    expect(protectTree(groups, 10).groups.map(({ hidden }) => hidden)).toEqual([true, true]);
  });

  it('gives up the grand total where all together are too few', () => {
    expect(hiddenIn([[4], [0]])).toEqual({ cells: [[4], []], groups: [true, false], total: true });
  });

  const sizes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }));
  const trees = fc.array(fc.array(sizes, { maxLength: 5 }), { minLength: 1, maxLength: 5 });

  it('leaves no hidden cell or total to be had by subtraction, over random trees', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(5, 10, 11), (tree, minimum) => {
        const { groups, total } = protectTree(
          tree.map((ns) => primary(ns, minimum)),
          minimum,
        );
        for (const told of learnt(groups, total)) {
          expect(told.length).not.toBe(1);
          expect(sumOf(told)).toBeGreaterThanOrEqual(minimum);
        }
        const shown = groups.flatMap(({ cells }) => cells.filter(({ hidden, n }) => !hidden && n > 0));
        expect(Math.min(minimum, ...shown.map(({ n }) => n))).toBe(minimum);
        if (total) expect(sumOf(tree.flat())).toBeLessThan(minimum);
      }),
      { numRuns: 2000 },
    );
  });
});
