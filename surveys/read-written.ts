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

function rangeProblem(
  { min, max }: Pick<Limits, 'min' | 'max'>,
  value: number | string,
): ProblemCode | undefined {
  if (min !== undefined && value < min) return 'too_small';
  return max !== undefined && value > max ? 'too_large' : undefined;
}

function readNumber(limits: Limits, sent: unknown): Reading {
  const text = typeof sent === 'string' ? cleanComment(sent).normalize('NFKC') : null;
  if (text === '') return {};
  const written = text !== null && NUMBER.test(text) ? Number(text) : null;
  const value = text === null ? sent : written;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not_a_number' };
  const far = rangeProblem({ min: -LARGEST, max: LARGEST }, value);
  const code = rangeProblem(limits, value) ?? far ?? stepProblem(limits, value);
  return code === undefined ? { value: value + 0 } : { code };
}

function stepProblem({ step, min }: Limits, value: number): ProblemCode | undefined {
  if (step === undefined) return undefined;
  const start = Number(min ?? 0);
  const nearest = start + Math.round((value - start) / step) * step;
  // As far as rounding goes: 272228.29 is no whole number of times 0.01 in binary.
  const rounding = 8 * Number.EPSILON * (Math.abs(value) + Math.abs(start));
  return Math.abs(nearest - value) <= rounding ? undefined : 'not_a_step';
}

function readText({ minLength, maxLength }: Limits, text: string): Reading {
  if (text === '') return {};
  // A code point takes one or two code units, so most texts need no counting.
  const length = text.length > maxLength || text.length < 2 * minLength ? [...text].length : text.length;
  if (length > maxLength) return { code: 'too_long' };
  return length < minLength ? { code: 'too_short' } : { value: text };
}

/**
 * A comment as it is kept: '\n' line ends, no other control characters but tabs (FHIR and PostgreSQL refuse some),
 * whole code points, trimmed; nothing where no character of it can be seen.
 */
export function cleanComment(field: string): string {
  const text = field
    .replace(/\r\n?|\v|\f/g, '\n')
    .replace(CONTROL, '')
    .toWellFormed()
    .trim();
  return VISIBLE.test(text) ? text : '';
}

const CONTROL = /[^\P{Cc}\t\n]/gu;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
