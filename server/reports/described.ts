import { z } from 'zod';
import { REASONS } from '../../analytics/tally.ts';
import { FLAGS } from '../../surveys/quality.ts';
import { describe, figureSchema } from '../describe.ts';
import { CHANGED, controlSchema, testedSchema } from './described-control.ts';

const PROGRAMME = 'outpatient (unless said), inpatient or staff';
const LISTED = '`all` lists every hospital of an area that has more than 300';
const VERSION = 'one version of the questionnaire alone; all together unless said';

const text = z.object({ zh: z.string(), en: z.string() });
const programme = z.object({ id: z.string(), name: text, instrument: z.string() });
const line = z.object({
  measure: z.string(),
  kind: z.enum(['composite', 'dimension', 'question']),
  mean: figureSchema.describe('points, 0 to 100'),
  topBox: figureSchema.describe('a share, 0 to 1'),
  change: figureSchema.describe('points, this month less the month before'),
});

const versions = z
  .object({
    read: z.number().describe('the version whose measures these are'),
    counted: z.array(z.number()).describe('versions whose answers are in the headline'),
    waiting: z.array(z.number()).describe('answered by too few yet to be added, or newer than the one read'),
    apart: z.array(z.number()).describe('older, answered, but not continued by the version read'),
    begun: z.record(z.string(), z.number()).describe('measures begun by a later version, and by which'),
  })
  .or(z.object({ alone: z.number() }));

const grade = z.enum(['A', 'B', 'C', 'D']).nullable();

const scorecardSchema = z.object({
  hospital: z.object({ id: z.string(), name: text, level: z.string() }),
  programme,
  versions,
  month: z.string(),
  n: z.number().nullable().describe('answers behind the headline, null where that may not be told'),
  integrity: grade.describe('how the answers came about; null where too few answered, and for staff'),
  headline: line,
  overall: line.nullable(),
  lines: z.array(line),
  departments: z.array(z.object({ department: z.string(), mean: figureSchema })),
  trend: z.array(z.object({ month: z.string(), mean: figureSchema })).describe('24 months, oldest first'),
  control: controlSchema,
  tested: testedSchema,
  responseRate: figureSchema,
  invited: z.number(),
  beside: z.object({
    flagged: z.number().nullable(),
    open: z.number().nullable(),
    flaggedMean: figureSchema.describe('points, of the flagged answers alone'),
  }),
  names: z.record(z.string(), text),
});

const ledgerSchema = z.object({
  hospital: z.string(),
  month: z.string(),
  visits: z.number(),
  reasons: z.object(Object.fromEntries(REASONS.map((reason) => [reason, z.number()]))),
  invited: z.number(),
});

const part = {
  answers: z.number().nullable().describe('null where it is too small to tell, or held back'),
  share: figureSchema.describe('of all answers, 0 to 1'),
};

const qualitySchema = z.object({
  hospital: z.string(),
  programme,
  month: z.string(),
  answers: z.number().nullable().describe('all of them, however they came'),
  valid: z.object(part),
  flagged: z.object(part).describe('counted beside the score, never deleted'),
  reasons: z.array(z.object({ reason: z.enum(FLAGS), ...part })).describe('an answer may bear several'),
  integrity: z.object({
    grade,
    indicators: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(['share', 'difference', 'points']),
        figure: figureSchema,
        thresholds: z.array(z.number()).describe('worth a question, serious'),
        level: z.number().describe('0 nothing, 1 worth a question, 2 serious'),
      }),
    ),
  }),
  means: z.object({ valid: figureSchema, flagged: figureSchema }).describe('of the composite, in points'),
});

const benchmarkSchema = z.object({
  area: z.object({ id: z.string(), name: text }),
  programme,
  versions,
  month: z.string(),
  measure: z.string(),
  n: z.number().nullable(),
  total: figureSchema,
  leftOut: z.number().describe('hospitals with too few answers, which the total does not count'),
  adjustedFor: z.array(z.object({ question: z.string(), name: text })).describe('what tells patients apart'),
  hospitals: z.array(
    z.object({
      hospital: z.string(),
      area: z.string(),
      mean: figureSchema,
      adjusted: figureSchema
        .nullable()
        .describe('the mean with the patients of the average hospital; null where there is none'),
      ranked: z.boolean(),
      standing: z
        .enum(['above', 'below', 'as_expected'])
        .nullable()
        .describe('of the adjusted mean where there is one, in a funnel that allows for overdispersion'),
      responseRate: figureSchema,
      integrity: grade,
    }),
  ),
  areas: z.array(
    z.object({
      area: z.string(),
      hospitals: z.number(),
      mean: figureSchema,
      leftOut: z.number(),
      responseRate: figureSchema,
    }),
  ),
});

/** What `/openapi.json` says of a scorecard. */
export const scorecardDoc = describe('One hospital’s month', {
  query: { programme: PROGRAMME, version: VERSION, changed: CHANGED },
  reply: scorecardSchema,
});

/** What `/openapi.json` says of a ledger. */
export const ledgerDoc = describe('Every visit of a month by its reason', { reply: ledgerSchema });

/** What `/openapi.json` says of the answers that were flagged. */
export const qualityDoc = describe('How many answers of a month were flagged, and why', {
  query: { programme: PROGRAMME },
  reply: qualitySchema,
});

/** What `/openapi.json` says of a benchmark. */
export const benchmarkDoc = describe('One area’s hospitals in a month', {
  query: { programme: PROGRAMME, measure: 'composite unless said', version: VERSION, hospitals: LISTED },
  reply: benchmarkSchema,
});
