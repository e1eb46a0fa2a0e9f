import { z } from 'zod';
import { RULES } from '../../analytics/control-charts/signals.ts';
import { estimateSchema } from '../describe.ts';

const month = z.string().describe('YYYY-MM');
const meaning = z.enum(['improvement', 'concern', 'high', 'low']);
const rule = z.enum(RULES);
const controlLines = z.object({
  centre: z.number(),
  low: z.number(),
  high: z.number(),
  nearLow: z.number(),
  nearHigh: z.number(),
});
const label = { rule, side: z.enum(['high', 'low']), meaning };

const chart = z.object({
  points: z.array(
    z.object({
      month,
      value: z.number().nullable().describe('points; null where the mean is withheld'),
      limits: controlLines.nullable().describe('at two sigma (near) and three'),
      signal: z.object(label).nullable(),
    }),
  ),
  parts: z.array(
    z.object({
      from: month,
      cause: z.string().nullable(),
      basis: z.number().describe('on how many months the limits rest'),
      trial: z.boolean().describe('whether these are too few to be firm'),
    }),
  ),
  signals: z.array(z.object({ ...label, began: month, until: month })).describe('oldest first'),
});

/** What `/openapi.json` says of a control chart. */
export const controlSchema = chart
  .nullable()
  .describe('the XmR chart of the trend; null where fewer than six months are shown');

const side = z.object({ months: z.number(), n: z.number() });

const tested = z.object({
  changed: month.describe('the first month wholly after the change'),
  verdict: z.enum(['better', 'no_evidence', 'worse', 'too_few']),
  before: side,
  after: side,
  segments: z
    .object({
      effect: estimateSchema.describe('points above where the trend before would have led, on average'),
      level: estimateSchema.describe('points, in the first month'),
      slope: estimateSchema.describe('points a month'),
      autocorrelation: z.number(),
      excess: z.number().nullable(),
    })
    .nullable(),
  difference: estimateSchema
    .nullable()
    .describe('points, all answers after less all before, whatever the trend'),
});

/** What `/openapi.json` says of the test of a change. */
export const testedSchema = tested
  .nullable()
  .describe('whether what was changed from `changed` on moved the composite; null unless asked for');

/** What `/openapi.json` says of how to ask for it. */
export const CHANGED = 'the first month wholly after something was changed: did it move the composite?';
