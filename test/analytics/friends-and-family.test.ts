import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { friendsAndFamily } from '../../analytics/friends-and-family.ts';
import { friendsSuppression } from '../../analytics/friends-suppression.ts';
import { proportion } from '../../analytics/proportion.ts';
import { roundedPercent } from '../../analytics/rounded-percent.ts';

const answers = { veryGood: 60, good: 20, neither: 5, poor: 7, veryPoor: 3, dontKnow: 5 };

describe('the Friends and Family Test', () => {
  it('counts those who do not know in both shares, and leaves them out of the old score', () => {
    const test = friendsAndFamily(answers);
    expect(test.total).toBe(100);
    expect(test.positive).toEqual(proportion(80, 100));
    expect(test.negative).toEqual(proportion(10, 100));
    expect(test.legacy).toMatchObject({ value: (60 - 15) / 95, n: 95 });
  });

  it('has no shares of nobody, and no old score where nobody knows', () => {
    const nobody = { veryGood: 0, good: 0, neither: 0, poor: 0, veryPoor: 0, dontKnow: 0 };
    expect(friendsAndFamily(nobody)).toEqual({ total: 0, positive: null, negative: null, legacy: null });
    expect(friendsAndFamily({ ...nobody, dontKnow: 9 })).toMatchObject({
      positive: { value: 0, n: 9 },
      legacy: null,
    });
  });

  it.each([-1, 0.5, Number.NaN])('refuses %d answers', (good) => {
    expect(() => friendsAndFamily({ ...answers, good })).toThrow(RangeError);
  });
});

describe('a rounded percent', () => {
  it.each([
    [1, 8, 13],
    [3, 8, 38],
    [1, 200, 1],
    [1, 201, 0],
    [199, 200, 100],
    [0, 7, 0],
    [7, 7, 100],
  ])('of %d in %d', (part, n, percent) => {
    expect(roundedPercent(part, n)).toBe(percent);
  });

  // Hundreds of a whole where the double nearest to the percentage lies below its half.
  it('takes halves up however large the counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 1e10 }), (whole, size) => {
        expect(roundedPercent((2 * whole + 1) * size, 200 * size)).toBe(whole + 1);
        expect(roundedPercent((2 * whole + 1) * size - 1, 200 * size)).toBe(whole);
      }),
    );
  });

  it('is none of nobody', () => {
    expect(roundedPercent(0, 0)).toBeNull();
  });

  it.each([
    [2, 1],
    [-1, 4],
    [0.5, 4],
  ])('refuses %d of %d', (part, n) => {
    expect(() => roundedPercent(part, n)).toThrow(RangeError);
  });
});

describe('the NHS’s suppression', () => {
  const marks = (counts: readonly number[]) =>
    friendsSuppression(counts)
      .map(({ primary, secondary }) => (primary ? 'p' : secondary ? 's' : '.'))
      .join('');

  it.each([
    [[6, 4, 0, 40], 'spp.'],
    [[4, 12, 12, 90], 'ps..'],
    [[3, 4, 90], 'pp.'],
    [[0, 0, 90], 'pp.'],
    [[5, 90], '..'],
    [[4, 0], 'pp'],
    [[4, 5], 'ps'],
    [[], ''],
  ])('of %j is %s', (counts, expected) => {
    expect(marks(counts)).toBe(expected);
  });

  it('never leaves exactly one unit with answers hidden beside a shown one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (counts) => {
        const hidden = [...marks(counts)].filter((mark, at) => mark !== '.' && (counts[at] ?? 0) > 0);
        expect(hidden.length === 1 && marks(counts).includes('.')).toBe(false);
      }),
    );
  });

  it.each([-1, 0.5])('refuses %d answers', (n) => {
    expect(() => friendsSuppression([n])).toThrow(RangeError);
  });
});
