import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST_UNIT, unitsOf } from '../../server/waves/units.ts';

const staff = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).flatMap(([department, count]) =>
    Array.from({ length: count }, () => ({ department })),
  );
const sizesOf = (sizes: Readonly<Record<string, number>>) =>
  Object.fromEntries(unitsOf(staff(sizes)).map(({ department, members }) => [department, members.length]));

describe('the units of a wave', () => {
  it.each([
    ['departments of ten or more stand alone', { A: 10, B: 25 }, { A: 10, B: 25 }],
    ['smaller ones are put together', { A: 12, B: 4, C: 9 }, { A: 12, '': 13 }],
    ['the smallest that is left joins those still too few', { A: 12, B: 30, C: 3 }, { B: 30, '': 15 }],
    ['of equal ones the first by its id joins', { B: 12, A: 12, C: 9 }, { B: 12, '': 21 }],
    ['whoever has no department stands with the smaller ones', { '': 15, A: 10 }, { '': 15, A: 10 }],
    ['too few in all are one unit', { A: 4, B: 5 }, { '': 9 }],
  ])('%s', (_rule, sizes, units) => {
    expect(sizesOf(sizes)).toEqual(units);
  });

  it('hold everybody once, and never fewer than ten while there are ten', () => {
    const sizes = fc.dictionary(fc.constantFrom('', ...'ABCDEFGH'), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(sizes, (given) => {
        const members = staff(given);
        const units = unitsOf(members);
        expect(new Set(units.flatMap((unit) => unit.members))).toEqual(new Set(members));
        expect(new Set(units.map(({ department }) => department)).size).toBe(units.length);
        const least = Math.min(...units.map((unit) => unit.members.length));
        expect(members.length < SMALLEST_UNIT ? units.length <= 1 : least >= SMALLEST_UNIT).toBe(true);
      }),
    );
  });
});
