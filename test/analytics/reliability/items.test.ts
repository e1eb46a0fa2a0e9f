import { describe, expect, it } from 'vitest';
import { crossSums, mergeCrossSums } from '../../../analytics/cross-sums.ts';
import { alpha, alphaWithout, itemTotal } from '../../../analytics/reliability/alpha.ts';
import { internalConsistency } from '../../../analytics/reliability/internal-consistency.ts';
import { personMeans } from '../../../analytics/reliability/person-means.ts';
import { numberIn, rowsOf } from '../../reproduce/read.ts';

const rows = rowsOf('test/golden/08_psychometrics', 'attitude_input.csv');
const ITEMS = Object.keys(rows[0] ?? {});
const PEOPLE = rows.map((row) => ITEMS.map((item) => numberIn(row, item)));

describe('internal consistency', () => {
  // R 4.2, psych 2.2.9: alpha(attitude)
  it('is that of psych::alpha, from tallies in any grouping', () => {
    const parts = [PEOPLE.slice(20), [], PEOPLE.slice(0, 20)].map((own) => crossSums(ITEMS, own));
    const found = internalConsistency(mergeCrossSums(parts));
    expect(found).toMatchObject({ n: 30, alpha: expect.closeTo(0.84314276956476, 12), verdict: 'good' });
    const critical = found?.items.find(({ measure }) => measure === 'critical');
    expect(critical).toEqual({
      measure: 'critical',
      alphaWithout: expect.closeTo(0.863872311446437, 12),
      itemTotal: expect.closeTo(0.265034339196676, 12),
      isWeak: true,
    });
    expect(found?.items.filter(({ isWeak }) => isWeak)).toHaveLength(1);
    expect(JSON.stringify(found)).toBe(JSON.stringify(internalConsistency(crossSums(ITEMS, PEOPLE))));
  });

  it('stays the same on another scale, and of the raw alpha only the units of all items together', () => {
    const scaled = internalConsistency(
      crossSums(
        ITEMS,
        PEOPLE.map((row) => row.map((x) => 500 - 3 * (x ?? 0))),
      ),
    );
    expect(scaled?.alpha).toBeCloseTo(0.84314276956476, 12);
  });

  it('says when items have too little, or all, in common', () => {
    const of = (people: readonly (readonly number[])[]) => internalConsistency(crossSums(['a', 'b'], people));
    expect(
      of([
        [1, 1],
        [2, 2],
        [5, 5],
      ])?.verdict,
    ).toBe('redundant');
    expect(
      of([
        [1, 2],
        [2, 1],
        [5, 3],
        [3, 5],
      ])?.verdict,
    ).toBe('low');
    expect(
      of([
        [1, 1],
        [2, 2],
        [5, 5],
      ])?.items[0],
    ).toMatchObject({ alphaWithout: null, itemTotal: 1, isWeak: false });
    expect(
      of([
        [1, 7],
        [2, 7],
      ]),
    ).toBeNull();
    expect(internalConsistency(crossSums(['a'], [[1], [2]]))).toBeNull();
  });

  it('has no λ₆ where items repeat one another, and no alpha where the sum does not vary', () => {
    expect(
      alpha([
        [2, 2],
        [2, 2],
      ]),
    ).toMatchObject({ raw: 1, guttman: null });
    expect(
      alpha([
        [1, -1],
        [-1, 1],
      ]),
    ).toBeNull();
    expect(
      alphaWithout(
        [
          [2, 1],
          [1, 2],
        ],
        0,
      ),
    ).toBeNull();
    expect(
      itemTotal(
        [
          [0, 0],
          [0, 1],
        ],
        0,
      ),
    ).toBeNull();
  });
});

describe('persons’ means', () => {
  // R 4.2: x <- cbind(c(1, 2, 4, NA), c(3, NA, 5, NA), c(2, 2, 3, 1)); t <- rowMeans(x, na.rm = TRUE); mean(t), sd(t),
  // cor(x, t, use = "pairwise")
  it('are over the items each person answered', () => {
    const found = personMeans([
      [1, 3, 2],
      [2, null, 2],
      [4, 5, 3],
      [null, null, 1],
      [null, null, null],
    ]);
    expect(found?.mean).toBeCloseTo(2.25, 12);
    expect(found?.deviation).toBeCloseTo(1.25830573921179, 12);
    expect(found?.withItem).toEqual(
      [0.944911182523068, 1, 0.973328526784575].map((one) => expect.closeTo(one, 12)),
    );
  });

  it('are none of one person, and tell nothing of an item that does not vary', () => {
    expect(
      personMeans([
        [1, 2],
        [null, null],
      ]),
    ).toBeNull();
    expect(
      personMeans([
        [1, 2],
        [1, 3],
      ])?.withItem,
    ).toEqual([null, expect.closeTo(1, 12)]);
  });
});
