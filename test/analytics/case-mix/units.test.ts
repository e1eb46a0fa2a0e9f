import { describe, expect, it } from 'vitest';
import { SMOOTHING, smoothedVariances } from '../../../analytics/case-mix/smoothed-variances.ts';
import { strataTogether } from '../../../analytics/case-mix/strata.ts';
import { substantial, threeStars } from '../../../analytics/case-mix/three-stars.ts';
import { contrasts, flooredP, globalTest } from '../../../analytics/case-mix/unit-contrasts.ts';
import {
  overallReliability,
  reliabilityAt,
  unitReliability,
} from '../../../analytics/case-mix/unit-reliability.ts';

const units = [
  { n: 40, value: 82, variance: 4 },
  { n: 90, value: 75, variance: 1.5 },
  { n: 25, value: 88, variance: 6 },
];

describe('units beside each other', () => {
  // R: v <- c(82,75,88); s <- c(4,1.5,6); g <- sum(v/s)/sum(1/s); F <- sum((v-g)^2/s)/2; pf(F, 2, 100, lower=FALSE)
  it('differ as in R', () => {
    const test = globalTest(units, 100);
    expect(test?.centre).toBeCloseTo(78.61538461538463, 11);
    expect(test?.f).toBeCloseTo(13.12820512820513, 10);
    expect(test?.p).toBeCloseTo(8.656217065163849e-6, 15);
    expect(flooredP(test?.p ?? 1)).toBe(0.0001);
  });

  // R: D <- v - mean(v); e <- sqrt(s*(1-2/3) + sum(s)/9); 2*pt(-abs(D)/e, 100)
  it('are apart from their mean as in R', () => {
    const apart = contrasts(units, 100);
    expect(apart.map((one) => one.difference)).toEqual(
      [1 / 3, -20 / 3, 19 / 3].map((one) => expect.closeTo(one, 12)),
    );
    expect(apart[1]?.error).toBeCloseTo(1.3333333333333333, 12);
    expect(apart[1]?.p).toBeCloseTo(2.450173413503763e-6, 15);
  });

  it('are not tested without company, spread or freedom', () => {
    expect(globalTest(units.slice(1, 2), 50)).toBeNull();
    expect(globalTest(units, 0)).toBeNull();
    expect(globalTest([...units, { value: 80, variance: 0 }], 100)).toBeNull();
    expect(contrasts(units, 0).map(({ p }) => p)).toEqual([null, null, null]);
    expect(contrasts([{ value: 3, variance: 0 }], 9)).toEqual([{ difference: 0, error: 0, p: null }]);
    expect(contrasts([], 9)).toEqual([]);
  });
});

describe('three stars', () => {
  const far = { difference: -7, error: 2, p: 0.0007 };
  it('are for what is significant and large enough', () => {
    expect(threeStars(far)).toBe(1);
    expect(threeStars({ ...far, difference: 7 })).toBe(3);
    expect(threeStars({ ...far, p: 0.05 })).toBe(2);
    expect(threeStars({ ...far, p: 0.08 }, { significance: 0.1, smallest: 0 })).toBe(1);
    expect(threeStars(far, { significance: 0.05, smallest: 7.1 })).toBe(2);
    expect(threeStars(far, { significance: 0.05, smallest: 7 })).toBe(1);
    expect(threeStars({ ...far, p: null })).toBe(2);
  });

  it('need a share of the way to the nearer end', () => {
    expect(substantial(0.2, [70, 90], [0, 100])).toBeCloseTo(4, 12);
    expect(substantial(0.2, [1.2, 1.8], [1, 4])).toBeCloseTo(0.1, 12);
  });
});

describe('the reliability of units', () => {
  // R: n <- c(40,90,25); m <- c(82,75,88); s <- c(4,1.5,6); N <- sum(n); w <- sum(n)^-1 * sum(n*m)
  // v <- sum(n*n*s)/N; b <- sum(n*(m-w)^2)/(N*(1-1/3)) - 3*v/N; b/(b+s)
  it('agrees with R', () => {
    const found = unitReliability(units);
    expect(found?.mean).toBeCloseTo(78.90322580645162, 11);
    expect(found?.within).toBeCloseTo(143.87096774193549, 10);
    expect(found?.between).toBeCloseTo(34.217481789802285, 10);
    expect(found?.units[0]).toBeCloseTo(0.8953358564543796, 12);
  });

  it('is none between units that are alike, and has nothing to say of one', () => {
    const alike = units.map((unit) => ({ ...unit, value: 80 }));
    expect(unitReliability(alike)).toMatchObject({ between: 0, units: [0, 0, 0] });
    expect(unitReliability(units.slice(1, 2))).toBeNull();
    expect(unitReliability([])).toBeNull();
  });

  it('does not mind a unit of nobody, and grows with people', () => {
    const [plain, more] = [
      unitReliability(units),
      unitReliability([{ n: 0, value: 0, variance: 0 }, ...units]),
    ];
    expect(more).toEqual({ ...plain, units: [null, ...(plain?.units ?? [])] });
    if (!plain) throw new Error('no reliability');
    expect(reliabilityAt(40, plain)).toBeLessThan(reliabilityAt(80, plain) ?? 0);
    expect(overallReliability(4)).toBe(0.75);
    expect(overallReliability(0.5)).toBe(0);
  });
});

describe('strata and smoothing', () => {
  it('weigh strata by their patients', () => {
    const found = strataTogether([
      { share: 0.25, value: 80, variance: 4 },
      { share: 0.75, value: 60, variance: 2 },
    ]);
    expect(found).toEqual({ value: 65, variance: 1.375 });
    expect(() => strataTogether([{ share: 0.5, value: 1, variance: 1 }])).toThrow(RangeError);
  });

  it('draws the variance of the small to that of all, and leaves it without strength', () => {
    expect(smoothedVariances(units, 0)).toEqual([4, 1.5, 6].map((one) => expect.closeTo(one, 12)));
    const common = (1600 * 4 + 8100 * 1.5 + 625 * 6) / 155;
    expect(smoothedVariances(units, SMOOTHING.composite)[2]).toBeCloseTo(
      ((20 * common) / 25 + 24 * 6) / 44,
      12,
    );
    expect(smoothedVariances([{ n: 1, value: 3, variance: 0 }], 0)).toEqual([0]);
  });
});
