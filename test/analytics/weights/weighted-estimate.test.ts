import { describe, expect, it } from 'vitest';
import { calibratedResiduals } from '../../../analytics/weights/calibrated-residuals.ts';
import { postStratified } from '../../../analytics/weights/post-stratification.ts';
import { raked } from '../../../analytics/weights/raking.ts';
import { type SampleDesign, weightedEstimate } from '../../../analytics/weights/weighted-estimate.ts';

// R 4.2, survey 4.1-1: d <- data.frame(y, w, a = rep(c("x", "y", "z"), 4), b = rep(c("p", "q"), each = 6),
// c = rep(1:4, each = 3)); svymean(~y, design, deff = TRUE), svytotal(~y, design)
const VALUES = [3, 7, 8, 2, 9, 5, 6, 4, 10, 1, 7, 5];
const BASE = [8, 9, 10, 12, 7, 8, 11, 10, 9, 8, 12, 6];
const AGE = {
  groups: [...'xyzxyzxyzxyz'],
  totals: new Map([
    ['x', 50],
    ['y', 30],
    ['z', 40],
  ]),
};
const SEX = {
  groups: [...'ppppppqqqqqq'],
  totals: new Map([
    ['p', 45],
    ['q', 75],
  ]),
};
const clusters = VALUES.map((_, at) => `${Math.floor(at / 3)}`);

const summary = (design: SampleDesign, values = VALUES) => {
  const found = weightedEstimate(values, design);
  return found && [found.value, found.error, found.designEffect, found.totalError];
};

describe('a weighted mean with its error', () => {
  it.each([
    [
      'svydesign(~1, weights = ~w)',
      { weights: BASE },
      [5.56363636363636, 0.800760602345807, 1.13832159570075, 93.1509039628221],
    ],
    [
      'rake(design, list(~a, ~b))',
      { weights: raked(BASE, [AGE, SEX])?.weights ?? [], margins: [AGE.groups, SEX.groups] },
      [5.44250366397335, 0.726356985461915, 0.851686360504051, 87.1628382554298],
    ],
    [
      'postStratify(design, ~a)',
      { weights: postStratified(BASE, AGE) ?? [], margins: [AGE.groups], base: BASE },
      [5.37239806976649, 0.60049703224132, 0.597261301393834, 72.0596438689584],
    ],
    [
      'svydesign(~c, weights = ~w, fpc = 9)',
      { weights: BASE, clusters, population: 9 },
      [5.56363636363636, 0.365334654599147, 0.236941601848951, 52.2245862349086],
    ],
  ])('is that of %s', (_, design, expected) => {
    expect(summary(design)).toEqual(expected.map((one) => expect.closeTo(one, 9)));
  });

  it('moves with the values and mirrors with them', () => {
    const [value = 0, error = 0, effect = 0] = summary({ weights: BASE, clusters }) ?? [];
    const mirrored =
      summary(
        { weights: BASE, clusters },
        VALUES.map((one) => 100 - 3 * one),
      ) ?? [];
    expect(mirrored.slice(0, 3)).toEqual(
      [100 - 3 * value, 3 * error, effect].map((one) => expect.closeTo(one, 9)),
    );
  });

  it('does not depend on the order of people', () => {
    const turned = summary(
      { weights: BASE.toReversed(), clusters: clusters.toReversed() },
      VALUES.toReversed(),
    );
    expect(turned).toEqual(
      (summary({ weights: BASE, clusters }) ?? []).map((one) => expect.closeTo(one, 11)),
    );
  });

  it('is none where the error cannot be told', () => {
    expect(summary({ weights: BASE, clusters: VALUES.map(() => 'one') })).toBeNull();
    expect(
      summary(
        { weights: BASE },
        VALUES.map(() => 7),
      ),
    ).toBeNull();
    expect(summary({ weights: BASE.map(() => 1) })).toBeNull();
    expect(summary({ weights: [] }, [])).toBeNull();
  });
});

describe('what margins leave unexplained', () => {
  it('is nothing of what they are made of', () => {
    const made = AGE.groups.map((group, at) => (group === 'x' ? 5 : 2) + (SEX.groups[at] === 'p' ? 1 : -1));
    const left = calibratedResiduals(
      made,
      [AGE.groups, SEX.groups],
      made.map(() => 1),
    );
    expect(Math.max(...left.map(Math.abs))).toBeLessThan(1e-12);
  });

  it('is the residual of the regression on overlapping margins', () => {
    const groups = [[...'aaab'], [...'ccdd']];
    // R 4.2: resid(lm(c(1, 2, 6, 4) ~ c("a", "a", "a", "b") + c("c", "c", "d", "d")))
    const left = calibratedResiduals([1, 2, 6, 4], groups, [1, 1, 1, 1]);
    expect(left).toEqual([-0.5, 0.5, 0, 0].map((one) => expect.closeTo(one, 12)));
  });
});
