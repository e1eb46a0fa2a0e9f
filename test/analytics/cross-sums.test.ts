import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlations, covariances } from '../../analytics/covariances.ts';
import { crossSums, mergeCrossSums, pairOfMeasures } from '../../analytics/cross-sums.ts';

const MEASURES = ['a', 'b', 'c'];
const score = fc.option(fc.integer({ min: 0, max: 10_000 }));
const people = fc.array(fc.tuple(score, score, score), { maxLength: 12 });
// R 4.2: x <- cbind(a = c(1, 2, 4, NA, 9), b = c(3, NA, 5, 7, 2), c = c(2, 2, 1, 0, 5))
const GAPS = [
  [1, 3, 2],
  [2, null, 2],
  [4, 5, 1],
  [null, 7, 0],
  [9, 2, 5],
];

describe('cross sums', () => {
  it('are the same whatever the order and grouping, and nobody changes nothing', () => {
    fc.assert(
      fc.property(people, people, people, (one, two, three) => {
        const [a, b, c] = [one, two, three].map((own) => crossSums(MEASURES, own));
        if (!a || !b || !c) throw new Error('three groups were made');
        const all = JSON.stringify(crossSums(MEASURES, [...one, ...two, ...three]));
        expect(JSON.stringify(mergeCrossSums([c, mergeCrossSums([a, crossSums(MEASURES, []), b])]))).toBe(
          all,
        );
      }),
    );
  });

  it('leave a missing score out of its own pairs only', () => {
    const sums = crossSums(MEASURES, GAPS);
    const counts = (a: string, b: string) => pairOfMeasures(sums, a, b).n;
    expect([counts('a', 'a'), counts('a', 'b'), counts('b', 'c'), counts('c', 'c')]).toEqual([4, 3, 4, 5]);
  });

  it('turn a pair round with the measures asked for', () => {
    const sums = crossSums(MEASURES, GAPS);
    expect(pairOfMeasures(sums, 'a', 'b')).toMatchObject({ sumA: 14, sumB: 10, squaresA: 98, product: 41 });
    expect(pairOfMeasures(sums, 'b', 'a')).toMatchObject({ sumA: 10, sumB: 14, squaresB: 98, product: 41 });
  });

  it('refuse what is not whole, not known or not the same', () => {
    const sums = crossSums(MEASURES, GAPS);
    expect(() => crossSums(['a'], [[0.5]])).toThrow(RangeError);
    expect(() => crossSums(['a'], [[2 ** 52], [2 ** 52]])).toThrow(RangeError);
    expect(() => pairOfMeasures(sums, 'a', 'd')).toThrow(RangeError);
    expect(() => mergeCrossSums([sums, crossSums(['a', 'c', 'b'], [])])).toThrow(RangeError);
    expect(() => mergeCrossSums([])).toThrow(RangeError);
  });
});

describe('covariances and correlations', () => {
  // R 4.2: cov(x, use = "pairwise"), cor(x, use = "pairwise")
  it('are those of R with gaps in the answers', () => {
    const sums = crossSums(MEASURES, GAPS);
    const [first = [], second = []] = covariances(sums) ?? [];
    expect(first).toEqual([12.666666666666666, -2.8333333333333335, 5].map((x) => expect.closeTo(x, 12)));
    expect(second[1]).toBeCloseTo(4.916666666666667, 12);
    const [[, ab, ac] = [], [, , bc] = []] = correlations(sums) ?? [];
    expect(ab).toBeCloseTo(-0.4589568600826331, 14);
    expect(ac).toBeCloseTo(0.8111071056538127, 14);
    expect(bc).toBeCloseTo(-0.9046557008309873, 14);
  });

  it('are there for measures that vary, and for two people or more', () => {
    expect(
      correlations(
        crossSums(
          ['a', 'b'],
          [
            [1, 5],
            [2, 5],
          ],
        ),
      ),
    ).toBeNull();
    expect(
      covariances(
        crossSums(
          ['a', 'b'],
          [
            [1, 5],
            [2, 5],
          ],
        ),
      ),
    ).toEqual([
      [0.5, 0],
      [0, 0],
    ]);
    expect(
      covariances(
        crossSums(
          ['a', 'b'],
          [
            [1, null],
            [null, 5],
          ],
        ),
      ),
    ).toBeNull();
  });

  it('keep what is left of large sums', () => {
    const far = [0, 1, 2].map((step) => [40_000_000 + step, 40_000_000 - step]);
    expect(covariances(crossSums(['a', 'b'], far))).toEqual([
      [1, -1],
      [-1, 1],
    ]);
  });
});
