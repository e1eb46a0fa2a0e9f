import type { z } from 'zod';
import { problems } from './problem.ts';
import { tryJson } from './visits/json.ts';

/** Reads a JSON body. Throws the problems `unreadable` or `invalid`, the latter with each field in details. */
export function parseBody<Value>(schema: z.ZodType<Value>, body: string): Value {
  const json = tryJson(body);
  if (json === undefined) throw problems.unreadable('it is not JSON');
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw problems.invalid(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}
