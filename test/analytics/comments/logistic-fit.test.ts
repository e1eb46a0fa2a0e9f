import { describe, expect, it } from 'vitest';
import { chanceBy, linearModel, packed } from '../../../analytics/comments/linear-model.ts';
import { logisticFit } from '../../../analytics/comments/logistic-fit.ts';

const columns = [
  [1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1],
  [0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1],
  [1, 0, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0],
];
const wanted = [1, 1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1].map((y) => y === 1);
const having = columns.map((column) => column.flatMap((x, at) => (x === 1 ? [at] : [])));

describe('logisticFit', () => {
  // R: optim(rep(0, 4), function(p) { e <- p[1] + x %*% p[2:4]; sum(log1p(exp(e)) - y * e) + l / 2 * sum(p[2:4]^2) },
  //    gradient, method = "BFGS", control = list(reltol = 1e-16))
  it.each([
    [2, -0.648607981856, [0.967541703169, 0.084219273791, 0.2727467459]],
    [0.5, -1.575968954209, [2.053657387787, 0.35470701787, 0.827803205863]],
  ])('agrees with R at a penalty of %d', (penalty, bias, weights) => {
    const fit = logisticFit({ having, wanted, penalty });
    expect(fit.bias).toBeCloseTo(bias, 5);
    for (const [at, weight] of weights.entries()) expect(fit.weights[at]).toBeCloseTo(weight, 5);
  });

  it('turns over with what is wanted', () => {
    const there = logisticFit({ having, wanted, penalty: 1 });
    const back = logisticFit({ having, wanted: wanted.map((is) => !is), penalty: 1 });
    expect(back.bias).toBeCloseTo(-there.bias, 5);
    for (const [at, weight] of there.weights.entries()) expect(back.weights[at]).toBeCloseTo(-weight, 5);
  });

  it('gives a feature that nobody has no weight', () => {
    expect(logisticFit({ having: [...having, []], wanted, penalty: 1 }).weights[3]).toBe(0);
  });

  it('refuses an example that is not there', () => {
    expect(() => logisticFit({ having: [[20]], wanted, penalty: 1 })).toThrow(RangeError);
  });
});

describe('a kept model', () => {
  const model = {
    bias: -0.5,
    weights: new Map([
      ['late', 1.239],
      ['length:1', -0.4],
      ['the', 0.01],
    ]),
  };

  it('is read as it was kept, in hundredths, without what weighs next to nothing', () => {
    expect(packed(model)).toEqual({ bias: -50, weights: 'late=124 length:1=-40' });
    expect(linearModel(packed(model))).toEqual({
      bias: -0.5,
      weights: new Map([
        ['late', 1.24],
        ['length:1', -0.4],
      ]),
    });
  });

  it('gives the chance of what it knows', () => {
    expect(chanceBy(model, [])).toBeCloseTo(1 / (1 + Math.exp(0.5)), 12);
    expect(chanceBy(model, ['late', 'unheard'])).toBeCloseTo(1 / (1 + Math.exp(0.5 - 1.239)), 12);
  });

  it('is refused where a weight is missing', () => {
    expect(() => linearModel({ bias: 0, weights: 'late= early' })).toThrow(RangeError);
  });
});
