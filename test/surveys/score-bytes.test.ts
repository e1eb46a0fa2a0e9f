import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeScores, encodeScores, readScores, type Score } from '../../surveys/score.ts';

describe('encoded scores', () => {
  const anyScore = fc.record({
    option: fc.option(fc.integer({ min: 0, max: 10 })),
    score: fc.option(fc.integer({ min: 0, max: 10_000 })),
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyScore), (scores) => {
        expect(decodeScores(encodeScores(scores))).toEqual(scores);
      }),
    );
  });

  it('are three bytes a measure, low byte first', () => {
    const bytes = encodeScores([
      { option: 2, score: 6667 },
      { option: null, score: null },
      { option: 4, score: null },
    ]);
    expect([...bytes]).toEqual([2, 0x0b, 0x1a, 255, 255, 255, 4, 255, 255]);
  });

  it('are read in order', () => {
    const seen: (Score & { index: number })[] = [];
    readScores(Uint8Array.of(2, 0x10, 0x27, 255, 0, 0), (index, option, points) =>
      seen.push({ index, option, score: points }),
    );
    expect(seen).toEqual([
      { index: 0, option: 2, score: 10000 },
      { index: 1, option: null, score: 0 },
    ]);
  });

  it.each([
    ['a fraction', { option: 1, score: 1.5 }],
    ['more than all points', { option: 1, score: 10_001 }],
    ['less than none', { option: 1, score: -1 }],
    ['nothing at all', { option: 1, score: Number.NaN }],
    ['an option too many', { option: 11, score: 1 }],
  ])('refuse %s', (_, wrong) => {
    expect(() => encodeScores([wrong])).toThrow(RangeError);
  });

  it.each([
    ['a piece', [1, 2]],
    ['a score too high', [1, 0x11, 0x27]],
    ['an option too many', [11, 0, 0]],
  ])('refuse to be read from %s', (_, bytes) => {
    expect(() => decodeScores(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});
