import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../../../analytics/distributions/binomial.ts';
import { NORMAL_998 } from '../../../analytics/distributions/normal.ts';
import { exactShare } from '../../../analytics/intervals/exact-share.ts';
import { wilson } from '../../../analytics/intervals/wilson.ts';

describe('Wilson’s interval', () => {
  // R: prop.test(part, n, correct = FALSE, conf.level = .998)$conf.int
  it.each([
    [81, 263, 0.228035740242005, 0.40138942190937],
    [1, 29, 0.00301600135871697, 0.296586458036421],
    [0, 20, 0, 0.323170414624055],
  ])('agrees with R at 99.8 %% for %d of %d', (part, n, low, high) => {
    const interval = wilson(part, n, NORMAL_998);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('mirrors, for people of any weight', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 1e6, noNaN: true }),
        (share, n) => {
          const [some, others] = [wilson(share * n, n), wilson(n - share * n, n)];
          expect(some.low).toBeCloseTo(1 - others.high, 9);
          expect(some.high).toBeCloseTo(1 - others.low, 9);
        },
      ),
    );
  });

  it.each([
    [1, 0],
    [5, 4],
    [-0.5, 4],
    [Number.NaN, 4],
  ])('refuses %d of %d', (part, n) => {
    expect(() => wilson(part, n)).toThrow(RangeError);
  });
});

describe('Clopper and Pearson’s interval', () => {
  // R: binom.test(part, n)$conf.int; binom.test(part, n, conf.level = .998)$conf.int
  it.each([
    [0, 20, 0, 0.168433470983085, 0, 0.292054215615862],
    [1, 20, 0.00126508949794981, 0.248732762772028, 0.0000500237654488942, 0.377581873108363],
    [15, 148, 0.0578440100834486, 0.161650490349479, 0.0402844450341054, 0.199657037342919],
    [20, 20, 0.831566529016915, 1, 0.707945784384138, 1],
  ])('agrees with R for %d of %d', (part, n, low, high, low998, high998) => {
    const [usual, wide] = [exactShare(part, n), exactShare(part, n, 0.001)];
    expect([usual.low, usual.high]).toEqual([expect.closeTo(low, 11), expect.closeTo(high, 11)]);
    expect([wide.low, wide.high]).toEqual([expect.closeTo(low998, 11), expect.closeTo(high998, 11)]);
  });

  it('ends where the count would be that far out by a chance of 2.5 %', () => {
    const { low, high } = exactShare(7, 50);
    expect(1 - binomialCdf(6, 50, low)).toBeCloseTo(0.025, 10);
    expect(binomialCdf(7, 50, high)).toBeCloseTo(0.025, 10);
  });

  it('is never narrower than Wilson’s on the side away from the end', () => {
    for (let part = 0; part <= 15; part += 1) {
      expect(exactShare(part, 30).high).toBeGreaterThan(wilson(part, 30).high);
    }
  });

  it.each([
    [5, 4],
    [0.5, 4],
    [0, 0],
    [-1, 4],
  ])('refuses %d of %d', (part, n) => {
    expect(() => exactShare(part, n)).toThrow(RangeError);
  });
});
