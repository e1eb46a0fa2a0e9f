import { Hono } from 'hono';
import { z } from 'zod';
import { isMonth } from '../../analytics/month.ts';
import { allow } from '../access/principal.ts';
import { inTransaction } from '../db/transaction.ts';
import { describe } from '../describe.ts';
import { MOST_LINKS, makeStaffLinks } from '../invitations/staff-links.ts';
import { problems } from '../problem.ts';
import { thisMonth } from '../reports/month-param.ts';
import { hospitalAsked } from '../reports/scorecard.ts';
import type { Env, Services } from '../services.ts';
import { parseBody } from '../valid.ts';
import { areaCalled } from './areas.ts';
import { departmentNames } from './departments.ts';
import { changeHospital, findOrAddHospital, KINDS, LEVELS, OWNERSHIPS } from './hospitals.ts';
import { identifiersSchema, nameSchema } from './schemas.ts';
import { readableHospitals } from './scope.ts';

const monthText = z.custom<ReturnType<typeof thisMonth>>(isMonth, 'must be a month, such as 2026-10');
const newHospital = z.object({
  name: nameSchema,
  level: z.enum(LEVELS),
  kind: z.enum(KINDS),
  ownership: z.enum(OWNERSHIPS),
  timeZone: z.string().default('Asia/Shanghai').refine(isZone, 'must be a time zone, such as Asia/Shanghai'),
  area: z.string().min(1),
  since: monthText.nullable().default(null),
  identifiers: identifiersSchema.min(1),
});
const staffWave = z.object({
  month: monthText,
  department: z.string().default(''),
  count: z.number().int().min(1).max(MOST_LINKS),
});

const JSON_BODY = ['application/json'];

/** Hospitals as other systems see and register them, and the links their liaison hands out to staff. */
export function hospitalRoutes(services: Services) {
  const { db, now } = services;

  return new Hono<Env>()
    .get('/api/v1/hospitals', describe('The hospitals one may read'), async (c) => {
      const hospitals = await readableHospitals(db, c.var.principal, thisMonth(now()));
      return c.json(hospitals.map(({ id, name, level, area }) => ({ id, name, level, area: area.id })));
    })
    .post(
      '/api/v1/hospitals',
      describe('Registers a hospital, or changes one known by an identifier', {
        body: { schema: newHospital, types: JSON_BODY },
        status: 201,
      }),
      async (c) => {
        allow(c.var.principal, 'administrator');
        const hospital = parseBody(newHospital, await c.req.text());
        const area = await areaCalled(db, hospital.area);
        if (!area) throw problems.notFound(`area as '${hospital.area}'`);
        const placed = { ...hospital, area: area.id };
        const { id, added } = await findOrAddHospital(db, placed, services.vault.random);
        if (!added) await inTransaction(db, (trx) => changeHospital(trx, id, placed));
        return c.json({ id }, added ? 201 : 200);
      },
    )
    .post(
      '/api/v1/hospitals/:hospital/staff-links',
      describe('Makes one-time links for staff', {
        body: { schema: staffWave, types: JSON_BODY },
        status: 201,
      }),
      async (c) => {
        const hospital = await hospitalAsked(
          services,
          c.var.principal,
          c.req.param('hospital'),
          thisMonth(now()),
        );
        allow(c.var.principal, 'administrator');
        const wave = parseBody(staffWave, await c.req.text());
        if (wave.department !== '' && !(await departmentNames(db, hospital.id)).has(wave.department)) {
          throw problems.notFound(`department as '${wave.department}'`);
        }
        return c.json({ links: await makeStaffLinks(services, hospital.id, wave) }, 201);
      },
    );
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
