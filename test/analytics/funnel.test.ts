import { describe, expect, it } from 'vitest';
import { funnel, limitsAt, standing } from '../../analytics/funnel.ts';
import { around, momentsOf } from './samples.ts';

const hospitals = [
  [80, 90, 100, 70],
  [60, 65, 70, 75, 80],
  [95, 85],
].map(momentsOf);

describe('funnel', () => {
  // R, with g the list of the three vectors above:
  // s <- sqrt(sum(sapply(g, \(x) (length(x)-1)*var(x))) / sum(sapply(g, length)-1)); m <- mean(unlist(g))
  // m + c(-1,1)*qnorm(.975)*s/sqrt(n); m + c(-1,1)*qnorm(.999)*s/sqrt(n)
  it('agrees with R', () => {
    const shape = funnel(hospitals, 40);
    expect(shape?.spread).toBeCloseTo(10, 12);
    expect(shape?.centre).toBeCloseTo(79.0909090909091, 12);
    const at = (n: number) => limitsAt(shape ?? { centre: 0, spread: 0, between: 0 }, n);
    expect(at(10).low95).toBeCloseTo(72.8929587678635, 10);
    expect(at(10).high95).toBeCloseTo(85.2888594139547, 10);
    expect(at(10).low998).toBeCloseTo(69.318736504384, 10);
    expect(at(10).high998).toBeCloseTo(88.8630816774342, 10);
    expect(at(44).low95).toBeCloseTo(76.1361522093958, 10);
    expect(at(44).high998).toBeCloseTo(83.7496095793606, 10);
  });

  it('does not widen because hospitals differ', () => {
    const [alike, apart] = [
      funnel([around(50), around(50)].map(momentsOf), 50),
      funnel([around(50), around(50, 40)].map(momentsOf), 50),
    ];
    expect(apart?.spread).toBe(alike?.spread);
    expect(apart?.centre).toBe(60);
  });

  it('draws from ten people to a fifth beyond the largest, narrowing, within 0 and 100', () => {
    const limits = funnel(hospitals, 2000)?.limits ?? [];
    expect(limits.length).toBeGreaterThan(30);
    expect([limits[0]?.n, limits.at(-1)?.n]).toEqual([10, 2400]);
    for (const [at, { n, low95, high95, low998, high998 }] of limits.entries()) {
      expect(n).toBeGreaterThan(limits[at - 1]?.n ?? 0);
      expect(high95 - low95).toBeLessThan((limits[at - 1]?.high95 ?? 101) - (limits[at - 1]?.low95 ?? 0));
      expect(0 <= low998 && low998 < low95 && high95 < high998 && high998 <= 100).toBe(true);
    }
  });

  it('stays within the scale', () => {
    expect(limitsAt({ centre: 95, spread: 30, between: 0 }, 4)).toMatchObject({ high95: 100, high998: 100 });
    expect(limitsAt({ centre: 5, spread: 30, between: 0 }, 4)).toMatchObject({ low95: 0, low998: 0 });
  });

  it('has nothing to say where nobody has company', () => {
    expect(funnel([], 10)).toBeNull();
    expect(funnel([momentsOf([80]), momentsOf([])], 10)).toBeNull();
  });

  it('does not mind a hospital without answers', () => {
    expect(funnel([...hospitals, momentsOf([])], 40)).toEqual(funnel(hospitals, 40));
  });
});

describe('standing', () => {
  const shape = { centre: 80, spread: 10, between: 0 };
  it.each([
    [81.97, 'above'],
    [81.95, 'as_expected'],
    [80, 'as_expected'],
    [78.05, 'as_expected'],
    [78.03, 'below'],
  ])('of %d over a hundred people', (mean, expected) => {
    expect(standing(shape, mean, 100)).toBe(expected);
  });
});
