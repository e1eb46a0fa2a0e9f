import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { shown, withheld } from '../../analytics/figure.ts';
import { responseRate } from '../../analytics/response-rate.ts';

const limits = thresholds();
const score = shown({ value: 80, low: 70, high: 90, n: 81 });

describe('responseRate', () => {
  // R: prop.test(81, 263, correct = FALSE)$conf.int
  it('agrees with R', () => {
    const rate = responseRate({ answered: 81, invited: 263 }, score, limits);
    expect(rate).toMatchObject({ shown: true, value: 81 / 263, n: 263 });
    expect(rate.shown && rate.low).toBeCloseTo(0.255288519878274, 12);
    expect(rate.shown && rate.high).toBeCloseTo(0.3662095769828, 12);
  });

  it.each([1, 4])('would tell that %d answered', (answered) => {
    expect(responseRate({ answered, invited: 263 }, score, limits)).toEqual(withheld('too_few'));
  });

  it('tells that five answered', () => {
    expect(responseRate({ answered: 5, invited: 263 }, score, limits).shown).toBe(true);
  });

  it('is zero where nobody of many answered', () => {
    const nobody = responseRate({ answered: 0, invited: 263 }, withheld('nobody_answered', 0), limits);
    expect(nobody).toMatchObject({ shown: true, value: 0, low: 0 });
  });

  it('is no rate where nobody was invited', () => {
    expect(responseRate({ answered: 0, invited: 0 }, score, limits)).toEqual(withheld('nobody_answered', 0));
  });

  it('is withheld where few were invited', () => {
    expect(responseRate({ answered: 9, invited: 9 }, score, limits)).toEqual(withheld('too_few'));
  });

  it('is withheld where the number behind the score is', () => {
    const of = (of: ReturnType<typeof withheld>) => responseRate({ answered: 20, invited: 100 }, of, limits);
    expect(of(withheld('protects_another'))).toEqual(withheld('protects_another'));
    expect(of(withheld('too_few'))).toEqual(withheld('too_few'));
    expect(of(withheld('too_few', 8))).toMatchObject({ shown: true });
  });

  it('refuses more answers than invitations', () => {
    expect(() => responseRate({ answered: 11, invited: 10 }, score, limits)).toThrow(RangeError);
  });
});
