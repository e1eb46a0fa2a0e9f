import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from '../../../analytics/comparison/apart.ts';
import { measuredMeans } from '../../../analytics/comparison/measurement.ts';
import { ranks } from '../../../analytics/comparison/ranks.ts';
import { momentsOf } from '../samples.ts';
import { seeded } from '../seeded.ts';
import { hospitals, known } from './measurements.ts';

const five = measuredMeans(
  [
    [80, 90, 100, 70, 85, 95],
    [60, 65, 70, 75, 80, 55, 62, 71],
    [95, 97, 99, 96, 98],
    [61, 64, 66, 58, 70, 73, 69],
    [88, 92, 79, 85, 90, 83, 94],
  ].map(momentsOf),
).filter((one) => one !== null);

describe('ranks', () => {
  // R: P[i, j] <- t.test(g[[i]], g[[j]], alternative = "greater")$p.value for all i ≠ j; A <- p.adjust(P, "holm") <= .05
  // best: 1 + colSums(A); worst: 5 - rowSums(A). Without Holm's steps three of these ten numbers would differ.
  it('agree with R', () => {
    const found = ranks(five);
    expect(found.map(({ best }) => best)).toEqual([1, 4, 1, 4, 2]);
    expect(found.map(({ worst }) => worst)).toEqual([3, 5, 2, 5, 3]);
  });

  // R: sqrt(2) * qnorm(1 - .05 / 6) is 3.39, and sqrt(2) * qnorm(1 - .05 / 5) is 3.29: Holm's first two steps.
  it.each([
    [3.5, 3.3, [3, 3], [1, 2], [1, 2]],
    [3.5, 3.28, [2, 3], [1, 2], [1, 3]],
    [3.38, 3.3, [1, 3], [1, 3], [1, 3]],
  ])('of known errors %d and %d apart take the normal distribution', (most, middle, ...expected) => {
    const found = ranks([known(0, 1), known(most, 1), known(middle, 1)]);
    expect(found.map(({ best, worst }) => [best, worst])).toEqual(expected);
  });

  // R: sqrt(2) * qt(.975, 9.7) is 3.16432: Welch's degrees of freedom of two equal variances over 4.85 each.
  it('take the exact tail where the degrees of freedom are no round number', () => {
    const two = (difference: number) =>
      ranks([0, difference].map((value) => ({ value, variance: 1, freedom: 4.85 })));
    expect(two(3.1642)[0]).toEqual({ best: 1, worst: 2 });
    expect(two(3.1644)[0]).toEqual({ best: 2, worst: 2 });
  });

  it('turn over with the scale', () => {
    fc.assert(
      fc.property(hospitals, (all) => {
        const turned = ranks(all.map((one) => ({ ...one, value: 100 - one.value })));
        expect(
          turned.map(({ best, worst }) => ({ best: all.length + 1 - worst, worst: all.length + 1 - best })),
        ).toEqual(ranks(all));
      }),
    );
  });

  it('stay with their hospital in any order, and hold its place by value', () => {
    fc.assert(
      fc.property(hospitals, (all) => {
        const found = ranks(all);
        expect(ranks(all.toReversed())).toEqual(found.toReversed());
        for (const [at, { best, worst }] of found.entries()) {
          const place = 1 + all.filter(({ value }) => value > (all[at]?.value ?? 0)).length;
          expect(1 <= best && best <= place && place <= worst && worst <= all.length).toBe(true);
        }
      }),
    );
  });

  it('leave everything open where hospitals are alike', () => {
    expect(ranks([known(80, 2), known(80, 1), known(81, 3)])).toEqual(
      new Array(3).fill({ best: 1, worst: 3 }),
    );
    expect(ranks([known(80, 2)])).toEqual([{ best: 1, worst: 1 }]);
    expect(ranks([])).toEqual([]);
  });

  // Two thirds of the hospitals are exactly alike, where chance makes the most false claims.
  it('say something wrong of anybody at most 5 times in a hundred', () => {
    const luck = seeded(11);
    const truth = [80, 80, 80, 80, 80, 80, 85, 90, 95];
    const tries = 600;
    const wrong = Array.from({ length: tries }, () => {
      const sums = truth.map((mean, at) =>
        momentsOf(Array.from({ length: 8 + at }, () => mean + 6 * luck.normal())),
      );
      const all = measuredMeans(sums).filter((one) => one !== null);
      const higher = apart(all);
      return all.some((a, i) => all.some((b, j) => higher(a, b) && (truth[i] ?? 0) <= (truth[j] ?? 0)));
    }).filter(Boolean).length;
    expect(wrong / tries).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / tries));
    expect(wrong).toBeGreaterThan(0);
  });

  it('refuse errors that are none', () => {
    expect(() => ranks([known(1, 1), { value: 2, variance: -1, freedom: 3 }])).toThrow(RangeError);
    expect(() => ranks([known(1, 1), { value: 2, variance: 1, freedom: 0 }])).toThrow(RangeError);
  });
});
