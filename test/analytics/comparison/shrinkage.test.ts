import { describe, expect, it } from 'vitest';
import { betweenSpread } from '../../../analytics/comparison/between-spread.ts';
import { measuredMeans } from '../../../analytics/comparison/measurement.ts';
import { shrinkage } from '../../../analytics/comparison/shrinkage.ts';
import { withinVariance } from '../../../analytics/comparison/within-variance.ts';
import { variance } from '../../../analytics/mean.ts';
import { momentsOf } from '../samples.ts';

const values = [82.4, 79.1, 88.3, 85, 90.2, 76.5, 83.3, 84.1];
const variances = [1.2, 3.4, 0.9, 2.2, 5.1, 1.7, 0.6, 2.9];
const eight = values.map((value, at) => ({ value, variance: variances[at] ?? 1 }));

describe('shrunken values', () => {
  // R: b <- metafor::blup(r) with r <- rma(values, variances, method = "PM"); b$pred; b$pi.lb; b$pi.ub
  it('agree with metafor', () => {
    const found = shrinkage(eight);
    expect(found?.[0]?.value).toBeCloseTo(82.4743398183913, 10);
    expect(found?.[0]?.low).toBeCloseTo(80.3888146237347, 10);
    expect(found?.[0]?.high).toBeCloseTo(84.5598650130478, 10);
    expect(found?.[4]?.value).toBeCloseTo(88.6813676252149, 10);
    expect(found?.[4]?.low).toBeCloseTo(84.7308004137267, 10);
    expect(found?.[4]?.high).toBeCloseTo(92.6319348367031, 10);
  });

  it('lie between the hospital’s own and the mean, the nearer to the mean the less it tells', () => {
    const mean = betweenSpread(eight)?.mean ?? 0;
    const found = shrinkage(eight) ?? [];
    for (const [at, { value, reliability }] of found.entries()) {
      const own = values[at] ?? 0;
      expect(Math.abs(value - mean)).toBeLessThan(Math.abs(own - mean));
      expect((value - mean) / (own - mean)).toBeCloseTo(reliability, 9);
    }
    const byChance = found.toSorted((a, b) => a.reliability - b.reliability).map((one) => found.indexOf(one));
    expect(byChance).toEqual(variances.toSorted((a, b) => b - a).map((chance) => variances.indexOf(chance)));
  });

  it('are all the mean where hospitals differ by less than chance', () => {
    const found = shrinkage(
      eight.map(({ variance }, at) => ({ value: at % 2 === 0 ? 80 : 80.01, variance })),
    );
    expect(new Set(found?.map(({ value }) => value)).size).toBe(1);
    expect(found?.every(({ reliability }) => reliability === 0)).toBe(true);
  });

  it('stay on their scale, and need two hospitals', () => {
    const high = shrinkage([
      { value: 99, variance: 4 },
      { value: 90, variance: 4 },
    ]);
    expect(high?.[0]?.high).toBe(100);
    expect(shrinkage(eight.slice(0, 1))).toBeNull();
  });
});

describe('measured means', () => {
  it('have the error of their own answers, and the common one where those do not vary', () => {
    const six = momentsOf([80, 90, 100, 70, 85, 95]);
    const eightPeople = momentsOf([60, 65, 70, 75, 80, 55, 62, 71]);
    const hospitals = [six, eightPeople, momentsOf([100, 100, 100]), momentsOf([70]), momentsOf([])];
    const found = measuredMeans(hospitals);
    const pooled = withinVariance(hospitals) ?? 0;
    expect(found[0]).toEqual({
      value: 52_000 / 6 / 100,
      variance: (variance(six) ?? 0) / 6,
      freedom: 5,
    });
    expect(found[2]).toEqual({ value: 100, variance: pooled / 3, freedom: 14 });
    expect(found[3]).toEqual({ value: 70, variance: pooled, freedom: 14 });
    expect(found[4]).toBeNull();
    expect(measuredMeans([momentsOf([70]), momentsOf([80])])).toEqual([null, null]);
  });
});
