import { z } from 'zod';
import type { VisitClass } from '../../surveys/programme.ts';
import { inFullDigits, instantOf, isDay } from './time.ts';
import { CLASSES, DEATHS, SEXES, STATUSES, wordIn } from './words.ts';

/** How far a visit has come. */
export type VisitStatus = 'finished' | 'in_progress' | 'cancelled';

/** One visit as a feed tells it, in our words; texts as they came, times not yet placed in a zone. */
export type VisitRow = {
  readonly source: string;
  readonly number: string;
  /** Our id, 'system|value', or the hospital's code in the feed's own system. */
  readonly hospital: string;
  readonly department: string;
  readonly departmentName: string;
  readonly class: VisitClass;
  readonly status: VisitStatus;
  readonly start: string;
  readonly end: string;
  readonly name: string;
  readonly phone: string;
  readonly sex: 'male' | 'female' | 'unknown';
  /** '1945-12-09', or '' when nobody said. */
  readonly birthDate: string;
  readonly deceased: boolean;
};

/** Why a row was not taken: where it stood, which field, and what to do. Line 1 is the first line of the file. */
export type Refusal = { readonly line: number; readonly field: string; readonly reason: string };

/** A row of the feed, read or refused. */
export type ReadRow = { readonly line: number; readonly row: VisitRow } | Refusal;

const LONGEST = 200;
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => clean(String(value ?? '')))
  .pipe(z.string().max(LONGEST, `must not be longer than ${LONGEST} characters`));
const needed = (what: string) => text.pipe(z.string().min(1, `is missing: ${what}`));
const time = text.refine((value) => value === '' || instantOf(value, 'UTC') !== null, {
  error: 'is not a time, such as 2026-11-20T09:30:00+08:00 or 2026-11-20 09:30',
});
const truth = z
  .boolean()
  .or(text)
  .transform((value) => String(value));
const oneOf = <Value>(
  words: Readonly<Record<string, Value>>,
  examples: string,
  from: z.ZodType<string> = text,
) =>
  from.transform((value, context): Value => {
    const found = wordIn(words, value);
    if (found !== undefined) return found;
    context.issues.push({ code: 'custom', input: value, message: `must be one of ${examples}` });
    return z.NEVER;
  });

/** A visit in JSON, as other systems send it. */
export const visitSchema = z
  .object({
    source: text.transform((value) => value || 'his'),
    visitNumber: needed('the number your system gives the visit'),
    hospital: needed('the hospital’s code'),
    department: text,
    departmentName: text,
    class: oneOf(CLASSES, 'outpatient, emergency, inpatient (门诊, 急诊, 住院)'),
    status: oneOf<VisitStatus>({ ...STATUSES, '': 'finished' }, 'finished, in-progress, cancelled'),
    start: time,
    end: time,
    name: text,
    phone: text,
    sex: text.transform((value) => wordIn(SEXES, value) ?? 'unknown'),
    birthDate: text.transform(asDay).refine((value) => value === '' || isDay(value), {
      error: 'is not a day, such as 1945-12-09',
    }),
    deceased: oneOf(DEATHS, 'true, false (是, 否)', truth),
  })
  .refine((row) => row.start !== '' || row.end !== '', {
    path: ['start'],
    error: 'is missing: the time the visit began or ended',
  });

/** Fields of a visit in JSON; a column of CSV may carry any of them. */
export const VISIT_FIELDS: readonly string[] = Object.keys(visitSchema.shape);

/** Reads one record of a feed: the row in our words, or why it is refused. */
export function readRow(line: number, record: unknown): ReadRow {
  const result = visitSchema.safeParse(record);
  if (result.success) {
    const { visitNumber, ...row } = result.data;
    return { line, row: { ...row, number: visitNumber } };
  }
  const issue = result.error.issues[0];
  return { line, field: issue?.path.join('.') || 'row', reason: issue?.message ?? 'cannot be read' };
}

/** Text both engines store alike: no NUL, no half characters, no spaces around. */
export const clean = (value: string): string => value.replaceAll('\u0000', '').toWellFormed().trim();

function asDay(value: string): string {
  const digits = inFullDigits(value).replaceAll(/[-/.]/g, '');
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : value;
}
