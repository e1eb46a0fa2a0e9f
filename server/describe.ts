import { describeRoute, resolver } from 'hono-openapi';
import { z } from 'zod';
import { FHIR_JSON } from './outcome.ts';

/** What `/openapi.json` says of a route beside its address: a sentence, the body it takes, what it replies. */
export type Description = {
  readonly body?: { readonly schema: z.ZodType; readonly types: readonly string[] };
  readonly query?: Readonly<Record<string, string>>;
  readonly reply?: z.ZodType;
  readonly status?: 200 | 201 | 303;
  /** Replies, and reports problems, as FHIR. */
  readonly fhir?: boolean;
  /** Takes `If-Match`: nothing is changed where somebody else wrote since. */
  readonly conditional?: boolean;
  /** Reachable without a token: a survey's own link is the right to answer it. */
  readonly open?: boolean;
};

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** A resource of FHIR R4, which describes them itself. */
export const resource = (type: string) => z.looseObject({ resourceType: z.literal(type) });

/** Middleware that changes nothing about a request and tells `/openapi.json` about its route. */
export function describe(summary: string, about: Description = {}) {
  const { body, query = {}, reply, status = 200, open = false, fhir = false, conditional = false } = about;
  return describeRoute({
    summary,
    security: open ? [] : [{ token: [] }],
    parameters: [
      ...Object.entries(query).map(([name, description]) => parameter('query', name, description)),
      ...(conditional ? [parameter('header', 'If-Match', 'the ETag of the text that was read')] : []),
    ],
    ...(body ? { requestBody: { required: true, content: contentOf(body.types, body.schema) } } : {}),
    responses: {
      [status]: {
        description: 'Done',
        ...(reply ? { content: contentOf([fhir ? FHIR_JSON : 'application/json'], reply) } : {}),
      },
      default: fhir ? OUTCOME : PROBLEM,
    },
  });
}

const parameter = (place: 'query' | 'header', name: string, description: string) => ({
  name,
  in: place,
  description,
  schema: { type: 'string' as const },
});

const contentOf = (types: readonly string[], schema: z.ZodType) =>
  Object.fromEntries(types.map((type) => [type, { schema: resolver(schema, { io: 'input' }) }]));

const PROBLEM = { description: 'A problem', content: contentOf(['application/problem+json'], problem) };
const OUTCOME = { description: 'A problem', content: contentOf([FHIR_JSON], resource('OperationOutcome')) };

const estimate = { value: z.number(), low: z.number(), high: z.number(), n: z.number() };

/** A value with n and interval. */
export const estimateSchema = z.object(estimate);

/** A value with n and interval, or why there is none: what every figure in a reply looks like. */
export const figureSchema = z.union([
  z.object({ shown: z.literal(true), ...estimate }),
  z.object({
    shown: z.literal(false),
    because: z.enum([
      ...(['nobody_answered', 'too_few', 'protects_another', 'still_open'] as const),
      ...(['no_month_before', 'other_version'] as const),
    ]),
    n: z.number().nullable(),
  }),
]);

/** What `/openapi.json` says of the whole. */
export const documentation = {
  openapi: '3.1.0',
  info: {
    title: 'Xinsheng 心声',
    version: '1',
    description: 'Patient experience: visits in, surveys, scorecards and benchmarks out.',
  },
  components: { securitySchemes: { token: { type: 'http' as const, scheme: 'bearer' } } },
};
