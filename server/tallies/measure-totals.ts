import { SIGNS, type Sign } from '../../analytics/integrity/signs.ts';
import { ANSWERS, flaggedFor, OPTIONS } from '../../analytics/tally.ts';
import type { Plan } from '../../surveys/plan.ts';
import { FLAGS, type Flag } from '../../surveys/quality.ts';
import { readScores } from '../../surveys/score.ts';
import type { Database } from '../db/schema.ts';

/** An answer as far as tallies need it. */
export type ScoredAnswer = Pick<
  Database['answers'],
  | 'hospital_id'
  | 'department_id'
  | 'month'
  | 'instrument_id'
  | 'instrument_version'
  | 'mode'
  | 'quality'
  | 'flags'
  | 'signs'
  | 'scores'
  | 'adjusters'
>;

type MeasureRow = Database['measure_tallies'];

const FIELDS = 3 + OPTIONS;
const TEN_POINTS = 1000;

// Counted behind the measures of the plan: answers, and those of them that were flagged, reason by reason.
export const COUNTED = [ANSWERS, ...FLAGS.map(flaggedFor)];

/** Running sums over answers: one array of numbers for each combination of place, month, version, mode, quality. */
export type MeasureTotals = Map<
  string,
  { readonly answer: ScoredAnswer; readonly plan: Plan; readonly sums: Float64Array }
>;

/** Adds one answer. Sums stay whole numbers far below 2^53, so their order does not matter. */
export function addToMeasures(totals: MeasureTotals, plan: Plan, answer: ScoredAnswer): void {
  const key = `${answer.hospital_id} ${answer.month} ${answer.instrument_id} ${answer.instrument_version} ${answer.mode} ${answer.quality} ${answer.department_id}`;
  let total = totals.get(key);
  if (!total) {
    total = { answer, plan, sums: new Float64Array((plan.measures.length + COUNTED.length) * FIELDS) };
    totals.set(key, total);
  }
  const { sums } = total;
  const add = (at: number, value: number): void => {
    sums[at] = (sums[at] ?? 0) + value;
  };
  readScores(answer.scores, (index, option, score) => {
    const at = index * FIELDS;
    if (score !== null) {
      add(at, 1);
      add(at + 1, score);
      add(at + 2, score * score);
    }
    const count = option ?? tenOf(score);
    if (count !== null) add(at + 3 + count, 1);
  });
  const behind = plan.measures.length * FIELDS;
  add(behind, 1);
  for (const sign of signsIn(answer)) add(behind + 3 + SIGNS[sign], 1);
  for (const flag of flagsIn(answer)) add(behind + (1 + FLAGS.indexOf(flag)) * FIELDS, 1);
}

/** Why an answer was flagged; nothing for a sound one. */
export const flagsIn = ({ flags }: Pick<ScoredAnswer, 'flags'>): Flag[] =>
  FLAGS.filter((flag) => flags?.split(' ').includes(flag));

/** What was noted of an answer when it was counted. */
const signsIn = ({ signs }: Pick<ScoredAnswer, 'signs'>): Sign[] =>
  (['soon', 'month_end'] as const).filter((sign) => signs?.split(' ').includes(sign));

/** Reasons as they are kept beside an answer. */
export const flagText = (flags: readonly Flag[]): string | null =>
  flags.length === 0 ? null : FLAGS.filter((flag) => flags.includes(flag)).join(' ');

/** The ten of points a dimension's or composite's score falls in: 10 is exactly 100 points. */
const tenOf = (score: number | null): number | null =>
  score === null ? null : Math.floor(score / TEN_POINTS);

/** The totals as rows of measure_tallies, empty ones left out, in key order. */
export function measureRows(totals: MeasureTotals): MeasureRow[] {
  const rows = new Map<string, MeasureRow>();
  for (const { answer, plan, sums } of totals.values()) {
    const measures = [...plan.measures.map(({ measure }) => measure), ...COUNTED];
    for (const [index, measure] of measures.entries()) {
      const part = sums.subarray(index * FIELDS, (index + 1) * FIELDS);
      if (part.every((value) => value === 0)) continue;
      const row = rowOf(answer, measure, part);
      rows.set(tallyKey(row), row);
    }
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The columns that make a measure tally one row, in the order of its primary key. */
export const TALLY_KEY = [
  'hospital_id',
  'instrument_id',
  'measure',
  'month',
  'instrument_version',
  'department_id',
  'mode',
  'quality',
] as const;

export const SUM_COLUMNS = [
  'n',
  'sum',
  'sum_squares',
  ...Array.from({ length: OPTIONS }, (_, option) => `c${option}` as 'c0'),
] as const;

const DIGITS = 10;

/** The key as one text; its numbers are padded, so that version 10 stands after version 9 as it does in the database. */
const tallyKey = (row: MeasureRow): string =>
  TALLY_KEY.map((column) =>
    String(row[column]).padStart(typeof row[column] === 'number' ? DIGITS : 0, '0'),
  ).join('\u0001');

function rowOf(answer: ScoredAnswer, measure: string, sums: Float64Array): MeasureRow {
  const { hospital_id, instrument_id, instrument_version, month, department_id, mode, quality } = answer;
  const columns = Object.fromEntries(SUM_COLUMNS.map((column, at) => [column, sums[at] ?? 0]));
  return {
    hospital_id,
    instrument_id,
    measure,
    month,
    instrument_version,
    department_id,
    mode,
    quality,
    ...columns,
  } as MeasureRow;
}
