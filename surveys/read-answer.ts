import type { ProblemCode } from './check.ts';
import type { Question } from './plan.ts';

/** What one field says: an answer, a problem, or null for no answer. */
export type Reading = { readonly value: string | number } | { readonly code: ProblemCode } | null;

/** Reads the fields a browser sent for one question; an option is matched letter by letter. */
export function readField(question: Question, fields: readonly unknown[]): Reading {
  const [field] = fields;
  if (fields.length > 1) return { code: 'one_only' };
  if (field === undefined || field === '') return null;
  // A file part of a multipart form is not text.
  if (typeof field !== 'string') return { code: 'malformed' };
  if (question.type === 'comment') return readComment(question, field);
  const option = question.options.find(({ value }) => value === field);
  return option ? { value: option.stored } : { code: 'unknown_option' };
}

/** Reads a kept answer, of whatever type it turns out to be. */
export function readStored(question: Question, value: unknown): Reading {
  if (value === undefined) return null;
  const expected = question.type === 'rating' ? 'number' : 'string';
  if (typeof value !== expected) return { code: 'malformed' };
  if (question.type === 'comment') return readComment(question, String(value));
  const option = question.options.find(({ stored }) => stored === value);
  return option ? { value: option.stored } : { code: 'unknown_option' };
}

function readComment({ maxLength }: Question, field: string): Reading {
  const text = cleanComment(field);
  if (text === '') return null;
  // A code point takes one or two code units, so most comments need no counting.
  const long = text.length > maxLength && [...text].length > maxLength;
  return long ? { code: 'too_long' } : { value: text };
}

/** A comment as it is kept: '\n' line ends, no NUL (PostgreSQL refuses it), whole code points, trimmed. */
export function cleanComment(field: string): string {
  return field.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed().trim();
}
