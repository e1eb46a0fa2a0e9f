import { Hono } from 'hono';
import { foundBy } from '../../analytics/integrity/grade.ts';
import { readersOnly } from '../access/middleware.ts';
import type { Env, Services } from '../services.ts';
import { qualityDoc } from './described.ts';
import type { Integrities } from './integrity.ts';
import { monthParam } from './month-param.ts';
import { qualityOf } from './quality.ts';
import { createScorecards, hospitalAsked } from './scorecard.ts';

/** How many answers were flagged, and why, as JSON. */
export function qualityApi(services: Services, { integrityOf }: Integrities) {
  const scorecardOf = createScorecards(services);
  return new Hono<Env>().get(
    '/api/v1/hospitals/:hospital/quality/:month',
    qualityDoc,
    readersOnly,
    async (c) => {
      const month = monthParam(c.req.param('month'));
      const hospital = await hospitalAsked(services, c.var.principal, c.req.param('hospital'), month);
      const report = await scorecardOf(c.var.principal, hospital, month, c.req.query('programme'));
      const { card, programme } = report;
      const quality = await qualityOf(services, hospital.id, month, report);
      const reasons = quality.reasons.map(({ reason }) => reason);
      return c.json({
        hospital: hospital.id,
        programme: { id: programme.id, name: programme.name, instrument: programme.instrument },
        month,
        ...quality,
        integrity: foundBy(await integrityOf(hospital, programme, month), reasons),
        means: { valid: card.headline.mean, flagged: card.beside.flaggedMean },
      });
    },
  );
}
