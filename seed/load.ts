import { publishedPlans } from '../server/answers/plans.ts';
import { expireInvitations } from '../server/invitations/expire.ts';
import { programmes } from '../server/invitations/programmes.ts';
import { thisMonth } from '../server/reports/month-param.ts';
import type { Services } from '../server/services.ts';
import { keepAreas } from '../server/tallies/area-keep.ts';
import { countAnswers } from '../server/tallies/count.ts';
import type { Plan } from '../surveys/plan.ts';
import { createReplies, servicesAt } from './asking.ts';
import { calendar, type ToldMonth } from './calendar.ts';
import { deliver } from './deliver.ts';
import { type Registered, register } from './register.ts';
import { createStaffWaves, type StaffWaveOf } from './staff.ts';
import { HOSPITALS, MONTHS, type ProgrammeId } from './truth.ts';
import { createVisits, type VisitsOf } from './visits.ts';

/** How much is loaded: the share of visits, the months up to the current one, and which hospitals by code. */
export type Size = {
  readonly share: number;
  readonly months: number;
  readonly hospitals: readonly string[];
};

/** Everything. */
export const WHOLE: Size = { share: 1, months: MONTHS, hospitals: HOSPITALS.map(({ code }) => code) };

type Makers = {
  readonly visitsOf: VisitsOf;
  readonly staffWaveOf: StaffWaveOf;
  readonly take: ReturnType<typeof createReplies>;
};

/**
 * Loads the demonstration city: every visit, invitation and answer goes through the code that takes real ones,
 * under a clock that runs from 24 months ago until now. Returns the hospitals with their ids here.
 */
export async function load(
  services: Services,
  size: Size,
  progress: (done: number, of: number) => void,
): Promise<readonly Registered[]> {
  const now = services.now().getTime();
  const current = thisMonth(services.now());
  const truths = HOSPITALS.filter(({ code }) => size.hospitals.includes(code));
  const hospitals = await register(services, truths, current);
  const plans = await plansOf(services);
  const makers = {
    visitsOf: createVisits(plans, size.share),
    staffWaveOf: createStaffWaves(plans.staff, size.share),
    take: createReplies(services),
  };
  const months = calendar(current, size.months, now);
  for (const [at, month] of months.entries()) {
    await tellMonth(services, makers, hospitals, month);
    await countAnswers(services.db);
    progress(at + 1, months.length);
  }
  await expireInvitations(services);
  // Staff whose links have just ended are counted only now.
  await countAnswers(services.db);
  await keepAreas(services.db);
  return hospitals;
}

async function tellMonth(
  services: Services,
  { visitsOf, staffWaveOf, take }: Makers,
  hospitals: readonly Registered[],
  month: ToldMonth,
): Promise<void> {
  const now = services.now().getTime();
  const visits = hospitals.flatMap(({ truth }) => visitsOf(truth, month));
  for (const { first, last, at } of month.deliveries) {
    await expireInvitations(servicesAt(services, at));
    const delivered = visits.filter(({ day }) => day >= first && day <= last);
    const replies = await deliver(services, delivered, at);
    await take(replies.filter((reply) => reply.at <= now));
  }
  for (const hospital of hospitals) {
    const replies = await staffWaveOf(services, hospital, month);
    await take(replies.filter((reply) => reply.at <= now));
  }
}

async function plansOf({ db }: Services): Promise<Record<ProgrammeId, Plan>> {
  const planOf = await publishedPlans(db);
  const all = await programmes(db);
  const of = (id: ProgrammeId): Plan => {
    const programme = all.find((one) => one.id === id);
    if (!programme) throw new RangeError(`there is no programme ${id}`);
    return planOf(programme.instrument, programme.version);
  };
  return { outpatient: of('outpatient'), inpatient: of('inpatient'), staff: of('staff') };
}
