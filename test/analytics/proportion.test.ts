import { describe, expect, it } from 'vitest';
import { proportion } from '../../analytics/proportion.ts';

describe('proportion', () => {
  // R: prop.test(part, n, correct = FALSE)$conf.int; the second and third rows are also
  // PHEindicatormethods' own test values for phe_proportion.
  it.each([
    [81, 263, 0.255288519878274, 0.3662095769828],
    [65, 100, 0.55254443296888, 0.736357517569025],
    [1045, 5000, 0.197955498800133, 0.22049130373189],
    [0, 20, 0, 0.161125158052819],
    [20, 20, 0.838874841947181, 1],
    [1, 29, 0.00611321429276266, 0.171755218793203],
    [9990, 10000, 0.998160055612562, 0.999456714013503],
    [333, 100000, 0.00299151228277739, 0.00370664499847584],
  ])('agrees with R for %d of %d', (part, n, low, high) => {
    const estimate = proportion(part, n);
    expect(estimate).toMatchObject({ value: part / n, n });
    expect(estimate?.low).toBeCloseTo(low, 12);
    expect(estimate?.high).toBeCloseTo(high, 12);
  });

  it('mirrors: those not counted have the interval turned over', () => {
    const [some, others] = [proportion(27, 30), proportion(3, 30)];
    expect(some?.low).toBeCloseTo(1 - (others?.high ?? Number.NaN), 12);
  });

  it('narrows as more people are counted', () => {
    const low = (n: number) => proportion(n / 2, n)?.low ?? Number.NaN;
    expect(low(1000)).toBeGreaterThan(low(100));
  });

  it('ends exactly at the ends', () => {
    for (let n = 1; n < 300; n += 1) {
      expect(proportion(0, n)?.low).toBe(0);
      expect(proportion(n, n)?.high).toBe(1);
    }
  });

  it('has no estimate when nobody is counted', () => {
    expect(proportion(0, 0)).toBeNull();
  });

  it.each([
    [5, 4],
    [-1, 4],
    [0.5, 4],
    [1, 4.5],
    [Number.NaN, 4],
    [0, Number.NaN],
  ])('refuses %d of %d', (part, n) => {
    expect(() => proportion(part, n)).toThrow(RangeError);
  });
});
