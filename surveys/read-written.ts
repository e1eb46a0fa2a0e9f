import type { Limits, Question } from './plan.ts';
import type { ProblemCode } from './problems.ts';
import type { Reading } from './read-answer.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/;
const PHONE = /^\+?[\d() -]{3,20}$/;
const LARGEST = 1e12;

/** Reads what was written: a line, a comment, a number, a date, an address. A kept number comes as a number. */
export function readWritten(question: Question, value: unknown): Reading {
  if (question.look === 'number') return readNumber(question.limits, value);
  if (typeof value !== 'string') return { code: 'malformed' };
  if (question.type === 'comment') return readText(question.limits, cleanComment(value));
  const line = cleanComment(value).replace(/\s*\n\s*/g, ' ');
  // Chinese keyboards write full-width digits and dots.
  const plain = question.look === 'text' ? line : line.normalize('NFKC');
  const problem = plain === '' ? undefined : formProblem(question, plain);
  return problem === undefined ? readText(question.limits, plain) : { code: problem };
}

function formProblem({ look, limits }: Question, line: string): ProblemCode | undefined {
  if (look === 'email') return EMAIL.test(line) ? undefined : 'not_an_email';
  if (look === 'tel') return PHONE.test(line) ? undefined : 'not_a_phone';
  if (look !== 'date') return undefined;
  return isDate(line) ? rangeProblem(limits, line) : 'not_a_date';
}

function isDate(line: string): boolean {
  const [, year, month, day] = DATE.exec(line) ?? [];
  if (day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(line);
}

function rangeProblem({ min, max }: Limits, value: number | string): ProblemCode | undefined {
  const low = min !== undefined && value < min;
  const high = max !== undefined && value > max;
  return low || high ? 'out_of_range' : undefined;
}

function readNumber(limits: Limits, sent: unknown): Reading {
  const text = typeof sent === 'string' ? cleanComment(sent).normalize('NFKC') : null;
  if (text === '') return {};
  const written = text !== null && NUMBER.test(text) ? Number(text) : null;
  const value = text === null ? sent : written;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not_a_number' };
  const far = Math.abs(value) > LARGEST ? 'out_of_range' : undefined;
  const code = far ?? rangeProblem(limits, value) ?? stepProblem(limits, value);
  return code === undefined ? { value: value + 0 } : { code };
}

function stepProblem({ step, min }: Limits, value: number): ProblemCode | undefined {
  if (step === undefined) return undefined;
  const steps = (value - Number(min ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 ? undefined : 'not_a_step';
}

function readText({ minLength, maxLength }: Limits, text: string): Reading {
  if (text === '') return {};
  // A code point takes one or two code units, so most texts need no counting.
  const length = text.length > maxLength || text.length < 2 * minLength ? [...text].length : text.length;
  if (length > maxLength) return { code: 'too_long' };
  return length < minLength ? { code: 'too_short' } : { value: text };
}

/** A comment as it is kept: '\n' line ends, no NUL (PostgreSQL refuses it), whole code points, trimmed. */
export function cleanComment(field: string): string {
  return field.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed().trim();
}
