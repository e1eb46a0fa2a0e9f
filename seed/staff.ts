import { makeStaffLinks } from '../server/invitations/staff-links.ts';
import type { Services } from '../server/services.ts';
import type { Plan } from '../surveys/plan.ts';
import { answered } from './act.ts';
import { createAnswering, type FillIn } from './answering.ts';
import { type Reply, servicesAt } from './asking.ts';
import type { ToldMonth } from './calendar.ts';
import { departmentsOf } from './city.ts';
import { trueComposite } from './expected.ts';
import { type Chance, chance } from './random.ts';
import { type HospitalTruth, SEED_NUMBER, STAFF_WAVES, TWO_MONTH_WAVES } from './truth.ts';

const MINUTE_MS = 60_000;

/** Hands out the links of a hospital's wave, if there is one that month, and returns what staff do with them. */
export type StaffWaveOf = (services: Services, hospital: WaveHospital, month: ToldMonth) => Promise<Reply[]>;

type WaveHospital = { readonly id: string; readonly truth: HospitalTruth };

/** Makes staff waves; `size` scales the seats. */
export function createStaffWaves(plan: Plan, size: number): StaffWaveOf {
  const answering = createAnswering(plan, 'staff');
  return async (services, { id, truth }, { month, back, deliveries }) => {
    const at = deliveries[0]?.at;
    if (at === undefined) return [];
    const replies: Reply[] = [];
    for (const department of groupsOf(truth, back)) {
      const luck = chance(SEED_NUMBER, truth.code, 'staff', department, back);
      const count = Math.max(1, Math.round((truth.volume.staff * size) / seatGroups(truth).length));
      const links = await makeStaffLinks(servicesAt(services, at), id, { month, department, count });
      const place = { code: department, at: 0, of: 1 };
      const fillIn = answering(trueComposite('staff', truth, place, back));
      replies.push(...repliesOf(luck, links, truth.response.staff, { fillIn, at }));
    }
    return replies;
  };
}

function repliesOf(
  luck: Chance,
  links: readonly string[],
  response: number,
  { fillIn, at }: { readonly fillIn: FillIn; readonly at: number },
): Reply[] {
  const taken = links.filter(() => luck.unit() < response);
  return taken.map((link) => {
    const forms = fillIn(luck, { effect: 0, about: {} });
    const act = { ...answered(luck, forms), pageByPage: false };
    return { link, act, at: at + act.minutes * MINUTE_MS };
  });
}

/** A large hospital asks by department; in others so few work in one that the whole hospital is asked as one. */
const seatGroups = (truth: HospitalTruth): readonly string[] =>
  truth.tier === 'tertiary' ? departmentsOf(truth.code).map(({ code }) => code) : [''];

function groupsOf(truth: HospitalTruth, back: number): readonly string[] {
  const isWave = (month: number) => STAFF_WAVES.some((wave) => wave === month);
  if (truth.code !== TWO_MONTH_WAVES) return isWave(back) ? seatGroups(truth) : [];
  return seatGroups(truth).filter((_, at) => isWave(at % 2 === 0 ? back : back - 1));
}
