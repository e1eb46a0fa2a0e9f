import type { MixTally } from '../../analytics/mix-tally.ts';
import { month } from '../../analytics/month.ts';
import { seeded } from '../analytics/seeded.ts';

/** Answers of one measure as columns: the hospital's place, the score in hundredths, the adjusters (−1 missing). */
export type MixAnswers = {
  readonly hospitals: number;
  readonly hospital: Uint16Array;
  readonly score: Uint16Array;
  readonly adjusters: readonly Int8Array[];
};

export const ADJUSTERS = ['sex', 'age', 'education', 'payer', 'health', 'proxy'] as const;
const HIGHEST = [1, 7, 6, 1, 5, 1];
const SLOPES = [40, 90, -60, -70, -250, -120];
const MISSING = 0.04;

/** Answers of a district invented from a seed: patients differ between hospitals, and so does the care. */
export function mixAnswers(answers: number, hospitals: number, seed: number): MixAnswers {
  const { unit: next } = seeded(seed);
  const care = Array.from({ length: hospitals }, () => 900 * (next() - 0.5));
  const lean = Array.from({ length: hospitals }, next);
  const hospital = Uint16Array.from({ length: answers }, (_, row) => row % hospitals);
  const expected = Float64Array.from(hospital, (at) => 7600 + (care[at] ?? 0) + 2600 * (next() + next() - 1));
  const adjusters = HIGHEST.map((highest, k) =>
    Int8Array.from(hospital, (at, row) => {
      const drawn = Math.floor((next() * 0.7 + (lean[at] ?? 0) * 0.3) * (highest + 1));
      expected[row] = (expected[row] ?? 0) + (SLOPES[k] ?? 0) * drawn;
      return next() < MISSING ? -1 : drawn;
    }),
  );
  const score = Uint16Array.from(expected, (one) => Math.round(Math.min(10_000, Math.max(0, one))));
  return { hospitals, hospital, score, adjusters };
}

/** The mix tallies of answers, one a hospital. */
export function mixTallies({ hospitals, hospital, score, adjusters }: MixAnswers): readonly MixTally[] {
  const count = adjusters.length;
  const size = 2 * count + 1;
  const totals = Array.from({ length: hospitals }, () => ({
    n: 0,
    sums: new Array<number>(size).fill(0),
    products: new Array<number>((size * (size + 1)) / 2).fill(0),
  }));
  const vector = new Array<number>(size).fill(0);
  for (const [row, at] of hospital.entries()) {
    for (const [k, column] of adjusters.entries()) {
      const value = column[row] ?? -1;
      vector[k] = Math.max(0, value);
      vector[count + k] = value < 0 ? 1 : 0;
    }
    vector[size - 1] = score[row] ?? 0;
    const total = totals[at];
    if (total) add(total, vector);
  }
  return totals.map((sums, at) => ({
    ...{
      hospital: `H${at}`,
      month: month('2026-10'),
      instrument: 'inpatient',
      version: 1,
      measure: 'composite',
    },
    ...{ adjusters: ADJUSTERS, sums },
  }));
}

function add(total: { n: number; sums: number[]; products: number[] }, vector: readonly number[]): void {
  total.n += 1;
  for (let k = 0, place = 0; k < vector.length; k += 1) {
    const value = vector[k] ?? 0;
    total.sums[k] = (total.sums[k] ?? 0) + value;
    for (let l = k; l < vector.length; l += 1, place += 1)
      total.products[place] = (total.products[place] ?? 0) + value * (vector[l] ?? 0);
  }
}
