import { describe, expect, it } from 'vitest';
import { groupSums, type Margin } from '../../../analytics/weights/margin.ts';
import { postStratified } from '../../../analytics/weights/post-stratification.ts';
import { raked } from '../../../analytics/weights/raking.ts';

const margin = (groups: readonly string[], totals: Readonly<Record<string, number>>): Margin => ({
  groups,
  totals: new Map(Object.entries(totals)),
});
const near = (all: readonly number[], digits = 9) => all.map((one) => expect.closeTo(one, digits));

/** Twelve people with weights of their own, as in R below. */
const BASE = [8, 9, 10, 12, 7, 8, 11, 10, 9, 8, 12, 6];
const AGE = margin([...'xyzxyzxyzxyz'], { x: 50, y: 30, z: 40 });
const SEX = margin([...'ppppppqqqqqq'], { p: 45, q: 75 });

describe('weights to one margin', () => {
  it('add up to the visits of each group and keep the proportions inside it', () => {
    const weights = postStratified(BASE, AGE) ?? [];
    expect([...groupSums(AGE.groups, weights).values()]).toEqual(near([50, 30, 40]));
    expect((weights[3] ?? 0) / (weights[0] ?? 1)).toBeCloseTo(12 / 8, 12);
  });

  it('are none where nobody speaks for a group, or an answer for no visit', () => {
    expect(postStratified([1, 1], margin(['a', 'a'], { a: 5, b: 3 }))).toBeNull();
    expect(postStratified([1, 1], margin(['a', 'b'], { a: 5, b: 0 }))).toBeNull();
    expect(postStratified([1, 1], margin(['a', 'a'], { a: 5, b: 0 }))).toEqual([2.5, 2.5]);
    expect(() => postStratified([1], margin(['c'], { a: 5 }))).toThrow(RangeError);
    expect(() => postStratified([0], margin(['a'], { a: 5 }))).toThrow(RangeError);
  });
});

describe('raking', () => {
  // R 4.2, survey 4.1-1: weights(rake(svydesign(~1, weights = ~w, data), list(~a, ~b), ..., control = list(epsilon =
  // 1e-14, maxit = 200)))
  it('gives the weights of survey::rake with base weights that differ', () => {
    const expected = [
      7.70577173817185, 5.0993978719654, 9.26109690985721, 11.5586576072578, 3.96619834486198,
      7.40887752788577, 17.7942777473828, 9.51563808326028, 13.9980153373542, 12.9412929071875,
      11.4187656999123, 9.33201022490281,
    ];
    expect(raked(BASE, [AGE, SEX])?.weights).toEqual(near(expected, 10));
  });

  it('meets every margin, and people alike get the same as their cell counted as one', () => {
    const people = [...'aaaabbbbbc'];
    const other = [...'mfmfmfmfmf'];
    const first = { a: 30, b: 20, c: 10 };
    const second = { m: 33, f: 27 };
    const weights =
      raked(
        people.map(() => 1),
        [margin(people, first), margin(other, second)],
      )?.weights ?? [];
    expect(Object.fromEntries(groupSums(people, weights))).toEqual({
      a: expect.closeTo(30, 9),
      b: expect.closeTo(20, 9),
      c: expect.closeTo(10, 9),
    });
    expect(Object.fromEntries(groupSums(other, weights))).toEqual({
      m: expect.closeTo(33, 9),
      f: expect.closeTo(27, 9),
    });
    const names = people.map((one, at) => `${one}${other[at]}`);
    const cells = [
      ...groupSums(
        names,
        people.map(() => 1),
      ),
    ];
    const byCell = raked(
      cells.map(([, count]) => count),
      [
        margin(
          cells.map(([name]) => name[0] ?? ''),
          first,
        ),
        margin(
          cells.map(([name]) => name[1] ?? ''),
          second,
        ),
      ],
    );
    for (const [at, [name, count]] of cells.entries()) {
      expect((byCell?.weights[at] ?? 0) / count).toBeCloseTo(weights[names.indexOf(name)] ?? 0, 9);
    }
  });

  it('grows with the totals, also where rounding is more than a billionth of a visit', () => {
    const scaled = (times: number) =>
      raked(BASE, [
        margin(AGE.groups, { x: 50 * times, y: 30 * times, z: 40 * times }),
        margin(SEX.groups, { p: 45 * times, q: 75 * times }),
      ])?.weights ?? [];
    expect(scaled(1e7 / 3).map((weight) => (3 * weight) / 1e7)).toEqual(near([...scaled(1)]));
  });

  it('is none where margins contradict one another or a group has nobody', () => {
    expect(raked(BASE, [AGE, margin(SEX.groups, { p: 45, q: 100 })])).toBeNull();
    expect(raked(BASE, [AGE, margin(SEX.groups, { p: 45, q: 70, r: 5 })])).toBeNull();
    expect(raked(BASE, [])).toBeNull();
  });
});
