import { describe, expect, it } from 'vitest';
import { composite, itemWeights } from '../../../analytics/case-mix/item-weights.ts';
import { leastSquares } from '../../../analytics/case-mix/normal-equations.ts';
import { combined, scatter } from '../../../analytics/case-mix/scatter.ts';
import { sumsOf } from './survey.ts';

describe('a scatter', () => {
  it('keeps every digit of numbers far from nothing', () => {
    const near = [0, 1, 2, 3, 7].map((step) => [40_000_000 + step, 30_000_000 - 2 * step]);
    expect(scatter(sumsOf(near)).products).toEqual([29.2, -58.4, 116.8]);
  });

  it('combines, and takes what rounding leaves for nothing', () => {
    const of = scatter(
      sumsOf([
        [1, 7],
        [2, 9],
        [4, 3],
      ]),
    );
    const [first, , second] = combined(of, [
      [
        { at: 0, weight: 1 },
        { at: 1, weight: 0.1 },
      ],
      [
        { at: 0, weight: 3 },
        { at: 0, weight: -3 },
      ],
    ]).products;
    // R: x <- c(1,2,4); y <- c(7,9,3); 2 * var(x + y/10)
    expect(first).toBeCloseTo(3.386666666666666, 12);
    expect(second).toBe(0);
  });

  it('has no mean of nobody', () => {
    expect(() => scatter({ n: 0, sums: [0], products: [0] })).toThrow(RangeError);
  });
});

describe('least squares', () => {
  // R: x <- cbind(c(1,2,3,4,5), c(2,1,4,3,7), c(1,0,0,1,1)); coef(lm(c(3,4,8,7,12) ~ x))
  it('agrees with R', () => {
    const people = [
      [1, 2, 1, 3],
      [2, 1, 0, 4],
      [3, 4, 0, 8],
      [4, 3, 1, 7],
      [5, 7, 1, 12],
    ];
    const { products } = scatter(sumsOf(people));
    const at = [0, 1, 2, 4, 5, 7].map((place) => products[place] ?? 0);
    const outcome = [3, 6, 8].map((place) => products[place] ?? 0);
    const { coefficients, dropped } = leastSquares(at, outcome);
    expect(coefficients).toEqual([1, 1, -1].map((one) => expect.closeTo(one, 12)));
    expect(dropped).toEqual([]);
  });

  it('drops what does not vary, and what the ones before it explain', () => {
    expect(leastSquares([0, 0, 0, 4, 8, 16], [0, 2, 4])).toEqual({
      coefficients: [0, 0.5, 0],
      dropped: [0, 2],
    });
    expect(leastSquares([], [])).toEqual({ coefficients: [], dropped: [] });
  });
});

describe('weights of items', () => {
  it('are even, or lower for the rarely answered', () => {
    expect(itemWeights([3, 90, 7], 'even')).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(itemWeights([10, 22, 34], { enough: 20 })).toEqual([0.2, 0.4, 0.4]);
    expect(itemWeights([0, 22, 24], { enough: 20 })).toEqual([0, 0.5, 0.5]);
  });

  it('are none without answers', () => {
    expect(itemWeights([3, 0], 'even')).toBeNull();
    expect(itemWeights([0, 0], { enough: 20 })).toBeNull();
  });

  it('do not favour who is rarely asked the hard item', () => {
    expect(composite([90, 60], [90, 60], [0.9, 0.1])).toBe(75);
    expect(composite([90, 62], [90, 60], [0.5, 0.5])).toBe(76);
  });
});
