import { describe, expect, it } from 'vitest';
import { betweenSpread } from '../../../analytics/comparison/between-spread.ts';
import { hospitalSpread } from '../../../analytics/comparison/hospital-spread.ts';
import { withinVariance } from '../../../analytics/comparison/within-variance.ts';
import { momentsOf } from '../samples.ts';
import { seeded } from '../seeded.ts';

const values = [82.4, 79.1, 88.3, 85, 90.2, 76.5, 83.3, 84.1];
const variances = [1.2, 3.4, 0.9, 2.2, 5.1, 1.7, 0.6, 2.9];
const eight = values.map((value, at) => ({ value, variance: variances[at] ?? 1 }));

const five = [
  [80, 90, 100, 70, 85, 95],
  [60, 65, 70, 75, 80, 55, 62, 71],
  [95, 97, 99, 96, 98],
  [61, 64, 66, 58, 70, 73, 69],
  [88, 92, 79, 85, 90, 83, 94],
].map(momentsOf);

describe('the spread between hospitals', () => {
  // R: r <- metafor::rma(values, variances, method = "PM", control = list(tol = 1e-12)); sqrt(r$tau2); r$b; r$se
  // confint(r, control = list(tol = 1e-12))$random["tau", ]
  it('agrees with metafor', () => {
    const spread = betweenSpread(eight);
    expect(spread?.tau).toBeCloseTo(4.15392841756, 10);
    expect(spread?.low).toBeCloseTo(2.47933220715, 10);
    expect(spread?.high).toBeCloseTo(8.9458549329, 10);
    expect(spread?.mean).toBeCloseTo(83.543291971417, 10);
    expect(spread?.error).toBeCloseTo(1.55758126712, 10);
    expect(spread?.hospitals).toBe(8);
  });

  it('does not depend on the order, to the last bit', () => {
    expect(betweenSpread(eight.toReversed())).toEqual(betweenSpread(eight));
    expect(hospitalSpread(five.toReversed())).toEqual(hospitalSpread(five));
  });

  it('moves with the scale, and not with where it begins', () => {
    const moved = betweenSpread(
      eight.map((one) => ({ value: 3 * one.value - 50, variance: 9 * one.variance })),
    );
    const spread = betweenSpread(eight);
    expect(moved?.tau).toBeCloseTo(3 * (spread?.tau ?? 0), 9);
    expect(moved?.mean).toBeCloseTo(3 * (spread?.mean ?? 0) - 50, 9);
  });

  it('is nothing where hospitals differ by less than chance', () => {
    expect(betweenSpread(eight.map(({ variance }) => ({ value: 80, variance })))).toMatchObject({
      tau: 0,
      low: 0,
      high: 0,
      mean: 80,
    });
  });

  it('holds the true spread 95 times in a hundred', () => {
    const luck = seeded(3);
    const tries = 1000;
    const covered = Array.from({ length: tries }, () => {
      const spread = betweenSpread(
        Array.from({ length: 15 }, (_, at) => ({
          value: 80 + 3 * luck.normal() + Math.sqrt(1 + at / 4) * luck.normal(),
          variance: 1 + at / 4,
        })),
      );
      return spread !== null && spread.low <= 3 && 3 <= spread.high;
    }).filter(Boolean).length;
    expect(Math.abs(covered / tries - 0.95)).toBeLessThan(0.021);
  });

  it('needs two hospitals, and errors', () => {
    expect(betweenSpread(eight.slice(0, 1))).toBeNull();
    expect(() => betweenSpread([...eight, { value: 1, variance: 0 }])).toThrow(RangeError);
  });
});

describe('the spread from tallies', () => {
  // R, with h the five vectors and s2 their pooled variance: rma(sapply(h, mean), s2/sapply(h, length), method = "PM")
  it('agrees with metafor', () => {
    const spread = hospitalSpread(five);
    expect(withinVariance(five)).toBeCloseTo(50.2542517006803, 10);
    expect(spread?.tau).toBeCloseTo(13.3580806228063, 9);
    expect(spread?.low).toBeCloseTo(7.67637496979456, 9);
    expect(spread?.high).toBeCloseTo(39.1354514984205, 9);
    expect(spread?.icc.value).toBeCloseTo(0.780254112397053, 10);
    expect(spread?.icc.low).toBeCloseTo(0.539716077967465, 10);
    expect(spread?.icc.high).toBeCloseTo(0.968230465094243, 10);
  });

  // R: a <- anova(lm(y ~ f))$"Mean Sq"; (a[1] - a[2]) / (a[1] + 3 * a[2])
  it('is that of the analysis of variance where all have equally many answers', () => {
    const balanced = [
      [80, 90, 100, 70],
      [60, 65, 70, 75],
      [95, 97, 99, 96],
      [88, 92, 79, 85],
    ].map(momentsOf);
    expect(hospitalSpread(balanced)?.icc.value).toBeCloseTo(0.685531175320443, 10);
  });

  it('does not mind hospitals without answers', () => {
    expect(hospitalSpread([...five, momentsOf([])])).toEqual(hospitalSpread(five));
  });

  it('has nothing to say of one hospital, or of people who do not vary', () => {
    expect(hospitalSpread(five.slice(0, 1))).toBeNull();
    expect(hospitalSpread([momentsOf([80, 80]), momentsOf([90, 90])])).toBeNull();
    expect(hospitalSpread([momentsOf([80]), momentsOf([90])])).toBeNull();
  });
});
