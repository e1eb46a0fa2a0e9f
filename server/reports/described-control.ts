import { z } from 'zod';

const month = z.string().describe('YYYY-MM');
const meaning = z.enum(['improvement', 'concern', 'high', 'low']);
const rule = z.enum(['outside', 'trend', 'two_of_three', 'shift']);
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
