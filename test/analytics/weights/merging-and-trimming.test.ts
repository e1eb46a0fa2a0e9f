import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kishEffect } from '../../../analytics/weights/kish.ts';
import { groupSums, type Margin } from '../../../analytics/weights/margin.ts';
import { mergedGroups } from '../../../analytics/weights/merged-groups.ts';
import { trimmed } from '../../../analytics/weights/trimming.ts';
import { visitWeights } from '../../../analytics/weights/visit-weights.ts';

const margin = (groups: readonly string[], totals: Readonly<Record<string, number>>): Margin => ({
  groups,
  totals: new Map(Object.entries(totals)),
});
const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);
const near = (all: readonly number[], digits = 9) => all.map((one) => expect.closeTo(one, digits));

describe('small groups', () => {
  const merged = (counts: Readonly<Record<string, number>>, fewest: number) => {
    const names = Object.keys(counts);
    const found = mergedGroups(
      Object.values(counts),
      margin(names, Object.fromEntries(names.map((name) => [name, 10]))),
      fewest,
    );
    return Object.fromEntries(found.totals);
  };

  it('are merged with the smaller neighbour until all have enough', () => {
    expect(merged({ a: 30, b: 3, c: 25, d: 40 }, 20)).toEqual({ a: 10, 'b+c': 20, d: 10 });
    expect(merged({ a: 30, b: 40, c: 25, d: 2 }, 20)).toEqual({ a: 10, b: 10, 'c+d': 20 });
    expect(merged({ a: 1, b: 2, c: 3, d: 50 }, 20)).toEqual({ 'a+b+c+d': 40 });
    expect(merged({ a: 20, b: 20 }, 20)).toEqual({ a: 10, b: 10 });
    expect(merged({ a: 1, b: 2 }, 20)).toEqual({ 'a+b': 20 });
  });

  it('take their people along, and a group nobody answered in as well', () => {
    const found = mergedGroups([1, 1, 1], margin(['a', 'c', 'c'], { a: 4, b: 5, c: 6 }), 2);
    expect(found.groups).toEqual(['a+b+c', 'a+b+c', 'a+b+c']);
    expect(found.totals).toEqual(new Map([['a+b+c', 15]]));
  });
});

describe('trimming', () => {
  it('holds every weight at the cap, keeps the sum, and leaves the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1 }), (weights) => {
        const found = trimmed(weights, 2);
        const cap = (2 * sumOf(weights)) / weights.length;
        expect(sumOf(found) / sumOf(weights)).toBeCloseTo(1, 9);
        expect(Math.max(...found)).toBeLessThanOrEqual(cap * (1 + 1e-9));
        const below = weights.filter((weight) => weight < cap);
        const then = found.filter((_, at) => (weights[at] ?? 0) < cap);
        expect(then.every((weight, at) => weight >= (below[at] ?? 0) * (1 - 1e-9))).toBe(true);
        if (below.length === weights.length) expect(found).toEqual(weights);
      }),
    );
  });

  it('gives what is cut off to the others in proportion', () => {
    expect(trimmed([1, 1, 2, 16], 2)).toEqual(near([2.5, 2.5, 5, 10]));
    expect(() => trimmed([1], 1)).toThrow(RangeError);
  });
});

describe('weights to the visit ledger', () => {
  it('are merged, raked and trimmed, and tell what they cost', () => {
    const ages = Array.from({ length: 100 }, (_, at) => (at < 3 ? 'young' : at < 50 ? 'middle' : 'old'));
    const sexes = Array.from({ length: 100 }, (_, at) => (at % 10 === 0 ? 'm' : 'f'));
    const wide = margin(sexes, { m: 500, f: 500 });
    const found = visitWeights([margin(ages, { young: 300, middle: 300, old: 400 }), wide]);
    expect(found?.groups).toEqual([['young+middle', 'old'], ['m+f']]);
    expect(found?.trimmed).toBe(0);
    expect([
      ...groupSums(
        ages.map((age) => (age === 'old' ? age : 'other')),
        found?.weights ?? [],
      ).values(),
    ]).toEqual(near([600, 400]));
  });

  it('hold nobody above five times the mean, whatever the margins ask', () => {
    const groups = Array.from({ length: 400 }, (_, at) => (at < 20 ? 'few' : 'many'));
    const found = visitWeights([margin(groups, { few: 5000, many: 5000 })]);
    expect(found?.trimmed).toBe(20);
    expect(Math.max(...(found?.weights ?? []))).toBeCloseTo(125, 6);
    expect(sumOf(found?.weights ?? [])).toBeCloseTo(10_000, 6);
    expect(found?.designEffect).toBeCloseTo(kishEffect(found?.weights ?? [])?.designEffect ?? 0, 12);
    expect(visitWeights([])).toBeNull();
  });

  it('cost nothing when they are all the same', () => {
    expect(kishEffect([3, 3, 3])).toEqual({ designEffect: 1, effectiveN: 3 });
    expect(kishEffect([1, 1, 2])?.designEffect).toBeCloseTo(1.125, 12);
    expect(kishEffect([])).toBeNull();
    expect(() => kishEffect([1, 0])).toThrow(RangeError);
  });
});
