import { describe, expect, it } from 'vitest';
import { BY_SQUARE, cohenKappa } from '../../../analytics/reliability/cohen-kappa.ts';
import { raterAgreement } from '../../../analytics/reliability/rater-agreement.ts';
import { ratingSquares } from '../../../analytics/reliability/rating-squares.ts';

const TABLE = [
  [44, 5, 1],
  [7, 20, 3],
  [9, 5, 6],
];
// Shrout & Fleiss (1979), table 2: six subjects, four judges.
const RATINGS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const values = (ratings: readonly (readonly number[])[]) => {
  const found = raterAgreement(ratings);
  return found && Object.values(found).map(({ value }) => value);
};

describe('kappa', () => {
  // R 4.2, psych 2.2.9: cohen.kappa(table)
  it('is that of psych, plain and by squares of distance', () => {
    expect(cohenKappa(TABLE)).toEqual({
      value: expect.closeTo(0.491525423728813, 12),
      low: expect.closeTo(0.350158201217487, 12),
      high: expect.closeTo(0.63289264624014, 12),
    });
    expect(cohenKappa(TABLE, BY_SQUARE)?.value).toBeCloseTo(0.454545454545454, 12);
  });

  // R 4.2: v <- (sum(p * (w * (1 - pc) - outer(w %*% cs, t(rs) %*% w, "+") * (1 - po))^2) - (po * pc - 2 * pc + po)^2) /
  // (100 * (1 - pc)^4) is 0.00883218359401681; psych 2.2.9 comes to 0.00977392254627417
  it('has the weighted error of the paper, and that of psych where asked', () => {
    const half = (means: 'paper' | 'psych') => {
      const found = cohenKappa(TABLE, BY_SQUARE, means);
      return (((found?.high ?? 0) - (found?.low ?? 0)) / 2 / 1.959963984540054) ** 2;
    };
    expect(half('paper')).toBeCloseTo(0.00883218359401681, 12);
    expect(half('psych')).toBeCloseTo(0.00977392254627417, 12);
  });

  it('does not depend on which coder comes first', () => {
    const turned = TABLE.map((_, k) => TABLE.map((row) => row[k] ?? 0));
    const [one, other] = [cohenKappa(TABLE, BY_SQUARE), cohenKappa(turned, BY_SQUARE)];
    expect(other?.value).toBeCloseTo(one?.value ?? 0, 12);
    expect(other?.low).toBeCloseTo(one?.low ?? 0, 12);
  });

  it('is 1 for coders at one, held at 1, and none where chance alone agrees', () => {
    expect(
      cohenKappa([
        [5, 0],
        [0, 5],
      ]),
    ).toEqual({ value: 1, low: 1, high: 1 });
    expect(
      cohenKappa([
        [6, 0],
        [1, 3],
      ])?.high,
    ).toBe(1);
    expect(
      cohenKappa([
        [5, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
    expect(() =>
      cohenKappa([
        [1, 2],
        [0.5, 1],
      ]),
    ).toThrow(RangeError);
  });
});

describe('the agreement of raters', () => {
  it('is the published one', () => {
    const published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
    expect(values(RATINGS)).toEqual(published.map((one) => expect.closeTo(one, 2)));
  });

  it('does not depend on units, and a judge’s own level counts for all but the third', () => {
    const other = values(RATINGS.map((row) => row.map((one) => 7 - 3 * one)));
    expect(other).toEqual((values(RATINGS) ?? []).map((one) => expect.closeTo(one, 12)));
    const strict = values(RATINGS.map(([first = 0, ...rest]) => [first - 20, ...rest])) ?? [];
    expect(strict[2]).toBeCloseTo(values(RATINGS)?.[2] ?? 0, 12);
    expect(strict[1]).toBeLessThan(values(RATINGS)?.[1] ?? 0);
  });

  it('stays exact where ratings are large and differ little', () => {
    const far = RATINGS.map((row) => row.map((one) => one + 90_000_000));
    expect(values(far)).toEqual(values(RATINGS));
  });

  it('is none where nothing differs, and refuses gaps', () => {
    expect(
      ratingSquares([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      raterAgreement([
        [1, 2],
        [5, 6],
      ]),
    ).toBeNull();
    expect(() => raterAgreement([[1, 2], [5]])).toThrow(RangeError);
    expect(() => raterAgreement([[1, 2]])).toThrow(RangeError);
    expect(() =>
      raterAgreement([
        [1, 2],
        [1, Number.NaN],
      ]),
    ).toThrow(RangeError);
  });
});
