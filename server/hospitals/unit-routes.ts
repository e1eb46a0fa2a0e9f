import { Hono } from 'hono';
import { z } from 'zod';
import { allow } from '../access/principal.ts';
import { inTransaction } from '../db/transaction.ts';
import { describe } from '../describe.ts';
import { problems } from '../problem.ts';
import { thisMonth } from '../reports/month-param.ts';
import { hospitalAsked } from '../reports/scorecard.ts';
import type { Env, Services } from '../services.ts';
import { parseBody } from '../valid.ts';
import { areaCalled, areaOf, putArea } from './areas.ts';
import { putDepartment } from './departments.ts';
import { identify, takenProblem } from './identifiers.ts';
import { identifiersSchema, nameSchema } from './schemas.ts';

const JSON_BODY = ['application/json'];
// A code is part of a path of codes, so it holds no slash; and of an identifier, so it holds no bar.
const code = z.string().regex(/^[\p{L}\p{N}._-]{1,40}$/u, 'must be 1 to 40 letters, digits, dots or dashes');
const newArea = z.object({
  id: code,
  parent: z.string().min(1),
  name: nameSchema,
  identifiers: identifiersSchema.default([]),
});
const newDepartment = z.object({ id: code, name: nameSchema, identifiers: identifiersSchema.default([]) });

/** Areas and departments as an administrator adds and renames them. */
export function unitRoutes(services: Services) {
  const { db, now } = services;

  return new Hono<Env>()
    .post(
      '/api/v1/areas',
      describe('Adds or renames an area', { body: { schema: newArea, types: JSON_BODY }, status: 201 }),
      async (c) => {
        allow(c.var.principal, 'administrator');
        const area = parseBody(newArea, await c.req.text());
        const parent = await areaCalled(db, area.parent);
        if (!parent) throw problems.notFound(`area as '${area.parent}'`);
        const before = await areaOf(db, area.id);
        if (before && before.parent !== parent.id) {
          const message = `the area stays under ${before.parent}; one that moves gets a new code`;
          throw problems.invalid([{ path: 'parent', message }]);
        }
        await inTransaction(db, async (trx) => {
          await putArea(trx, { ...area, parent: parent.id });
          const taken = await identify(trx, 'area', area.id, area.identifiers);
          if (taken) throw takenProblem(taken);
        });
        return c.json({ id: area.id }, before ? 200 : 201);
      },
    )
    .post(
      '/api/v1/hospitals/:hospital/departments',
      describe('Adds or renames a department', {
        body: { schema: newDepartment, types: JSON_BODY },
        status: 201,
      }),
      async (c) => {
        const id = c.req.param('hospital');
        const hospital = await hospitalAsked(services, c.var.principal, id, thisMonth(now()));
        allow(c.var.principal, 'administrator');
        const department = parseBody(newDepartment, await c.req.text());
        await inTransaction(db, (trx) => putDepartment(trx, hospital.id, department));
        return c.json({ id: department.id }, 201);
      },
    );
}
