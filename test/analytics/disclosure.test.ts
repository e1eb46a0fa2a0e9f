import { describe, expect, it } from 'vitest';
import {
  COUNT_MIN,
  disclose,
  isTooFew,
  RANK_MIN,
  SCORE_MIN,
  STAFF_MIN,
  shownCount,
  thresholds,
} from '../../analytics/disclosure.ts';
import { byValue, shown, withheld } from '../../analytics/figure.ts';

const limits = thresholds();
const estimate = (n: number) => ({ value: 80, low: 70, high: 90, n });

describe('thresholds', () => {
  it('are the platform’s own unless raised', () => {
    expect(limits).toEqual({ score: 10, rank: 30, staff: 10, count: 5 });
    expect(limits).toEqual({ score: SCORE_MIN, rank: RANK_MIN, staff: STAFF_MIN, count: COUNT_MIN });
    expect(thresholds({ score: 20, rank: 50 })).toEqual({ score: 20, rank: 50, staff: 10, count: 5 });
  });

  it.each([{ score: 9 }, { rank: 29 }, { staff: 0 }, { count: 4 }, { score: 10.5 }, { score: Number.NaN }])(
    'are never lowered: %j',
    (raised) => {
      expect(() => thresholds(raised)).toThrow(RangeError);
    },
  );
});

describe('disclose', () => {
  it.each([
    [1, { shown: false, because: 'too_few', n: null }],
    [4, { shown: false, because: 'too_few', n: null }],
    [5, { shown: false, because: 'too_few', n: 5 }],
    [9, { shown: false, because: 'too_few', n: 9 }],
    [10, { shown: true, value: 80, low: 70, high: 90, n: 10 }],
  ])('with %d people', (n, expected) => {
    expect(disclose(estimate(n), limits)).toEqual(expected);
    expect(isTooFew(n, limits)).toBe(!expected.shown);
  });

  it('says nobody, not zero', () => {
    expect(disclose(null, limits)).toEqual({ shown: false, because: 'nobody_answered', n: 0 });
    expect(isTooFew(0, limits)).toBe(false);
  });

  it('withholds more where more is asked for', () => {
    expect(disclose(estimate(19), thresholds({ score: 20 }))).toMatchObject({ because: 'too_few' });
  });
});

describe('shownCount', () => {
  it('tells nobody and enough, not a few', () => {
    expect([0, 1, 4, 5, 6].map((n) => shownCount(n, limits))).toEqual([0, null, null, 5, 6]);
  });
});

describe('byValue', () => {
  it('puts the highest first, withheld ones last, equals by name', () => {
    const high = { name: 'd', figure: shown({ ...estimate(10), value: 90 }) };
    const [a, b] = ['a', 'b'].map((name) => ({ name, figure: shown({ ...estimate(10), value: 0 }) }));
    const [c, e] = ['A', 'c'].map((name) => ({ name, figure: withheld('too_few') }));
    const all = [e, c, b, a, high].filter((one) => one !== undefined);
    expect(all.sort(byValue).map(({ name }) => name)).toEqual(['d', 'a', 'b', 'A', 'c']);
  });
});
