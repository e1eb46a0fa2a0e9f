import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutPoints, cutPoints, starOf } from '../../../analytics/stars/star.ts';
import { summaryStar } from '../../../analytics/stars/summary-star.ts';
import { wardGroups } from '../../../analytics/stars/ward.ts';
import { chance } from '../../../seed/random.ts';

/** Ward's method as its definition says: every pair is tried, not only neighbours. */
function everyPair(values: readonly number[], groups: number): number[] {
  let clusters = values.map((value) => [value]);
  const middle = (own: readonly number[]) => own.reduce((a, b) => a + b, 0) / own.length;
  const within = (own: readonly number[]) => own.reduce((sum, value) => sum + (value - middle(own)) ** 2, 0);
  while (clusters.length > groups) {
    const pairs = clusters.flatMap((a, at) => clusters.slice(at + 1).map((b) => [a, b] as const));
    const costs = pairs.map(([a, b]) => within([...a, ...b]) - within(a) - within(b));
    const [a, b] = pairs[costs.indexOf(Math.min(...costs))] ?? [[], []];
    clusters = [...clusters.filter((own) => own !== a && own !== b), [...a, ...b]];
  }
  return clusters.map((own) => Math.min(...own)).sort((x, y) => x - y);
}

describe('Ward’s groups', () => {
  it.each([1, 2, 3, 4, 5])(
    'are those of trying every pair, though only neighbours are looked at: draw %d',
    (draw) => {
      const { unit } = chance('ward', draw);
      const all = Array.from({ length: 25 }, () => 100 * unit());
      expect(wardGroups(all, 4)).toEqual(everyPair(all, 4));
    },
  );

  it('move with the values and grow with them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8 }), (all) => {
        const groups = wardGroups(all, 5);
        expect(
          wardGroups(
            all.map((value) => 3 * value + 7),
            5,
          ),
        ).toEqual(groups.map((cut) => 3 * cut + 7));
      }),
    );
  });

  // R 4.2: x <- c(1, 2, 3, 10, 20, 30); tapply(x, cutree(hclust(dist(x), "ward.D2"), 3), min), and of c(3, 2, 1, …)
  it('join of equal pairs the one that was given first', () => {
    expect(wardGroups([1, 2, 3, 10], 3)).toEqual([1, 3, 10]);
    expect(wardGroups([3, 2, 1, 10], 3)).toEqual([1, 2, 10]);
  });

  // R 4.2: x <- round(100 * ((1:60 * 0.7320508076) %% 1)^2) / 100; tapply(x, cutree(hclust(dist(x), "ward.D2"), 5), min),
  // and the same of rev(x), of x * 100
  it('are R’s where many values are equal and many pairs as near', () => {
    const rounded = Array.from(
      { length: 60 },
      (_, at) => Math.round(100 * (((at + 1) * 0.7320508076) % 1) ** 2) / 100,
    );
    expect(wardGroups(rounded, 5)).toEqual([0, 0.07, 0.3, 0.51, 0.83]);
    expect(wardGroups(rounded.toReversed(), 5)).toEqual([0, 0.07, 0.3, 0.48, 0.67]);
    expect(
      wardGroups(
        rounded.map((value) => Math.round(100 * value)),
        5,
      ),
    ).toEqual([0, 13, 35, 62, 83]);
  });

  it('are fewer where there are fewer values, and none of nothing', () => {
    expect(wardGroups([5, 5, 7], 5)).toEqual([5, 7]);
    expect(wardGroups([], 5)).toEqual([]);
    expect(() => wardGroups([Number.NaN], 5)).toThrow(RangeError);
    expect(() => wardGroups([1], 0)).toThrow(RangeError);
  });
});

describe('stars', () => {
  const cuts: CutPoints = [60, 70, 80, 90];

  it('begin at a cut point', () => {
    expect([59.9, 60, 79, 80, 90, 100].map((score) => starOf(score, cuts))).toEqual([1, 2, 3, 4, 5, 5]);
  });

  it('mirror with the scale', () => {
    const scores = [10, 11, 30, 31, 50, 51, 70, 72, 90, 93];
    const own = cutPoints(scores);
    const mirrored = cutPoints(scores.map((score) => 100 - score));
    if (own === null || mirrored === null) throw new Error('ten scores have five groups');
    for (const score of scores) expect(starOf(100 - score, mirrored)).toBe(6 - starOf(score, own));
  });

  it('are none where hospitals cannot be told apart in five groups', () => {
    expect(cutPoints([80, 80, 81, 82, 83])).toBeNull();
  });

  it('sum up half up, and are missing where one is', () => {
    const single = { clean: 3, quiet: 3, overall: 3, recommend: 3 };
    expect(summaryStar({ composites: [4, 4], ...single })).toEqual({ mean: 3.5, star: 4 });
    expect(summaryStar({ composites: [4, null], ...single })).toBeNull();
    expect(summaryStar({ composites: [4], ...single, quiet: null })).toBeNull();
    expect(summaryStar({ composites: [], ...single })).toBeNull();
  });
});
