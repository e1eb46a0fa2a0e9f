import { describe, expect, it } from 'vitest';
import type { PairSums } from '../../../analytics/cross-tally.ts';
import { meanDifference } from '../../../analytics/intervals/mean-difference.ts';
import { momentsOf } from '../samples.ts';
import { seeded } from '../seeded.ts';

/** The sums over people by their two scores in points. */
function pairsOf(pairs: readonly (readonly [number, number])[]): PairSums {
  const [a, b] = [momentsOf(pairs.map(([x]) => x)), momentsOf(pairs.map(([, y]) => y))];
  const product = pairs.reduce((sum, [x, y]) => sum + Math.round(x * 100) * Math.round(y * 100), 0);
  return {
    n: a.n,
    sumA: a.sum,
    sumB: b.sum,
    squaresA: a.sumSquares,
    squaresB: b.sumSquares,
    product,
  };
}

const a = [80, 90, 100, 70, 66.67, 33.33, 75, 50, 85, 95];
const b = [60, 65, 70, 75, 80, 55, 40, 90];
const zip = (n: number) => a.slice(0, n).map((x, at) => [x, b[at] ?? 0] as const);

describe('the difference of two means', () => {
  // R: r <- cor(a[1:4], b[1:4]); se <- sqrt(var(a)/10 + var(b)/8 - 2*r*sd(a)*sd(b)*4/80)
  // g <- Welch's degrees of freedom; df <- 3 + (g - 3)/18 * 10; mean(a) - mean(b) + c(-1, 1) * qt(.975, df) * se
  it('agrees with R where four people are in both', () => {
    const found = meanDifference(momentsOf(a), momentsOf(b), pairsOf(zip(4)));
    expect(found?.value).toBeCloseTo(7.625, 12);
    expect(found?.low).toBeCloseTo(-12.1576641920362, 9);
    expect(found?.high).toBeCloseTo(27.4076641920362, 9);
    expect(found?.n).toBe(10);
  });

  it('is Welch’s where nobody is in both', () => {
    // R: t.test(a, b)$conf.int
    const found = meanDifference(momentsOf(a), momentsOf(b));
    expect(found?.low).toBeCloseTo(-10.4700997600189, 9);
    expect(found?.high).toBeCloseTo(25.7200997600189, 9);
  });

  it('is that of pairs where all are in both', () => {
    // R: t.test(a[1:8], b, paired = TRUE)
    const found = meanDifference(momentsOf(a.slice(0, 8)), momentsOf(b), pairsOf(zip(8)));
    expect(found?.value).toBeCloseTo(3.75, 12);
    expect(found?.low).toBeCloseTo(-19.2753531345146, 9);
    expect(found?.high).toBeCloseTo(26.7753531345146, 9);
  });

  it('of a group from itself is nothing, with no width', () => {
    const self = a.map((x) => [x, x] as const);
    expect(meanDifference(momentsOf(a), momentsOf(a), pairsOf(self))).toEqual({
      value: 0,
      low: 0,
      high: 0,
      n: 10,
    });
  });

  it('mirrors', () => {
    const turned = pairsOf(zip(4).map(([x, y]) => [y, x]));
    const [there, back] = [
      meanDifference(momentsOf(a), momentsOf(b), pairsOf(zip(4))),
      meanDifference(momentsOf(b), momentsOf(a), turned),
    ];
    expect(back?.low).toBeCloseTo(-(there?.high ?? Number.NaN), 10);
  });

  // Forty of fifty and of fifty-five people are in both; the second score keeps 0.8 of the first.
  it('holds the true difference 95 times in a hundred', () => {
    const luck = seeded(20);
    const covered = Array.from({ length: 2000 }, () => {
      const person = (): [number, number] => {
        const first = luck.normal();
        return [50 + 5 * first, 53 + 5 * (0.8 * first + 0.6 * luck.normal())];
      };
      const both = Array.from({ length: 40 }, person);
      const [onlyA, onlyB] = [Array.from({ length: 10 }, person), Array.from({ length: 15 }, person)];
      const found = meanDifference(
        momentsOf([...both, ...onlyA].map(([x]) => x)),
        momentsOf([...both, ...onlyB].map(([, y]) => y)),
        pairsOf(both),
      );
      return found !== null && found.low <= -3 && -3 <= found.high;
    }).filter(Boolean).length;
    // Three standard errors of 2,000 tries.
    expect(Math.abs(covered / 2000 - 0.95)).toBeLessThan(0.015);
  });

  it('refuses more people in both than in one', () => {
    expect(() => meanDifference(momentsOf([1, 2]), momentsOf(b), pairsOf(zip(4)))).toThrow(RangeError);
  });
});
