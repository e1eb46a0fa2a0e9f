import { thresholds } from '../../analytics/disclosure.ts';
import type { Line } from '../../analytics/lines.ts';
import { later, type Month, monthNumber } from '../../analytics/month.ts';
import { lastQuarter, quarter } from '../../analytics/quarter.ts';
import { readTogether } from '../../analytics/versions.ts';
import type { QuarterView } from '../../web/survey/quarter.ts';
import type { Invitation } from '../answers/invitation.ts';
import { programmes } from '../invitations/programmes.ts';
import { remembered } from '../remembered.ts';
import { thisMonth } from '../reports/month-param.ts';
import { createVersions, namesEver, namesIn, planOfVersion } from '../reports/versions.ts';
import type { Services } from '../services.ts';
import { flowsOf, talliesOfMonths } from '../tallies/queries.ts';

const KEPT_MS = 600_000;
const MOST_KEPT = 2000;
const MONTHS = 6; // two quarters
const OVERALL = 'overall';
const limits = thresholds();

/** Whose quarter: of which hospital, by which questionnaire. */
type Whose = Pick<Invitation, 'hospital' | 'instrument'>;

/**
 * Finds what the last full quarter of a hospital came to. The months are over, so it hardly changes: each is
 * worked out once in ten minutes, however many people look at their thanks.
 */
export function createQuarters(services: Services): (whose: Whose) => Promise<QuarterView | null> {
  const { now } = services;
  const tell = createTelling(services);
  const kept = remembered<QuarterView | null>(now, { keptMs: KEPT_MS, most: MOST_KEPT });
  return ({ hospital, instrument }) => {
    const month = thisMonth(now());
    return kept(`${hospital} ${instrument} ${month}`, () => tell(hospital, instrument, month));
  };
}

function createTelling({ db }: Services) {
  const versionsOf = createVersions(db);
  return async (hospital: string, instrument: string, month: Month): Promise<QuarterView | null> => {
    const programme = (await programmes(db)).find((one) => one.instrument === instrument);
    if (!programme) return null;
    const versions = await versionsOf(programme);
    const quarterMonths = lastQuarter(month);
    const [, , last = month] = quarterMonths;
    const read = versions.newestIn(last);
    const { measures } = planOfVersion(versions, read);
    const leading = measures.filter(({ kind, measure }) => kind === 'dimension' || measure === OVERALL);
    const names = [...new Set(leading.flatMap(({ measure }) => namesEver(versions, measure)))];
    const months = Array.from({ length: MONTHS }, (_, at) => monthNumber(later(last, -at)));
    const stored = await talliesOfMonths(db, hospital, instrument, names, months);
    const { tallies } = readTogether(stored, namesIn(versions, read), limits);
    const flows = await Promise.all(quarterMonths.map((at) => flowsOf(db, [hospital], at, programme.id)));
    const input = { month, measures: leading, overall: OVERALL, tallies, flows: flows.flat(), limits };
    const found = quarter(input);
    const nameOf = (line: Line | null) =>
      measures.find(({ measure }) => measure === line?.measure)?.name ?? null;
    return found && { ...found, improvedName: nameOf(found.improved), lowestName: nameOf(found.lowest) };
  };
}
