import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdispersion, type Trimming } from '../../../analytics/comparison/overdispersion.ts';
import { numberIn, rowsOf } from '../../reproduce/read.ts';

const z = [-6.1, -2.4, -2.4, -0.3, 0.2, 0.9, 1.7, 2.2, 3.1, 4.5, 9.8, -1.2];
const s = [0.5, 0.7, 0.9, 1.1, 0.4, 0.6, 0.8, 1.3, 0.55, 0.65, 0.75, 0.85];
const CQC: Trimming = 'winsorised';
const SHMI: Trimming = 'truncated';

describe('overdispersion', () => {
  // R: f <- \(z, s) { I <- length(z); w <- 1/s^2; p <- mean(z^2)
  //   c(p, max(0, (I*p - (I-1)) / (sum(w) - sum(w^2)/sum(w)))) }
  // f(pmin(pmax(z, quantile(z, .1)), quantile(z, .9)), s)
  // k <- floor(rank(z)*10/13) %in% 1:8; f(z[k], s[k])
  it('agrees with R', () => {
    expect(overdispersion(z, s, CQC).phi).toBeCloseTo(6.2516, 12);
    expect(overdispersion(z, s, CQC).tauSquared).toBeCloseTo(2.582317727309488, 12);
    expect(overdispersion(z, s, SHMI).phi).toBeCloseTo(5.149, 12);
    expect(overdispersion(z, s, SHMI).tauSquared).toBeCloseTo(2.235042832095645, 12);
  });

  it('keeps the place of each unit, drawn in or left out', () => {
    const drawn = overdispersion(z, s, CQC).entered;
    expect(drawn?.[0]).toBeCloseTo(-2.4, 12);
    expect(drawn?.[10]).toBeCloseTo(4.36, 12);
    expect(drawn?.slice(1, 9)).toEqual(z.slice(1, 9));
    expect(overdispersion(z, s, SHMI)).toMatchObject({
      units: 10,
      entered: [null, ...z.slice(1, 10), null, -1.2],
    });
  });

  it('is nothing between units that differ as chance has it', () => {
    const calm = z.map((one) => one / 10);
    expect(overdispersion(calm, s, CQC)).toMatchObject({ tauSquared: 0, units: 12 });
    expect(overdispersion(calm, s, CQC)?.phi).toBeLessThan(1);
  });

  it('has nothing to say of nobody left, and no variance between one', () => {
    expect(overdispersion([3], [1], CQC)).toMatchObject({ phi: 9, tauSquared: 0, units: 1 });
    expect(overdispersion([3, 3, 4, 4], [1, 1, 1, 1], SHMI, 1 / 3)).toMatchObject({
      phi: 1,
      tauSquared: 0,
      units: 0,
    });
  });

  it('follows the scale, the mirror and no order of units', () => {
    const unit = fc.record({
      z: fc.double({ min: -20, max: 20, noNaN: true }),
      s: fc.double({ min: 0.01, max: 10, noNaN: true }),
    });
    const options = fc.constantFrom(CQC, SHMI);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 5, maxLength: 40 }), options, (units, how) => {
        const of = (all: typeof units) =>
          overdispersion(
            all.map((one) => one.z),
            all.map((one) => one.s),
            how,
          );
        const [plain, scaled] = [of(units), of(units.map((one) => ({ ...one, s: one.s * 8 })))];
        const mirrored = of(units.map((one) => ({ ...one, z: -one.z })));
        const turned = of(units.toReversed());
        expect(scaled?.tauSquared).toBeCloseTo((plain?.tauSquared ?? Number.NaN) * 64, 8);
        expect(turned?.phi).toBeCloseTo(plain?.phi ?? Number.NaN, 9);
        expect(turned?.entered.toReversed()).toEqual(plain?.entered);
        if (how === CQC) expect(mirrored?.phi).toBeCloseTo(plain?.phi ?? Number.NaN, 9);
      }),
    );
  });

  it.each([
    ['no error for a score', [1, 2], [1]],
    ['an error of nothing', [1, 2], [1, 0]],
    ['no units', [], []],
  ])('refuses %s', (_, scores, errors) => {
    expect(() => overdispersion(scores, errors)).toThrow(RangeError);
  });
});

const published = fileURLToPath(
  new URL('../../../../shared/golden/06_funnel_overdispersion', import.meta.url),
);

describe.skipIf(!existsSync(published))('overdispersion of hospitals in the published funnels', () => {
  it.each(existsSync(published) ? rowsOf(published, 'meta.csv') : [])('$case', (meta) => {
    const rows = rowsOf(published, `${meta['case']}.csv`);
    const of = (column: string) => rows.map((row) => numberIn(row, column) ?? Number.NaN);
    const left = rows.map((row) => numberIn(row, 'Wuzscore'));
    const trimming = rows[0]?.['truncated'] === undefined ? CQC : SHMI;
    const found = overdispersion(of('Uzscore'), of('s'), trimming, numberIn(meta, 'trim') ?? 0);
    expect(found?.units).toBe(numberIn(meta, 'n_used'));
    expect(found?.phi).toBeCloseTo(numberIn(meta, 'phi') ?? Number.NaN, 12);
    expect(found?.tauSquared).toBeCloseTo(numberIn(meta, 'tau2') ?? Number.NaN, 12);
    expect(found?.entered.map((one) => one === null)).toEqual(left.map((one) => one === null));
    for (const [at, one] of left.entries()) if (one !== null) expect(found?.entered[at]).toBeCloseTo(one, 12);
  });
});
