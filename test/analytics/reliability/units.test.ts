import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remlComponents } from '../../../analytics/reliability/reml-components.ts';
import { answersNeeded, unitReliability } from '../../../analytics/reliability/spearman-brown.ts';
import { unitMeans } from '../../../analytics/reliability/unit-means.ts';
import { varianceComponents } from '../../../analytics/reliability/variance-components.ts';
import { decimalSums } from '../../reproduce/decimals.ts';

/** The tallies of hospitals whose people have these scores in points. */
const tallies = (hospitals: readonly (readonly number[])[]) =>
  hospitals.map((scores) => decimalSums(scores.map(String), 100));
const NOBODY = { n: 0, sum: 0, sumSquares: 0 };
// R 4.2: x <- data.frame(s = unlist(u), u = rep(1:4, sapply(u, length)))
const FOUR = tallies([
  [60, 70, 80, 90],
  [50, 55, 40],
  [90, 95, 100, 85, 92],
  [70, 75],
]);
// Hospitals that differ less than chance would have them differ.
const ALIKE = tallies([
  [50, 60, 70],
  [52, 61, 69],
  [49, 60, 72],
]);

describe('variance components', () => {
  // R 4.2: anova(lm(s ~ factor(u), x))
  it('are those of R’s analysis of variance', () => {
    const found = varianceComponents(FOUR);
    expect(found).toMatchObject({ units: 4, n: 14 });
    expect(found?.betweenSquare).toBeCloseTo(1219.782539683, 8);
    expect(found?.withinSquare).toBeCloseTo(75.436666667, 8);
    expect(found?.f).toBeCloseTo(16.16962, 5);
    expect(found?.icc).toBeCloseTo((found?.between ?? 0) / ((found?.between ?? 0) + 75.436666667), 9);
    expect(varianceComponents(ALIKE)?.icc).toBeLessThan(0);
  });

  // R 4.2, lme4 1.1-31: lmer(s ~ 1 + (1 | u), x); fixef, VarCorr
  it('by restricted likelihood are those of lme4', () => {
    const found = remlComponents(FOUR);
    expect(found?.between).toBeCloseTo(310.951935188, 3);
    expect(found?.within).toBeCloseTo(75.2175423335, 4);
    expect(found?.mean).toBeCloseTo(72.2242176307, 5);
    expect(remlComponents(ALIKE)).toMatchObject({ between: 0, icc: 0, within: expect.closeTo(76.25, 9) });
  });

  it('depend neither on the order of hospitals nor on one nobody answered in', () => {
    // Sizes and sums whose quotients no double holds.
    const many = Array.from({ length: 12 }, (_, at) => ({
      n: 7 + at,
      sum: 40_000 + 977 * at,
      sumSquares: 300_000_000 + at ** 3 * 9_001,
    }));
    expect(JSON.stringify(varianceComponents(many.toReversed()))).toBe(
      JSON.stringify(varianceComponents(many)),
    );
    expect(JSON.stringify(remlComponents(many.toReversed()))).toBe(JSON.stringify(remlComponents(many)));
    const turned = [NOBODY, ...FOUR.toReversed()];
    expect(JSON.stringify(varianceComponents(turned))).toBe(JSON.stringify(varianceComponents(FOUR)));
    expect(JSON.stringify(remlComponents(turned))).toBe(JSON.stringify(remlComponents(FOUR)));
  });

  it('agree where hospitals are of one size', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const hospital = fc.tuple(score, score, score);
    fc.assert(
      fc.property(fc.array(hospital, { minLength: 3, maxLength: 9 }), (hospitals) => {
        const [anova, reml] = [varianceComponents(tallies(hospitals)), remlComponents(tallies(hospitals))];
        expect(anova === null).toBe(reml === null);
        if (anova && reml) expect(reml.icc).toBeCloseTo(Math.max(0, anova.icc), 6);
      }),
    );
  });

  it('are none of one hospital, or of people who all say the same', () => {
    for (const few of [
      tallies([[1, 2, 3]]),
      tallies([
        [5, 5],
        [7, 7],
      ]),
      tallies([[5], [7]]),
      [],
    ]) {
      expect(varianceComponents(few)).toBeNull();
      expect(remlComponents(few)).toBeNull();
    }
  });
});

describe('the reliability of a hospital’s mean', () => {
  // R 4.2: coef(lmer(s ~ 1 + (1 | u), x))$u
  it('draws means as far as lme4 does', () => {
    const reml = remlComponents(FOUR);
    const means = unitMeans([...FOUR, NOBODY], reml ?? { icc: 0, mean: 0 });
    const shrunken = means.map((one) => one?.shrunken ?? null);
    expect(shrunken).toEqual(
      [74.84171075, 50.11595521, 91.46896075, 72.47024382].map((x) => expect.closeTo(x, 5)).concat([null]),
    );
    expect(unitMeans(ALIKE, { icc: 0, mean: 60 }).map((one) => one?.shrunken ?? null)).toEqual([60, 60, 60]);
  });

  it('is reached by as many answers as are needed', () => {
    expect([0.02, 0.03, 0.05].map((icc) => Math.ceil(answersNeeded(icc, 0.7) ?? 0))).toEqual([115, 76, 45]);
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, share, (icc, wanted) => {
        const n = answersNeeded(icc, wanted) ?? 0;
        expect(unitReliability(icc, n)).toBeCloseTo(wanted, 9);
      }),
    );
  });

  it('is none where hospitals do not differ', () => {
    expect([unitReliability(0, 50), unitReliability(-0.01, 50), unitReliability(0.1, 0)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(answersNeeded(-0.01, 0.7)).toBeNull();
    expect(() => unitReliability(1.1, 5)).toThrow(RangeError);
    expect(() => unitReliability(Number.NaN, 5)).toThrow(RangeError);
    expect(() => answersNeeded(0.1, 1)).toThrow(RangeError);
  });
});
