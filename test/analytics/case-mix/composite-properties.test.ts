import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitTally } from '../../../analytics/case-mix/answer-patterns.ts';
import { compositeComparison } from '../../../analytics/case-mix/composite-comparison.ts';
import { inHalves, surveys, tallied } from './survey.ts';

describe('a composite adjusted for case mix, of any survey,', () => {
  const close = (numbers: readonly (number | undefined)[]) =>
    numbers.map((one) => expect.closeTo(one ?? Number.NaN, 8));
  const compared = (...given: Parameters<typeof compositeComparison>) =>
    compositeComparison(...given)?.units ?? [];

  it('moves with the answers, and stretches with them', () => {
    fc.assert(
      fc.property(surveys, (all) => {
        const plain = compared(tallied(all), 2);
        const moved = compared(
          tallied(all, 'impute', (y) => 7 * y + 40),
          2,
        );
        expect(moved.map((one) => one.adjusted)).toEqual(close(plain.map((one) => 7 * one.adjusted + 40)));
        expect(moved.map((one) => one.variance)).toEqual(close(plain.map((one) => 49 * one.variance)));
      }),
    );
  });

  it('mirrors a mirrored scale', () => {
    fc.assert(
      fc.property(surveys, (all) => {
        const plain = compared(tallied(all), 2);
        const mirrored = compared(
          tallied(all, 'impute', (y) => 10 - y),
          2,
        );
        expect(mirrored.map((one) => one.adjusted)).toEqual(close(plain.map((one) => 10 - one.adjusted)));
        expect(mirrored.map((one) => one.variance)).toEqual(close(plain.map((one) => one.variance)));
      }),
    );
  });

  it('does not mind the order of units, nor a unit of nobody', () => {
    fc.assert(
      fc.property(surveys, (all) => {
        const plain = compared(tallied(all), 2);
        const turned = compared(tallied(all).toReversed(), 2).toReversed();
        expect(turned.map((one) => one.adjusted)).toEqual(close(plain.map((one) => one.adjusted)));
        expect(turned.map((one) => one.variance)).toEqual(close(plain.map((one) => one.variance)));
        expect(compared([unitTally('nobody', []), ...tallied(all)], 2)).toEqual(plain);
      }),
    );
  });

  it('is the same bytes from tallies added in another order and grouping', () => {
    fc.assert(
      fc.property(surveys, (all) => {
        expect(JSON.stringify(compositeComparison(inHalves(all), 2))).toBe(
          JSON.stringify(compositeComparison(tallied(all), 2)),
        );
      }),
    );
  });
});
