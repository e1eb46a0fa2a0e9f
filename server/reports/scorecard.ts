import { thresholds } from '../../analytics/disclosure.ts';
import { type Ledger, ledger } from '../../analytics/ledger.ts';
import type { Month } from '../../analytics/month.ts';
import { type Scorecard, scorecard } from '../../analytics/scorecard.ts';
import type { FlowTally } from '../../analytics/tally.ts';
import { type Reading, readAlone, readTogether } from '../../analytics/versions.ts';
import { type VersionsRead, versionsRead, whichVersion } from '../../analytics/which-version.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Principal } from '../access/principal.ts';
import { type Hospital, readableHospital, readableMonths } from '../hospitals/scope.ts';
import { programmes } from '../invitations/programmes.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { flowsOf, talliesForScorecard } from '../tallies/queries.ts';
import { createStillOpen, type StillOpen, whileOpen } from './still-open.ts';
import { createVersions, namesEver, namesIn, planOfVersion, versionAsked } from './versions.ts';

/** One hospital's month for one programme, with what is needed to name its parts. */
export type ScorecardReport = {
  readonly hospital: Hospital;
  readonly programmes: readonly Programme[];
  readonly programme: Programme;
  readonly plan: Plan;
  readonly card: Scorecard;
  readonly versions: VersionsRead;
};

const HEADLINE = 'composite';
const limits = thresholds();

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

/** Makes the scorecard reports of an installation: all versions of the questionnaire read together. */
export function createScorecards(services: Services) {
  const gather = createGathering(services);
  return async (
    principal: Principal,
    hospital: Hospital,
    month: Month,
    asked: string | undefined,
    changed: Month | null = null,
  ): Promise<ScorecardReport> => {
    const found = await gather(principal, hospital, month, asked);
    const { programme, versions } = found;
    const tallies = found.tallies.filter(({ measure }) => measure === HEADLINE);
    const question = { tallies, versions: versions.names, headline: HEADLINE, month, limits };
    const read = whichVersion(question) ?? versions.newestIn(month);
    const plan = planOfVersion(versions, read);
    const flows = await flowsOf(services.db, [hospital.id], month, programme.id);
    const reading = readTogether(found.tallies, namesIn(versions, read), limits);
    const card = cardOf(hospital, month, plan, { ...reading, isOpen: found.isOpen, changed }, flows);
    return { hospital, programmes: found.all, programme, plan, card, versions: versionsRead(question, read) };
  };
}

/** Makes scorecards of the answers to one version alone. Throws `not_found` for a version there is not. */
export function createVersionScorecards(services: Services) {
  const gather = createGathering(services);
  return async (
    principal: Principal,
    hospital: Hospital,
    month: Month,
    asked: string | undefined,
    version: string,
  ) => {
    const { programme, versions, tallies, isOpen } = await gather(principal, hospital, month, asked);
    const plan = versionAsked(versions, version);
    const alone = plan.instrument.version;
    const reading = readAlone(tallies, namesIn(versions, alone), alone, limits);
    const card = cardOf(hospital, month, plan, { ...reading, isOpen }, []);
    const { headline, overall, lines, trend, control } = card;
    return {
      programme,
      plan,
      versions: { alone },
      card: { month, headline, overall, lines, trend, control },
    };
  };
}

/** Reads what a scorecard is made of. Months before this one count only if the reader may read them. */
function createGathering({ db }: Services) {
  const versionsOf = createVersions(db);
  return async (principal: Principal, hospital: Hospital, month: Month, asked: string | undefined) => {
    const all = await programmes(db);
    const programme = programmeAsked(all, asked);
    const versions = await versionsOf(programme);
    const names = namesEver(versions);
    const stored = await talliesForScorecard(db, hospital.id, programme.instrument, names, HEADLINE, month);
    const isReadable = await readableMonths(db, principal, hospital.id);
    const tallies = stored.filter((tally) => isReadable(tally.month));
    const isOpen = await createStillOpen(db, [hospital.id], programme);
    return { all, programme, versions, tallies, isOpen };
  };
}

/** What a card is made of besides, and the change that is to be tested, if any. */
type Wanted = { readonly isOpen: StillOpen; readonly changed?: Month | null };

function cardOf(
  { id }: Hospital,
  month: Month,
  { measures }: Plan,
  { tallies, figureOf, isOpen, changed = null }: Reading & Wanted,
  flows: readonly FlowTally[],
): Scorecard {
  const card = scorecard({
    month,
    measures,
    headline: HEADLINE,
    tallies,
    flows,
    limits,
    changed,
    figureOf: (at, sums) => whileOpen(figureOf({ hospital: id, ...at }, sums), isOpen(id, at.month)),
  });
  const flaggedMean = whileOpen(card.beside.flaggedMean, isOpen(id, month));
  return { ...card, beside: { ...card.beside, flaggedMean } };
}

/** Every visit of a hospital's month by the reason it stands at; staff are asked without a visit. */
export async function ledgerOf({ db }: Services, hospital: string, month: Month): Promise<Ledger> {
  const flows = await flowsOf(db, [hospital], month);
  return ledger(flows.filter(({ programme }) => programme !== 'staff'));
}
