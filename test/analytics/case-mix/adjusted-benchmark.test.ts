import { describe, expect, it } from 'vitest';
import { adjustedBenchmark } from '../../../analytics/case-mix/adjusted-benchmark.ts';
import type { MixTally } from '../../../analytics/mix-tally.ts';
import { mergeVectorSums, noVectorSums } from '../../../analytics/vector-sums.ts';
import { fitFromRows } from '../../support/fit-from-rows.ts';
import { ADJUSTERS, mixAnswers, mixTallies } from '../../support/mix-answers.ts';
import { sumsOf } from './survey.ts';

const answers = mixAnswers(24_000, 40, 7);
const tallies = mixTallies(answers);
const benchmark = adjustedBenchmark(tallies);
const close = (numbers: readonly number[] | undefined) => numbers?.map((one) => expect.closeTo(one, 8)) ?? [];
const adjusted = (of: readonly MixTally[]) =>
  adjustedBenchmark(of)?.hospitals.map((one) => one.adjusted.value);

/** The largest error of numbers beside others, relative to those. */
const largest = (found: readonly number[], expected: readonly number[]) =>
  Math.max(...expected.map((one, at) => Math.abs((found[at] ?? Number.NaN) / one - 1)));

/** Tallies with other scores: factor times the score, moved. */
const rescored = (of: MixTally, factor: number, moved: number): MixTally => {
  const rows = rowsOf(of.hospital);
  return {
    ...of,
    sums: sumsOf(rows.map((row) => [...row.slice(0, -1), factor * (row.at(-1) ?? 0) + moved])),
  };
};

const expectedOf = (difference: number, p: number | null) => {
  if (p === null || p >= 0.05) return 'as_expected';
  return difference > 0 ? 'above' : 'below';
};

const byHospital = Map.groupBy([...answers.hospital.keys()], (row) => `H${answers.hospital[row]}`);

const rowsOf = (hospital: string): number[][] =>
  (byHospital.get(hospital) ?? []).map((row) => {
    const own = answers.adjusters.map((column) => column[row] ?? -1);
    const missing = own.map((x) => (x < 0 ? 1 : 0));
    return [...own.map((x) => Math.max(0, x)), ...missing, answers.score[row] ?? 0];
  });

describe('a benchmark adjusted for case mix', () => {
  it('equals the fit from rows over a million answers', { timeout: 60_000 }, () => {
    const many = mixAnswers(1_000_000, 300, 20_261);
    const [found, rows] = [adjustedBenchmark(mixTallies(many)), fitFromRows(many)];
    const hospitals = found?.hospitals ?? [];
    expect(hospitals).toHaveLength(300);
    const effects = found?.effects.map(({ points }) => (points ?? 0) * 100) ?? [];
    expect(largest(effects, rows.coefficients)).toBeLessThan(1e-9);
    const means = hospitals.map((one) => one.adjusted.value * 100);
    expect(largest(means, rows.adjusted)).toBeLessThan(1e-12);
    const freedom = 1_000_000 - 300 - ADJUSTERS.length;
    expect(found?.test?.freedom).toEqual([299, freedom]);
    // R: qt(0.975, 999694)
    const errors = hospitals.map(
      ({ adjusted: { low, high } }) => ((high - low) * 100) / 2 / 1.95996635754025,
    );
    expect(largest(errors, rows.variances.map(Math.sqrt))).toBeLessThan(1e-9);
  });

  it('finds which way adjusters act, and who stands apart', () => {
    const points = new Map(benchmark?.effects.map((one) => [one.adjuster, one.points]));
    expect(points.get('age')).toBeCloseTo(0.9, 0);
    expect(points.get('health')).toBeCloseTo(-2.5, 0);
    for (const { difference, p, standing, unadjusted, adjusted: own } of benchmark?.hospitals ?? []) {
      expect(standing).toBe(expectedOf(difference, p));
      expect(own.low).toBeLessThan(own.value);
      expect(unadjusted).not.toBe(own.value);
    }
    expect(new Set(benchmark?.hospitals.map((one) => one.standing))).toEqual(
      new Set(['above', 'below', 'as_expected']),
    );
  });

  it('has the mean of the unadjusted hospitals', () => {
    const unadjusted = benchmark?.hospitals.map((one) => one.unadjusted) ?? [];
    const common = unadjusted.reduce((sum, one) => sum + one, 0) / unadjusted.length;
    expect(benchmark?.mean).toBeCloseTo(common, 10);
  });

  it('is the same bytes however tallies are added', () => {
    const halves = tallies.map((one) => {
      const rows = rowsOf(one.hospital);
      const parts = [rows.slice(400), rows.slice(0, 150), rows.slice(150, 400)].map(sumsOf);
      return {
        grouped: { ...one, sums: mergeVectorSums(parts) },
        parts: parts.map((sums) => ({ ...one, sums })),
      };
    });
    const same = JSON.stringify(benchmark);
    expect(JSON.stringify(adjustedBenchmark(halves.map(({ grouped }) => grouped)))).toBe(same);
    expect(JSON.stringify(adjustedBenchmark(halves.flatMap(({ parts }) => parts)))).toBe(same);
  });

  it('does not change for a hospital nobody answered, nor for the order of hospitals', () => {
    const [first] = tallies;
    if (!first) throw new Error('no tallies');
    const nobody = { ...first, hospital: 'nobody', sums: noVectorSums(2 * ADJUSTERS.length + 1) };
    expect(adjustedBenchmark([...tallies, nobody])).toEqual(benchmark);
    expect(adjusted(tallies.toReversed())?.toReversed()).toEqual(close(adjusted(tallies)));
  });

  it('moves, stretches and mirrors with the scores', () => {
    const plain = adjusted(tallies) ?? [];
    const of = (factor: number, moved: number) =>
      adjusted(tallies.map((one) => rescored(one, factor, moved)));
    expect(of(1, 300)).toEqual(close(plain.map((one) => one + 3)));
    expect(of(2, 0)).toEqual(close(plain.map((one) => 2 * one)));
    expect(of(-1, 10_000)).toEqual(close(plain.map((one) => 100 - one)));
  });

  it('names an adjuster it could not use, and has nothing to say without people', () => {
    const same = tallies.map((one) => ({
      ...one,
      sums: sumsOf(rowsOf(one.hospital).map((row) => row.with(3, 1).with(9, 0))),
    }));
    expect(adjustedBenchmark(same)?.effects[3]).toEqual({ adjuster: 'payer', points: null });
    expect(adjustedBenchmark([])).toBeNull();
    expect(adjustedBenchmark(tallies.map((one) => ({ ...one, sums: noVectorSums(13) })))).toBeNull();
  });

  it('refuses tallies of different measures or adjusters', () => {
    const [first, second] = tallies;
    if (!first || !second) throw new Error('no tallies');
    expect(() => adjustedBenchmark([first, { ...second, measure: 'q1' }])).toThrow(RangeError);
    expect(() => adjustedBenchmark([first, { ...second, adjusters: ADJUSTERS.toReversed() }])).toThrow(
      RangeError,
    );
  });
});
