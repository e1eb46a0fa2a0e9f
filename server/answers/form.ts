import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problems } from '../problem.ts';

/** Every field a form sent, each with all its values. */
export type Form = ReadonlyMap<string, readonly string[]>;

// A page of a survey with everything on it written full is smaller (surveys/page-size.ts).
const LARGEST_FORM = 1024 * 1024;

const streamLimit = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: () => Promise.reject(problems.tooLarge('1 MB')),
});

/** Refuses large forms. A browser says how long its form is; only where nobody does is the stream itself counted. */
export const formLimit: MiddlewareHandler = (c, next) => {
  const length = Number(c.req.header('Content-Length') ?? Number.NaN);
  return length <= LARGEST_FORM ? next() : streamLimit(c, next);
};

/** Reads a form as browsers encode it. */
export function readForm(body: string): Form {
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of new URLSearchParams(body))
    fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}
