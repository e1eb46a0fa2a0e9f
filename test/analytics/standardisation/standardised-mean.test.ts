import { describe, expect, it } from 'vitest';
import { standardWeights } from '../../../analytics/standardisation/standard-weights.ts';
import { standardisedMean } from '../../../analytics/standardisation/standardised-mean.ts';
import { momentsOf } from '../samples.ts';

const group = (points: readonly number[], weight: number) => ({ ...momentsOf(points), weight });
const young = [60, 70, 80];
const old = [90, 85, 95, 100];

describe('standardised means', () => {
  // R 4.2: w <- rep(c(2, .5), c(3, 4)); x <- c(60,70,80,90,85,95,100); m <- weighted.mean(x, w); sqrt(sum(w^2*(x-m)^2)*7/6)/sum(w)
  it('agree with R', () => {
    const found = standardisedMean([group(young, 2), group(old, 0.5)]);
    expect((found?.value ?? 0) / 100).toBeCloseTo(75.625, 12);
    expect((found?.error ?? 0) / 100).toBeCloseTo(5.2216301621, 9);
    expect((found?.unweighted ?? 0) / 100).toBeCloseTo(580 / 7, 12);
  });

  it('with equal weights are plain means with their plain error', () => {
    const found = standardisedMean([group(young, 3), group(old, 3)]);
    const all = [...young, ...old];
    const middle = 580 / 7;
    const squares = all.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    expect((found?.value ?? 0) / 100).toBeCloseTo(middle, 12);
    expect((found?.error ?? 0) / 100).toBeCloseTo(Math.sqrt(squares / 7 / 6), 12);
  });

  it('do not depend on the order of groups, nor on the unit of weights, nor on a group of nobody', () => {
    const found = standardisedMean([group(young, 2), group(old, 0.5)]);
    const other = standardisedMean([group(old, 5), group([], 7), group(young, 20)]);
    expect(other?.value).toBeCloseTo(found?.value ?? Number.NaN, 9);
    expect(other?.error).toBeCloseTo(found?.error ?? Number.NaN, 9);
  });

  it('are none of one person, and refuse a weight of nothing', () => {
    expect(standardisedMean([group([80], 1)])).toBeNull();
    expect(() => standardisedMean([group(young, 0)])).toThrow(RangeError);
  });
});

describe('standard weights', () => {
  const counts = (entries: Record<string, number>) => new Map(Object.entries(entries));

  it('make the mixture of a unit the standard one', () => {
    const unit = counts({ young: 30, old: 10 });
    const weights = standardWeights(unit, counts({ young: 500, old: 500 }));
    const weighted = [...weights].map(([name, { weight }]) => weight * (unit.get(name) ?? 0));
    expect(weighted[0]).toBeCloseTo(weighted[1] ?? Number.NaN, 12);
    expect([...weights.values()].map(({ weight }) => weight)).toEqual([2 / 3, 2]);
  });

  it('let nobody count for more than five', () => {
    const weights = standardWeights(counts({ young: 99, old: 1 }), counts({ young: 50, old: 50 }));
    expect(weights.get('old')).toMatchObject({ uncapped: 50, weight: 5 });
  });

  it('refuse a group the standard does not have', () => {
    expect(() => standardWeights(counts({ martian: 1 }), counts({ young: 1 }))).toThrow(/martian/);
  });
});
