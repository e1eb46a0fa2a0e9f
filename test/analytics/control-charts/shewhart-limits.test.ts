import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLimits } from '../../../analytics/control-charts/count-limits.ts';
import { proportionLimits } from '../../../analytics/control-charts/proportion-limits.ts';
import { subgroupLimits } from '../../../analytics/control-charts/subgroup-limits.ts';

describe('a p chart', () => {
  const shares = [
    { hits: 40, n: 50 },
    { hits: 55, n: 70 },
    { hits: 38, n: 50 },
    { hits: 61, n: 80 },
    { hits: 47, n: 60 },
  ];

  // R: p <- sum(r) / sum(n); s <- sqrt(p * (1 - p) / n); p + c(-3, 3) * s
  it('agrees with R', () => {
    const at = proportionLimits(shares);
    expect(at?.(50)?.centre).toBeCloseTo(0.77741935483871, 13);
    expect(at?.(50)?.low).toBeCloseTo(0.60093442550774, 12);
    expect(at?.(80)?.high).toBeCloseTo(0.91694294218364, 12);
  });

  // R: z <- (r / n - p) / s; mean(abs(diff(z))) / 1.128 is 0.251672979754674
  it('is stretched by how much the shares vary in Laney’s p′', () => {
    const at = proportionLimits(shares, { laney: true });
    expect(at?.(50)?.low).toBeCloseTo(0.733002866792192, 12);
    expect(at?.(60)?.high).toBeCloseTo(0.817965875552437, 12);
    const gapped = [...shares.slice(0, 2), { hits: 0, n: 0 }, ...shares.slice(2)];
    expect(proportionLimits(gapped, { laney: true })?.(50)).toEqual(at?.(50));
  });

  it('stays within 0 and 1, and has nothing to say of nobody', () => {
    expect(proportionLimits([{ hits: 9, n: 10 }])?.(10)).toMatchObject({ high: 1, nearHigh: 1 });
    expect(proportionLimits([{ hits: 1, n: 10 }])?.(10)).toMatchObject({ low: 0, nearLow: 0 });
    expect(proportionLimits([{ hits: 0, n: 0 }])).toBeNull();
    expect(proportionLimits(shares)?.(0)).toBeNull();
  });

  it('has no p′ where the shares do not move', () => {
    expect(
      proportionLimits(
        [shares[0], shares[0]].flatMap((x) => x ?? []),
        { laney: true },
      ),
    ).toBeNull();
    expect(
      proportionLimits(
        [
          { hits: 0, n: 5 },
          { hits: 0, n: 9 },
        ],
        { laney: true },
      ),
    ).toBeNull();
    expect(proportionLimits([{ hits: 3, n: 5 }], { laney: true })).toBeNull();
  });

  it('mirrors, does not mind the order of months, nor a month of nobody', () => {
    const count = fc.record({ hits: fc.nat(50), missed: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1 }), (months) => {
        const of = (series: typeof months) =>
          proportionLimits(series.map(({ hits, missed }) => ({ hits, n: hits + missed })))?.(30) ?? null;
        const limits = of(months);
        const mirrored = of(months.map(({ hits, missed }) => ({ hits: missed, missed: hits })));
        expect(mirrored?.low ?? null).toEqual(limits && expect.closeTo(1 - limits.high, 12));
        expect(of([...months.toReversed(), { hits: 0, missed: 0 }])).toEqual(limits);
      }),
    );
  });
});

describe('a u chart', () => {
  // R: l <- sum(u) / sum(e); l + c(-3, 3) * sqrt(l / e)
  it('agrees with R', () => {
    const at = countLimits([
      { hits: 4, n: 310 },
      { hits: 9, n: 280.5 },
      { hits: 2, n: 150 },
      { hits: 7, n: 402 },
    ]);
    expect(at?.(310)).toMatchObject({ centre: expect.closeTo(0.0192560175054705, 14), low: 0 });
    expect(at?.(402)?.high).toBeCloseTo(0.0400190825375282, 13);
    expect(at?.(0)).toBeNull();
  });

  it('is a c chart where all points count the same', () => {
    const at = countLimits([3, 8, 5, 12, 6].map((hits) => ({ hits, n: 1 })));
    expect(at?.(1)).toMatchObject({ centre: 6.8, low: 0, high: expect.closeTo(14.6230428862432, 11) });
    expect(countLimits([])).toBeNull();
  });
});

describe('an x̄ chart', () => {
  const groups = (sizes: readonly number[]) =>
    [80.1, 82.3, 79.8].map((mean, at) => ({ n: sizes[at] ?? 0, mean, sd: [11.2, 9.7, 10.4][at] ?? null }));

  // R: c4 <- \(n) sqrt(2 / (n - 1)) * exp(lgamma(n / 2) - lgamma((n - 1) / 2)); mean(m) + 3 * mean(sd) / (c4(30) * sqrt(30))
  it('agrees with R where all months have one size', () => {
    const at = subgroupLimits(groups([30, 30, 30]));
    expect(at?.(30)?.low).toBeCloseTo(74.9692946438439, 11);
    expect(at?.(30)?.high).toBeCloseTo(86.4973720228228, 11);
  });

  // R: sp <- sqrt(sum((N - 1) * sd^2) / sum(N - 1)); weighted.mean(m, N) + 3 * sp / (c4(N) * sqrt(N))
  it('agrees with R where they have not', () => {
    const at = subgroupLimits(groups([30, 45, 20]));
    expect(at?.(30)?.centre).toBeCloseTo(81.0789473684211, 12);
    expect(at?.(45)?.high).toBeCloseTo(85.7286606510258, 11);
    expect(at?.(20)?.high).toBeCloseTo(88.1058159971661, 11);
  });

  it('has no limits for a month of one answer, nor from such months', () => {
    expect(subgroupLimits(groups([30, 45, 20]))?.(1)).toBeNull();
    expect(subgroupLimits([{ n: 1, mean: 80, sd: null }])).toBeNull();
    const one = subgroupLimits([...groups([30, 30, 30]), { n: 1, mean: 80, sd: null }]);
    expect(one?.(30)?.centre).toBeCloseTo((80.1 * 30 + 82.3 * 30 + 79.8 * 30 + 80) / 91, 12);
  });
});
