import { thresholds } from '../../analytics/disclosure.ts';
import { type Ledger, ledger } from '../../analytics/ledger.ts';
import type { Month } from '../../analytics/month.ts';
import { type Scorecard, scorecard } from '../../analytics/scorecard.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Principal } from '../access/principal.ts';
import { createPlans } from '../answers/plans.ts';
import { type Hospital, readableHospital, readableMonths } from '../hospitals/scope.ts';
import { programmes } from '../invitations/programmes.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { flowsOf, talliesForScorecard } from '../tallies/queries.ts';

/** One hospital's month for one programme, with what is needed to name its parts. */
export type ScorecardReport = {
  readonly hospital: Hospital;
  readonly programmes: readonly Programme[];
  readonly programme: Programme;
  readonly plan: Plan;
  readonly card: Scorecard;
};

const HEADLINE = 'composite';

/**
 * Finds the programme asked for, else the first. Throws `not_found` for one that does not exist.
 */
export function programmeAsked(all: readonly Programme[], asked: string | undefined): Programme {
  const found = asked === undefined ? all[0] : all.find(({ id }) => id === asked);
  if (!found) throw problems.notFound(`programme as '${asked}'`);
  return found;
}

/** The hospital and month a principal may read. Throws `not_found` alike for what is not there and not theirs. */
export async function hospitalAsked(
  { db }: Services,
  principal: Principal,
  id: string,
  month: Month,
): Promise<Hospital> {
  const hospital = await readableHospital(db, principal, id, month);
  if (!hospital) throw problems.notFound('hospital');
  return hospital;
}

/** Makes the scorecard reports of an installation. Months before this one count only if the reader may read them. */
export function createScorecards(services: Services) {
  const { db } = services;
  const plans = createPlans(db);
  const limits = thresholds();
  return async (
    principal: Principal,
    hospital: Hospital,
    month: Month,
    asked: string | undefined,
  ): Promise<ScorecardReport> => {
    const all = await programmes(db);
    const programme = programmeAsked(all, asked);
    const plan = await plans(programme.instrument, programme.version);
    const measures = plan.measures.map(({ measure }) => measure);
    const { instrument } = programme;
    const stored = await talliesForScorecard(db, hospital.id, instrument, measures, HEADLINE, month);
    const isReadable = await readableMonths(db, principal, hospital.id);
    const tallies = stored.filter((tally) => isReadable(tally.month));
    const flows = await flowsOf(db, [hospital.id], month, programme.id);
    const card = scorecard({ month, measures: plan.measures, headline: HEADLINE, tallies, flows, limits });
    return { hospital, programmes: all, programme, plan, card };
  };
}

/** Every visit of a hospital's month by the reason it stands at; staff are asked without a visit. */
export async function ledgerOf({ db }: Services, hospital: string, month: Month): Promise<Ledger> {
  const flows = await flowsOf(db, [hospital], month);
  return ledger(flows.filter(({ programme }) => programme !== 'staff'));
}
