import { type Asked, asked } from './asked.ts';
import { compositeScore, dimensionScore, type Group } from './half-rule.ts';
import type { Plan, Question, Value, Values } from './plan.ts';

/**
 * One answer's score on one measure.
 *
 * Shape: `option` is the index in the question's own list, null for a dimension or composite and for a question
 *        left out; `score` is null when nothing can be said.
 * Units: `score` in hundredths of a point, a whole number from 0 to 10000.
 */
export type Score = { readonly option: number | null; readonly score: number | null };

const NOTHING: Score = { option: null, score: null };
const NO_ANSWERS: Group = { sum: 0, count: 0, applied: 0 };

/**
 * The scores of one finished answer.
 *
 * Shape: one score a measure, in the order of plan.measures. Dimensions and composite follow the half rule of
 *        half-rule.ts; overall and recommend stand alone and enter neither. `shown` is what the answers open, for
 *        whoever knows it.
 * Units: hundredths of a point.
 */
export function score(plan: Plan, values: Values, shown: Asked = asked(plan, values)): readonly Score[] {
  const single = new Map<string, Score>();
  const groups = new Map<string, Group>();
  for (const question of plan.questions.values()) {
    const one = scoreOf(question, shown.values[question.name]);
    single.set(question.name, one);
    if (question.dimension === null || !shown.names.has(question.name)) continue;
    groups.set(question.dimension, grown(groups.get(question.dimension) ?? NO_ANSWERS, one));
  }
  const composite = compositeScore([...groups.values()]);
  return plan.measures.map(({ kind, measure }) => {
    if (kind === 'question') return single.get(measure) ?? NOTHING;
    return { option: null, score: kind === 'composite' ? composite : dimensionScore(groups.get(measure)) };
  });
}

function scoreOf({ options }: Question, value: Value | undefined): Score {
  if (value === undefined) return NOTHING;
  const option = options.findIndex(({ stored }) => stored === value);
  const points = options[option]?.score ?? null;
  if (option < 0) return NOTHING;
  return { option, score: points === null ? null : Math.round(points * 100) };
}

function grown({ sum, count, applied }: Group, { option, score: points }: Score): Group {
  if (points !== null) return { sum: sum + points, count: count + 1, applied: applied + 1 };
  const excluded = option !== null;
  return { sum, count, applied: excluded ? applied : applied + 1 };
}

const WIDTH = 3;
const NO_OPTION = 255;
const NO_SCORE = 65535;
const MOST_OPTION = 10;
const MOST_SCORE = 10_000;

/**
 * Scores as they are kept beside an answer.
 *
 * Shape: three bytes a measure: the option's index or 255, then the score as an unsigned 16-bit number, low
 *        byte first, or 65535.
 * Throws: RangeError for an option beyond 10 or a score that is not a whole number from 0 to 10000.
 */
export function encodeScores(scores: readonly Score[]): Uint8Array {
  const bytes = new Uint8Array(scores.length * WIDTH);
  for (const [index, { option, score }] of scores.entries()) {
    const points = score === null ? NO_SCORE : within(score, MOST_SCORE);
    bytes[index * WIDTH] = option === null ? NO_OPTION : within(option, MOST_OPTION);
    bytes[index * WIDTH + 1] = points & 255;
    bytes[index * WIDTH + 2] = points >> 8;
  }
  return bytes;
}

function within(value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new RangeError(`${value} is not a whole number from 0 to ${most}`);
}

/**
 * Reads encoded scores without making anything on the way: this runs over every answer there is.
 *
 * Shape: `each` is called once a measure with its index in plan.measures.
 * Units: score in hundredths of a point.
 * Throws: RangeError when the bytes cannot be scores, before `each` sees the bad one.
 */
export function readScores(
  bytes: Uint8Array,
  each: (index: number, option: number | null, score: number | null) => void,
): void {
  if (bytes.length % WIDTH !== 0) throw new RangeError(`${bytes.length} bytes are not whole scores`);
  for (let at = 0, index = 0; at < bytes.length; at += WIDTH, index += 1) {
    const option = bytes[at] ?? NO_OPTION;
    const points = (bytes[at + 1] ?? 0) | ((bytes[at + 2] ?? 0) << 8);
    each(index, known(option, MOST_OPTION, NO_OPTION), known(points, MOST_SCORE, NO_SCORE));
  }
}

function known(value: number, most: number, nothing: number): number | null {
  if (value <= most) return value;
  if (value === nothing) return null;
  throw new RangeError(`${value} is not a whole number from 0 to ${most}`);
}

/** The inverse of encodeScores, as a list. Throws as readScores does. */
export function decodeScores(bytes: Uint8Array): readonly Score[] {
  const scores: Score[] = [];
  readScores(bytes, (_, option, score) => scores.push({ option, score }));
  return scores;
}
