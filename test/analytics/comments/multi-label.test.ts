import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, rankingPrecision } from '../../../analytics/comments/multi-label.ts';

const item = (wanted: string, found: string) => ({ wanted: new Set(wanted), found: new Set(found) });
const LABELS = ['a', 'b', 'c'];
const items = fc.array(
  fc.record({ wanted: fc.subarray(LABELS), found: fc.subarray(LABELS) }).map(({ wanted, found }) => ({
    wanted: new Set(wanted),
    found: new Set(found),
  })),
  { minLength: 1 },
);

describe('agreement', () => {
  // By hand: a is right once and wrong once, b right once and missed once, c is neither wanted nor found.
  const small = agreement([item('a', 'a'), item('b', 'ab'), item('b', ''), item('', '')], LABELS);

  it('counts what is right, wrong and missed', () => {
    expect(small.labels).toMatchObject([
      { label: 'a', right: 1, wrong: 1, missed: 0, precision: 1 / 2, recall: 1, f1: 2 / 3, kappa: 1 / 2 },
      { label: 'b', right: 1, wrong: 0, missed: 1, precision: 1, recall: 1 / 2, f1: 2 / 3, kappa: 1 / 2 },
      { label: 'c', right: 0, wrong: 0, missed: 0, precision: null, recall: null, f1: null, kappa: null },
    ]);
    expect(small).toMatchObject({ items: 4, microPrecision: 2 / 3, microRecall: 2 / 3, microF1: 2 / 3 });
    expect(small).toMatchObject({ macroF1: (2 / 3 + 2 / 3) / 3, hammingLoss: 2 / 12, exactMatch: 2 / 4 });
  });

  // R: psych::cohen.kappa(cbind(c(1,1,1,1,0,0,0,0,0,1), c(1,1,0,1,1,0,0,0,0,1)))$kappa
  it('has the kappa of psych', () => {
    const pairs = ['aa', 'aa', 'a-', 'aa', '-a', '--', '--', '--', '--', 'aa'];
    const judged = pairs.map((pair) => item(pair[0] ?? '', pair[1] ?? ''));
    expect(agreement(judged, ['a']).labels[0]?.kappa).toBeCloseTo(0.6, 12);
  });

  it('is the same in any order, and turned over precision is recall', () => {
    fc.assert(
      fc.property(items, (some) => {
        const there = agreement(some, LABELS);
        expect(agreement(some.toReversed(), LABELS)).toEqual(there);
        const back = agreement(
          some.map(({ wanted, found }) => ({ wanted: found, found: wanted })),
          LABELS,
        );
        expect(back.microPrecision).toBe(there.microRecall);
        expect(back.microF1).toBe(there.microF1);
        expect(back.labels.map(({ kappa }) => kappa)).toEqual(there.labels.map(({ kappa }) => kappa));
        expect(back.exactMatch).toBe(there.exactMatch);
      }),
    );
  });

  it('takes no account of labels it is not asked about', () => {
    expect(agreement([item('ax', 'ay')], ['a'])).toMatchObject({ microF1: 1, exactMatch: 1, hammingLoss: 0 });
  });

  it('needs items and labels', () => {
    expect(() => agreement([], LABELS)).toThrow(RangeError);
    expect(() => agreement([item('a', 'a')], [])).toThrow(RangeError);
  });
});

describe('rankingPrecision', () => {
  const ranked = (wanted: string, ...chances: number[]) => ({
    wanted: new Set(wanted),
    chances: new Map(chances.map((chance, at): [string, number] => [LABELS[at] ?? '', chance])),
  });

  // The example in the documentation of scikit-learn's label_ranking_average_precision_score: 0.416…
  it('agrees with scikit-learn', () => {
    const two = [ranked('a', 0.75, 0.5, 1), ranked('c', 1, 0.2, 0.1)];
    expect(rankingPrecision(two)).toBeCloseTo((1 / 2 + 1 / 3) / 2, 12);
  });

  it('counts ties against the label, and wholly or never wanted as 1', () => {
    expect(rankingPrecision([ranked('a', 0.5, 0.5, 0.1)])).toBe(1 / 2);
    expect(rankingPrecision([ranked('', 1, 1, 1), ranked('abc', 0, 1, 0)])).toBe(1);
  });

  it('needs items', () => {
    expect(() => rankingPrecision([])).toThrow(RangeError);
  });
});
