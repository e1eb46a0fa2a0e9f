import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Figure } from '../../analytics/figure.ts';
import { board, type Hospital, nameOf } from './board.ts';
import { learnt } from './subtraction.ts';

const limits = thresholds();
const tell = (figure: Figure) => (figure.shown ? figure.n : figure.because);

describe('benchmark', () => {
  it('does not tell the size of a withheld hospital by the width of the funnel', () => {
    const { hospitals, funnel } = board([
      ['east', 4],
      ['east', 50],
      ['west', 30],
    ]);
    expect(hospitals.map(({ mean }) => tell(mean))).toEqual([30, 'too_few', 'protects_another']);
    expect(funnel?.limits.at(-1)?.n).toBe(36);
  });

  it('withholds the same hospitals in whatever order they come', () => {
    const hospitals: Hospital[] = [
      ['north', 4],
      ['east', 30, 60],
      ['west', 30, 70],
    ];
    const sight = (of: readonly Hospital[]) =>
      board(of).areas.map(({ area, mean }) => `${area} ${tell(mean)}`);
    expect(sight(hospitals.toReversed())).toEqual(sight(hospitals));
  });

  it('withholds the rate with the number it would tell', () => {
    const { hospitals } = board([
      ['east', 4],
      ['east', 50],
      ['west', 30],
    ]);
    expect(hospitals.map(({ responseRate }) => tell(responseRate))).toEqual([
      120,
      'too_few',
      'protects_another',
    ]);
  });

  it('protects a rate of its own where others answered than those in the score', () => {
    const { hospitals, areas } = board([
      ['east', 0, 80, 3, 100],
      ['east', 50],
      ['east', 60],
    ]);
    expect(hospitals.map(({ mean, responseRate }) => [tell(mean), tell(responseRate)])).toEqual([
      [50, 'protects_another'],
      [60, 240],
      ['nobody_answered', 'too_few'],
    ]);
    expect(areas.map(({ responseRate }) => tell(responseRate))).toEqual([540]);
  });

  const area = fc.constantFrom('a', 'b', 'c', 'd');
  const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 50 }));
  const hospitals = fc.array(fc.tuple(area, size, fc.constant(80), size, fc.nat({ max: 60 })), {
    maxLength: 14,
  });

  it('gives no withheld mean, number or rate away by subtraction, over random areas', () => {
    fc.assert(
      fc.property(hospitals, (drawn) => {
        const all = drawn.map(
          ([name, n, points, more, unheard]): Hospital => [name, n, points, n + more, n + more + unheard],
        );
        const published = board(all);
        const sizes = (what: 1 | 3) => new Map(all.map((hospital, at) => [nameOf(at), hospital[what] ?? 0]));
        const isHidden = ({ mean }: { mean: Figure }) => !mean.shown;
        const isUntold = ({ mean }: { mean: Figure }) => !mean.shown && mean.n === null;
        const hasNoRate = ({ responseRate }: { responseRate: Figure }) => !responseRate.shown;
        const views = [
          { sizes: sizes(1), hidden: isHidden, minimum: limits.score, hidesTotal: !published.total.shown },
          {
            sizes: sizes(1),
            hidden: isUntold,
            minimum: limits.count,
            hidesTotal: published.total.n === null,
          },
          // The rate of the whole is not published.
          { sizes: sizes(3), hidden: hasNoRate, minimum: limits.count, hidesTotal: true },
        ];
        for (const { sizes, hidden, minimum, hidesTotal } of views) {
          const groups = published.areas.map((area) => ({
            hidden: hidden(area),
            cells: published.hospitals
              .filter((row) => row.area === area.area)
              .map((row) => ({ n: sizes.get(row.hospital) ?? 0, hidden: hidden(row) })),
          }));
          for (const told of learnt(groups, hidesTotal)) {
            expect(told.length).not.toBe(1);
            expect(told.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(minimum);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
