import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { isMonth, type Month } from '../../analytics/month.ts';
import { allow } from '../access/principal.ts';
import type { Db } from '../db/open.ts';
import { describe } from '../describe.ts';
import { departmentNames } from '../hospitals/departments.ts';
import { problems } from '../problem.ts';
import { thisMonth } from '../reports/month-param.ts';
import { hospitalAsked } from '../reports/scorecard.ts';
import type { Env, Services } from '../services.ts';
import { parseBody } from '../valid.ts';
import { type Member, openWave } from './open.ts';
import { SMALLEST_UNIT } from './units.ts';

const MOST_MEMBERS = 20_000;
const LARGEST = 4 * 1024 * 1024;

const member = z.object({ number: z.string().min(1).max(64), department: z.string().default('') });
const newWave = z.object({
  month: z.custom<Month>(isMonth, 'must be a month, such as 2026-10'),
  members: z
    .array(member)
    .min(SMALLEST_UNIT, `must be at least ${SMALLEST_UNIT}: nobody can hide among fewer`)
    .max(MOST_MEMBERS)
    .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, 'must name nobody twice'),
});

const limit = bodyLimit({ maxSize: LARGEST, onError: () => Promise.reject(problems.tooLarge('4 MB')) });

/** The waves of a hospital, as an administrator opens them. */
export function waveApi(services: Services) {
  const { db, now } = services;
  return new Hono<Env>().post(
    '/api/v1/hospitals/:hospital/waves',
    describe('Opens the anonymous staff survey of a month', {
      body: { schema: newWave, types: ['application/json'] },
      status: 201,
    }),
    limit,
    async (c) => {
      const id = c.req.param('hospital');
      const hospital = await hospitalAsked(services, c.var.principal, id, thisMonth(now()));
      allow(c.var.principal, 'administrator');
      const { month, members } = parseBody(newWave, await c.req.text());
      await requireDepartments(db, hospital.id, members);
      return c.json(await openWave(services, hospital.id, month, members), 201);
    },
  );
}

/** Throws `not_found` for the first department the hospital does not have. */
async function requireDepartments(db: Db, hospital: string, members: readonly Member[]): Promise<void> {
  const known = await departmentNames(db, hospital);
  const missing = members.find(({ department }) => department !== '' && !known.has(department));
  if (missing) throw problems.notFound(`department as '${missing.department}'`);
}
