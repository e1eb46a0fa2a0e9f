import { describe, expect, it } from 'vitest';
import { relativeWeights } from '../../../analytics/drivers/relative-weights.ts';
import { shapley } from '../../../analytics/drivers/shapley.ts';
import { standardisedFit } from '../../../analytics/drivers/standardised-fit.ts';

const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);

/** Correlations of three drivers, strong enough for their order to matter. */
const THREE = {
  among: [
    [1, 0.6, 0.2],
    [0.6, 1, -0.3],
    [0.2, -0.3, 1],
  ],
  withOutcome: [0.5, 0.4, 0.3],
};

describe('Shapley values', () => {
  it('are the mean of what a driver adds over all orders', () => {
    const r2 = (chosen: readonly number[]) =>
      chosen.length === 0
        ? 0
        : (standardisedFit({
            among: chosen.map((a) => chosen.map((b) => THREE.among[a]?.[b] ?? 0)),
            withOutcome: chosen.map((a) => THREE.withOutcome[a] ?? 0),
          })?.r2 ?? 0);
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const added = [0, 1, 2].map((driver) =>
      sumOf(
        orders.map(
          (order) =>
            r2(order.slice(0, order.indexOf(driver) + 1)) - r2(order.slice(0, order.indexOf(driver))),
        ),
      ),
    );
    expect(shapley(THREE)).toEqual(added.map((one) => expect.closeTo(one / 6, 12)));
  });

  it('share evenly between two drivers that say the same, where nothing else can tell', () => {
    const twins = {
      among: [
        [1, 1],
        [1, 1],
      ],
      withOutcome: [0.6, 0.6],
    };
    expect(shapley(twins)).toEqual([0.18, 0.18].map((one) => expect.closeTo(one, 12)));
    expect(relativeWeights(twins)).toBeNull();
    expect(standardisedFit(twins)).toBeNull();
  });

  it('are the squares of the correlations where drivers have nothing in common', () => {
    const apart = {
      among: [
        [1, 0],
        [0, 1],
      ],
      withOutcome: [0.6, -0.3],
    };
    expect(shapley(apart)).toEqual([0.36, 0.09].map((one) => expect.closeTo(one, 12)));
    expect(relativeWeights(apart)?.weights).toEqual([0.36, 0.09].map((one) => expect.closeTo(one, 12)));
  });

  it('are refused for thirteen drivers', () => {
    const among = Array.from({ length: 13 }, (_, k) =>
      Array.from({ length: 13 }, (_, l) => (k === l ? 1 : 0)),
    );
    expect(() => shapley({ among, withOutcome: new Array(13).fill(0.1) })).toThrow(RangeError);
  });
});
