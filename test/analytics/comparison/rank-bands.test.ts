import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from '../../../analytics/comparison/apart.ts';
import { rankBands } from '../../../analytics/comparison/rank-bands.ts';
import { hospitals, known } from './measurements.ts';

describe('bands', () => {
  it('part those between whom everybody is told apart', () => {
    expect(
      rankBands([known(80, 0.5), known(90, 0.5), known(80.5, 0.5), known(70, 0.5), known(89, 0.5)]),
    ).toEqual([2, 1, 2, 3, 1]);
  });

  // The first and the last are told apart; each cannot be from the one in the middle.
  it('draw no line through a chain', () => {
    const chain = [known(80, 1), known(83, 1), known(86, 1)];
    const [low, middle, high] = chain;
    const higher = apart(chain);
    if (!low || !middle || !high) expect.unreachable();
    expect([higher(high, low), higher(high, middle), higher(middle, low)]).toEqual([true, false, false]);
    expect(rankBands(chain)).toEqual([1, 1, 1]);
  });

  it('are exactly as many as the data support lines', () => {
    fc.assert(
      fc.property(hospitals, (all) => {
        const higher = apart(all);
        const found = rankBands(all);
        expect(rankBands(all.toReversed())).toEqual(found.toReversed());
        const sorted = all
          .map((one, at) => ({ one, band: found[at] ?? 0 }))
          .toSorted((a, b) => b.one.value - a.one.value);
        for (let line = 1; line < sorted.length; line += 1) {
          const [above, below] = [sorted.slice(0, line), sorted.slice(line)];
          const supported = above.every((a) => below.every((b) => higher(a.one, b.one)));
          expect((sorted[line]?.band ?? 0) - (sorted[line - 1]?.band ?? 0)).toBe(supported ? 1 : 0);
        }
      }),
    );
  });

  it('are one of one hospital, and none of none', () => {
    expect(rankBands([known(80, 1)])).toEqual([1]);
    expect(rankBands([])).toEqual([]);
  });
});
