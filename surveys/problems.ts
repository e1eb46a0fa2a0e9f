import type { Draft } from './asked.ts';
import type { LimitCode, Question, Value, Values } from './plan.ts';
import type { Reading } from './read-answer.ts';
import type { Text } from './text.ts';

/** What can be wrong with an answer; 'rule' is a rule of the instrument's own, which brings its words. */
export type ProblemCode =
  | 'required'
  | 'unknown_option'
  | LimitCode
  | 'one_only'
  | 'unknown_question'
  | 'malformed'
  | 'not_a_number'
  | 'not_a_step'
  | 'not_a_date'
  | 'not_a_phone'
  | 'alone'
  | 'other_text'
  | 'rule';

/** One thing to put right; `question` is the name as it was sent, so escape it; `text` is the instrument's own complaint. */
export type AnswerProblem = { readonly question: string; readonly code: ProblemCode; readonly text?: Text };

// One for all, since most answers have no problem.
const NONE: readonly AnswerProblem[] = [];

/** Puts what was read in its place among the values; returns what is wrong with it. */
export function settle(values: Draft, question: Question, reading: Reading): readonly AnswerProblem[] {
  const { name, comment, complaints } = question;
  const { code } = reading;
  // What could not be read leaves the earlier answer standing.
  if (code === undefined || reading.value !== undefined) {
    put(values, name, reading.value);
    if (comment !== null) put(values, comment, reading.comment);
  }
  if (code === undefined) return NONE;
  const text = (complaints as Partial<Record<ProblemCode, Text>>)[code];
  return [text === undefined ? { question: name, code } : { question: name, code, text }];
}

function put(values: Draft, name: string, value: Value | undefined): void {
  if (value === undefined) delete values[name];
  else values[name] = value;
}

/** What is wrong with an answer beside the others: missing though required, or against a rule of the instrument. */
export function lacking(
  question: Question,
  values: Values,
  found: readonly AnswerProblem[],
): readonly AnswerProblem[] {
  const { name, required, rules } = question;
  if (reported(found, name)) return NONE;
  if (!(name in values) && required(values)) return [{ question: name, code: 'required' }];
  const broken = rules.find(({ holds }) => !holds(values));
  return broken ? [{ question: name, code: 'rule', text: broken.text }] : NONE;
}

/** Whether one of the problems is about this question. */
export const reported = (problems: readonly AnswerProblem[], name: string): boolean =>
  problems.some(({ question }) => question === name);
