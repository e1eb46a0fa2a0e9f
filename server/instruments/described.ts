import { z } from 'zod';
import { describe, resource } from '../describe.ts';
import { FHIR_JSON } from '../outcome.ts';

const text = z.record(z.string(), z.string()).describe('by language: zh, en, …');
const facts = {
  version: z.number(),
  state: z.enum(['draft', 'published', 'retired']),
  hash: z.string().nullable().describe('SHA-256 of the canonical content, base64url'),
  publishedAt: z.string().nullable(),
  retiredAt: z.string().nullable(),
};
const fault = z.object({ path: z.string(), line: z.number(), column: z.number(), message: z.string() });
const content = z.looseObject({ id: z.string(), version: z.number() }).describe('the instrument');
const pair = { measure: z.string(), was: z.string() };
const option = z.looseObject({ value: z.string(), text, score: z.number().nullable() });

/** What `/openapi.json` says of the list of instruments. */
export const listDoc = describe('Every questionnaire and its versions', {
  reply: z.array(z.object({ id: z.string(), versions: z.array(z.object(facts)) })),
});

/** What `/openapi.json` says of one version. */
export const versionDoc = describe('One version of a questionnaire', {
  reply: z.object({ id: z.string(), ...facts, content }),
});

/** What `/openapi.json` says of a draft being kept. */
export const putDoc = describe('Keeps a draft, which need not be fit to publish', {
  conditional: true,
  body: { schema: content, types: ['application/json'] },
  reply: z.object({
    id: z.string(),
    version: z.number(),
    state: z.literal('draft'),
    fault: fault.nullable().describe('what still keeps it from being published'),
  }),
});

/** What `/openapi.json` says of publishing. */
export const publishDoc = describe('Publishes a draft for good', {
  conditional: true,
  reply: z.object({ id: z.string(), version: z.number(), state: z.literal('published'), hash: z.string() }),
});

/** What `/openapi.json` says of deletion. */
export const deleteDoc = describe('Deletes a draft for good; what was published stays', {
  conditional: true,
  reply: z.object({ id: z.string(), version: z.number(), state: z.literal('deleted') }),
});

/** What `/openapi.json` says of retirement. */
export const retireDoc = describe('Ends a version: nobody is invited with it any more', {
  reply: z.object({ id: z.string(), version: z.number(), state: z.literal('retired') }),
});

/** What `/openapi.json` says of changes. */
export const changesDoc = describe('What publishing a version changes for the figures', {
  reply: z.object({
    id: z.string(),
    version: z.number(),
    from: z.number().nullable().describe('the version before it'),
    continued: z.array(z.object(pair)),
    added: z.array(z.string()).describe('measures that continue none'),
    broken: z.array(z.string()).describe('measures named as before that begin anew: their trends break'),
    dropped: z.array(z.string()).describe('measures that nothing continues'),
    reworded: z.array(
      z.object({
        ...pair,
        title: z.object({ was: text, is: text }).nullable(),
        options: z.object({ was: z.array(option), is: z.array(option) }).nullable(),
      }),
    ),
    regrouped: z.array(z.object({ ...pair, gone: z.array(z.string()), came: z.array(z.string()) })),
    names: z.record(z.string(), text),
    recognisable: z
      .object({ questions: z.array(z.string()), count: z.number().nullable() })
      .nullable()
      .describe('background questions of staff that can be answered in more ways than a unit has people'),
  }),
});

/** What `/openapi.json` says of FHIR coming in. */
export const fhirInDoc = describe('A FHIR R4 Questionnaire in, as a draft', {
  body: { schema: resource('Questionnaire'), types: [FHIR_JSON, 'application/json'] },
  query: { id: 'what it is to be called' },
  reply: resource('OperationOutcome').describe('where it is kept, and by path what did not come along'),
  status: 201,
  fhir: true,
});

/** What `/openapi.json` says of FHIR going out. */
export const fhirOutDoc = describe('A questionnaire as FHIR R4', {
  query: { version: 'a version; the newest that was published, else the newest draft' },
  reply: resource('Questionnaire'),
  fhir: true,
});

/** What `/openapi.json` says of SurveyJS coming in. */
export const surveyInDoc = describe('A plain SurveyJS survey in, as a draft', {
  body: { schema: z.looseObject({}).describe('SurveyJS JSON'), types: ['application/json'] },
  reply: z.object({
    id: z.string(),
    version: z.number(),
    state: z.literal('draft'),
    fault: fault.nullable().describe('what still keeps it from being published'),
    notes: z.array(z.object({ path: z.string(), reason: z.string() })).describe('what did not come along'),
  }),
  status: 201,
});

/** What `/openapi.json` says of SurveyJS going out. */
export const surveyOutDoc = describe('One version as plain SurveyJS', {
  reply: z.looseObject({}).describe('SurveyJS JSON, without our key'),
});
