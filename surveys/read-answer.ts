import type { Question, Value } from './plan.ts';
import type { ProblemCode } from './problems.ts';
import { OTHER } from './questions.ts';
import { cleanComment, readWritten } from './read-written.ts';

/**
 * What was said to one question.
 *
 * Shape: `value` is absent for no answer and for one that is no answer at all; with 'other_text', 'too_few',
 *        'too_many' and 'alone' it is there, to be put right; `comment` is the words of "other".
 */
export type Reading = {
  readonly value?: Value;
  readonly comment?: string;
  readonly code?: ProblemCode;
};

const NOTHING: Reading = {};

/** Reads the fields a browser sent for one question; an option is matched letter by letter. */
export function readField(
  question: Question,
  fields: readonly unknown[],
  comments: readonly unknown[] = [],
): Reading {
  // An empty field is how a browser says that nothing was chosen or written.
  const sent = fields.filter((field) => field !== '');
  if (sent.length === 0) return NOTHING;
  if ((sent.length > 1 && question.type !== 'choices') || comments.length > 1) return { code: 'one_only' };
  // A file part of a multipart form is not text.
  if (![...sent, ...comments].every((part) => typeof part === 'string')) return { code: 'malformed' };
  if (question.options.length === 0) return readWritten(question, sent[0]);
  const stored = sent.map((part) => question.options.find(({ value }) => value === part)?.stored);
  if (stored.includes(undefined)) return { code: 'unknown_option' };
  const value = question.type === 'choices' ? (stored as string[]) : (stored[0] as Value);
  return readChosen(question, value, comments[0]);
}

/** Reads a kept answer, of whatever type it turns out to be. */
export function readStored(question: Question, value: unknown, comment?: unknown): Reading {
  if (value === undefined) return NOTHING;
  if (question.options.length === 0) return readWritten(question, value);
  const several = question.type === 'choices';
  if (several ? !Array.isArray(value) : typeof value !== typeof question.options[0]?.stored) {
    return { code: 'malformed' };
  }
  const chosen: readonly unknown[] = several ? (value as unknown[]) : [value];
  if (chosen.length === 0) return NOTHING;
  const known = chosen.every((one) => question.options.some(({ stored }) => stored === one));
  return known ? readChosen(question, value as Value, comment) : { code: 'unknown_option' };
}

function readChosen(question: Question, value: Value, comment: unknown): Reading {
  if (typeof value !== 'object') return withComment(question, value, value === OTHER, comment);
  if (new Set(value).size < value.length) return { code: 'malformed' };
  // Kept in the order of the form, so that the order of ticking says nothing.
  const ordered = question.options.flatMap(({ value: own }) => (value.includes(own) ? [own] : []));
  const reading = withComment(question, ordered, ordered.includes(OTHER), comment);
  const code = reading.code ?? countProblem(question, ordered);
  return code === undefined ? reading : { ...reading, code };
}

function countProblem({ options, limits }: Question, ticked: readonly string[]): ProblemCode | undefined {
  const none = options.some(({ kind, value }) => kind === 'none' && ticked.includes(value));
  if (none) return ticked.length > 1 ? 'alone' : undefined;
  if (ticked.length < (limits.least ?? 0)) return 'too_few';
  return ticked.length > (limits.most ?? ticked.length) ? 'too_many' : undefined;
}

function withComment(question: Question, value: Value, other: boolean, comment: unknown): Reading {
  if (!other || question.comment === null) return { value };
  if (comment !== undefined && typeof comment !== 'string') return { code: 'malformed' };
  const words = cleanComment(comment ?? '');
  if (words === '') return { value, code: 'other_text' };
  return [...words].length > question.limits.maxLength
    ? { value, code: 'too_long' }
    : { value, comment: words };
}
