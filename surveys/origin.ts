import { z } from 'zod';
import type { Frozen } from './question-json.ts';

const coding = z.strictObject({
  system: z.string().optional(),
  version: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});

/** An option as it was: a coding, or a bare value of another type. */
const original = z.union([
  z.strictObject({ coding: coding.omit({ display: true }) }),
  z.strictObject({ integer: z.int() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ time: z.string() }),
  z.strictObject({ string: z.literal(true) }),
]);

const part = z.strictObject({
  linkId: z.string().optional(),
  prefix: z.string().optional(),
  unit: coding.optional(),
  code: z.array(coding).optional(),
  options: z.record(z.string(), original).optional(),
});

/**
 * What an imported questionnaire's parts are called where it came from, so that an export calls them the same.
 *
 * Shape: `url` names it with its version, as 'http://…|1.0'; `parts` by our names ('page/NAME', 'question',
 *        'matrix.row') hold only what differs from them; a page in `loose` holds questions that stood in no group.
 */
export const origin = z.strictObject({
  url: z.string().optional(),
  copyright: z.string().optional(),
  loose: z.array(z.string()).optional(),
  parts: z.record(z.string(), part).optional(),
});

export type Origin = Frozen<z.infer<typeof origin>>;
export type OriginPart = Frozen<z.infer<typeof part>>;
export type OriginCoding = Frozen<z.infer<typeof coding>>;
export type OriginalOption = Frozen<z.infer<typeof original>>;
