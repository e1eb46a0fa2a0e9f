import { describe, expect, it } from 'vitest';
import { runsLimits, runsTest } from '../../../analytics/control-charts/runs-test.ts';

describe('the runs test', () => {
  // R: round(log2(n)) + 3; qbinom(0.05, n - 1, 0.5)
  it.each([
    [1, 3, 0],
    [5, 5, 0],
    [6, 6, 1],
    [24, 8, 8],
    [45, 8, 17],
    [46, 9, 17],
    [1000, 13, 474],
  ])(
    'allows among %d points runs of %d and asks for %d crossings',
    (useful, longestRunMost, crossingsFewest) => {
      expect(runsLimits(useful)).toEqual({ longestRunMost, crossingsFewest });
    },
  );

  it('passes over points on the centre', () => {
    expect(runsTest([1, 1, 0, 1, -1, 0, -1, 1], 0)).toMatchObject({ useful: 6, longestRun: 3, crossings: 2 });
    expect(runsTest([5, 5], 5)).toBeNull();
    expect(runsTest([], 5)).toBeNull();
  });

  it('finds a run too long, and crossings too few', () => {
    const zigzag = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    expect(runsTest(zigzag, 0)?.signal).toBe(false);
    const long = [...zigzag, ...new Array<number>(9).fill(1)];
    expect(runsTest(long, 0)).toMatchObject({ longestRun: 9, longestRunMost: 8, signal: true });
    // As long and as few as is allowed: no signal yet.
    const longest = [...zigzag, ...new Array<number>(8).fill(1)];
    expect(runsTest(longest, 0)).toMatchObject({ longestRun: 8, longestRunMost: 8, signal: false });
    const fewest = Array.from({ length: 24 }, (_, at) => (Math.floor(at / 2.7) % 2 === 0 ? 1 : -1));
    expect(runsTest(fewest, 0)).toMatchObject({ crossings: 8, crossingsFewest: 8, signal: false });
    const slow = Array.from({ length: 24 }, (_, at) => (Math.floor(at / 6) % 2 === 0 ? 1 : -1));
    expect(runsTest(slow, 0)).toMatchObject({
      longestRun: 6,
      crossings: 3,
      crossingsFewest: 8,
      signal: true,
    });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses limits for %d points', (useful) => {
    expect(() => runsLimits(useful)).toThrow(RangeError);
  });
});
