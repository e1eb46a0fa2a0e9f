import { describe, expect, it } from 'vitest';
import { widenedFunnel } from '../../../analytics/comparison/widened-funnel.ts';
import { funnel, limitsAt, standing } from '../../../analytics/funnel.ts';
import { mean } from '../../../analytics/mean.ts';
import { momentsOf } from '../samples.ts';
import { seeded } from '../seeded.ts';

/** Hospitals of so many people whose own levels differ by a standard deviation. */
function hospitals(sizes: readonly number[], between: number, seed = 5) {
  const luck = seeded(seed);
  return sizes.map((n) => {
    const level = 80 + between * luck.normal();
    return momentsOf(Array.from({ length: n }, () => level + 5 * luck.normal()));
  });
}

const sizes = Array.from({ length: 40 }, (_, at) => 100 + 20 * at);
const apart = hospitals(sizes, 3);

describe('the widened funnel', () => {
  // R, with m and n the means and sizes of the five hospitals below: s2 <- their pooled variance; c <- weighted.mean(m, n)
  // z <- (m - c) / sqrt(s2 / n); q <- quantile(z, c(.1, .9)); w <- pmin(pmax(z, q[1]), q[2]); phi <- mean(w^2)
  // v <- n / s2; (5 * phi - 4) / (sum(v) - sum(v^2) / sum(v)), and c - c(qnorm(.975), qnorm(.999)) * sqrt(s2 / 50 + tau2)
  it('agrees with R', () => {
    const five = [
      [80, 90, 100, 70, 85, 95],
      [60, 65, 70, 75, 80, 55, 62, 71],
      [95, 97, 99, 96, 98],
      [61, 64, 66, 58, 70, 73, 69],
      [88, 92, 79, 85, 90, 83, 94],
    ].map(momentsOf);
    const shape = widenedFunnel(five, 100);
    expect((shape?.between ?? 0) ** 2).toBeCloseTo(152.07950675284, 9);
    expect(limitsAt(shape ?? { centre: 0, spread: 0, between: 0 }, 50).low95).toBeCloseTo(
      54.9923076358599,
      9,
    );
    expect(limitsAt(shape ?? { centre: 0, spread: 0, between: 0 }, 50).low998).toBeCloseTo(
      41.0077962813765,
      9,
    );
  });

  it('holds those that differ as hospitals do, where the plain one leaves most outside', () => {
    const outside = (shape: ReturnType<typeof funnel>) =>
      apart.filter((one) => {
        const value = mean(one)?.value ?? Number.NaN;
        return shape && standing(shape, value, one.n) !== 'as_expected';
      }).length;
    expect(outside(funnel(apart, 1000))).toBeGreaterThan(25);
    expect(outside(widenedFunnel(apart, 1000))).toBeLessThan(6);
  });

  it('finds what hospitals differ by, less what drawing in the farthest takes', () => {
    const found = Array.from(
      { length: 60 },
      (_, at) => widenedFunnel(hospitals(sizes, 3, at + 1), 1000)?.between ?? 0,
    );
    const middle = found.toSorted((a, b) => a - b)[30] ?? 0;
    // Drawing in a tenth at either end leaves √0.679 of a normal spread of 3: 2.47, a little less where sizes differ.
    expect(Math.abs(middle - 2.47)).toBeLessThan(0.2);
  });

  it('is the plain one where they differ by no more than chance', () => {
    const alike = sizes.map((n) =>
      momentsOf(Array.from({ length: n }, (_, at) => 80 + (at % 2 === 0 ? 5 : -5))),
    );
    expect(widenedFunnel(alike, 1000)).toEqual(funnel(alike, 1000));
    expect(funnel(apart, 1000)?.between).toBe(0);
  });

  it('is not widened much by one far out', () => {
    const far = [
      ...hospitals(sizes, 1),
      momentsOf(Array.from({ length: 900 }, (_, at) => 20 + (at % 2 === 0 ? 5 : -5))),
    ];
    const shape = widenedFunnel(far, 1000);
    expect(shape && standing(shape, 20, 900)).toBe('below');
    expect(shape?.between).toBeLessThan(5);
  });

  it('does not depend on the order, nor on hospitals without answers, to the last bit', () => {
    const shape = widenedFunnel(apart, 1000);
    expect(widenedFunnel(apart.toReversed(), 1000)).toEqual(shape);
    expect(widenedFunnel([momentsOf([]), ...apart], 1000)).toEqual(shape);
  });

  it('mirrors with the scale', () => {
    const points = [
      [80, 90, 100, 70, 85],
      [60, 65, 70, 75],
      [95, 97, 99, 96],
    ];
    const [up, down] = [points, points.map((own) => own.map((one) => 100 - one))].map((own) =>
      widenedFunnel(own.map(momentsOf), 50),
    );
    expect(down?.between).toBeCloseTo(up?.between ?? Number.NaN, 9);
    expect(down?.limits[3]?.low95).toBeCloseTo(100 - (up?.limits[3]?.high95 ?? Number.NaN), 9);
  });

  it('has nothing to say where nobody has company, and no width where nobody differs from their own', () => {
    expect(widenedFunnel([momentsOf([80]), momentsOf([])], 10)).toBeNull();
    expect(widenedFunnel([momentsOf([80, 80]), momentsOf([90, 90])], 10)).toMatchObject({
      spread: 0,
      between: 0,
    });
  });
});
