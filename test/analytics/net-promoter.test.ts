import { describe, expect, it } from 'vitest';
import { netShare } from '../../analytics/intervals/net-share.ts';
import { netPromoter } from '../../analytics/net-promoter.ts';
import { seeded } from './seeded.ts';

const counts = [1, 0, 0, 2, 1, 4, 6, 12, 18, 16, 20];

describe('the net promoter score', () => {
  // R: p <- (36 + .75)/83; q <- (14 + .75)/83; p - q + c(-1, 1) * qnorm(.975) * sqrt((p + q - (p - q)^2)/83)
  it('agrees with R', () => {
    const score = netPromoter(counts);
    expect(score).toMatchObject({ value: 22 / 80, n: 80 });
    expect(score?.low).toBeCloseTo(0.105479968242325, 12);
    expect(score?.high).toBeCloseTo(0.424640513685386, 12);
  });

  it('mirrors: detractors for promoters turn it over', () => {
    const [up, down] = [netShare(36, 14, 80), netShare(14, 36, 80)];
    expect(down?.value).toBe(-(up?.value ?? Number.NaN));
    expect(down?.low).toBeCloseTo(-(up?.high ?? Number.NaN), 12);
  });

  it('stays within its ends, with a width where all are of one mind', () => {
    for (const n of [1, 2, 10, 1000]) {
      const { low, high, value } = netShare(n, 0, n) ?? { low: 0, high: 0, value: 0 };
      expect([value, high]).toEqual([1, 1]);
      expect(low).toBeLessThan(1);
      expect(low).toBeGreaterThanOrEqual(-1);
    }
  });

  // A tenth of the people are detractors and eight tenths promoters: the score is 0.7.
  it('holds the true score 95 times in a hundred', () => {
    const luck = seeded(7);
    const tries = 4000;
    const covered = Array.from({ length: tries }, () => {
      const people = Array.from({ length: 30 }, luck.unit);
      const down = people.filter((unit) => unit < 0.1).length;
      const score = netShare(people.filter((unit) => unit >= 0.2).length, down, 30);
      return score !== null && score.low <= 0.7 && 0.7 <= score.high;
    }).filter(Boolean).length;
    expect(Math.abs(covered / tries - 0.95)).toBeLessThan(0.015);
  });

  it('is none of nobody', () => {
    expect(netPromoter(new Array(11).fill(0))).toBeNull();
  });

  it('refuses other scales and other counts', () => {
    expect(() => netPromoter([1, 2, 3])).toThrow(RangeError);
    expect(() => netPromoter([-1, ...counts.slice(1)])).toThrow(RangeError);
    expect(() => netShare(5, 6, 10)).toThrow(RangeError);
    expect(() => netShare(0.5, 0, 10)).toThrow(RangeError);
  });
});
