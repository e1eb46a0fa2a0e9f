import type { Context } from 'hono';
import { later, type Month } from '../../analytics/month.ts';
import type { DeskUser } from '../../web/layout.ts';
import type { Principal } from '../access/principal.ts';
import { readableHospitals } from '../hospitals/scope.ts';
import { localeOf, otherLocaleHref, rememberLocale } from '../locale.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { newestMonth } from '../tallies/queries.ts';
import { thisMonth } from './month-param.ts';

/** The reader a page greets. Throws `not_allowed` for tokens that only bring visits. */
export function deskUser({ role, name }: Principal): DeskUser {
  if (role === 'intake') throw problems.notAllowed('administrator, regulator or leader');
  return { name, role, home: '/' };
}

/** What every signed-in page starts from. */
export function pageFrame(c: Context<Env>) {
  rememberLocale(c);
  const locale = localeOf(c);
  return { locale, user: deskUser(c.var.principal), otherLocaleHref: otherLocaleHref(c, locale) };
}

/** The month to begin with: the newest whole month with answers, or last month where there is none. */
export async function startMonth({ db, now }: Services, principal: Principal): Promise<Month> {
  const current = thisMonth(now());
  const hospitals = await readableHospitals(db, principal, current);
  const newest = await newestMonth(
    db,
    hospitals.map(({ id }) => id),
    current,
  );
  return newest ?? later(current, -1);
}
