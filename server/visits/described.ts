import { z } from 'zod';
import { describe } from '../describe.ts';
import { visitSchema } from './row.ts';

const count = z.number();
const reply = z.object({
  received: count,
  added: count,
  changed: count,
  unchanged: count,
  refused: count,
  refusals: z.array(z.object({ line: count, field: z.string(), reason: z.string() })),
});

/** What `/openapi.json` says of visits as JSON. */
export const visitsDoc = describe('Visits in', {
  body: { schema: z.array(visitSchema), types: ['application/json', 'application/x-ndjson'] },
  reply,
});

/** What `/openapi.json` says of visits as CSV. */
export const csvDoc = describe('Visits in, as CSV', {
  body: { schema: z.string(), types: ['text/csv'] },
  reply,
});

/** What `/openapi.json` says of visits as FHIR. */
export const bundleDoc = describe('Visits in, as a FHIR R4 Bundle', {
  body: {
    schema: z.looseObject({ resourceType: z.literal('Bundle') }),
    types: ['application/fhir+json'],
  },
});
