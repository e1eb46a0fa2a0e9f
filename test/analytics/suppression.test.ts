import { describe, expect, it } from 'vitest';
import { type Group, protectGroup } from '../../analytics/suppression.ts';

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
