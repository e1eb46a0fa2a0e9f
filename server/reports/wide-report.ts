import { type AreaSummed, areaBoard } from '../../analytics/area-board.ts';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Month } from '../../analytics/month.ts';
import { versionsRead, whichVersion } from '../../analytics/which-version.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Db } from '../db/open.ts';
import { inSnapshot } from '../db/transaction.ts';
import { type Area, areasBelow } from '../hospitals/areas.ts';
import { hospitalCounts } from '../hospitals/scope.ts';
import { programmes } from '../invitations/programmes.ts';
import type { Services } from '../services.ts';
import { type AreaTallies, areaTallies } from '../tallies/area-queries.ts';
import type { BenchmarkReport } from './benchmark.ts';
import { type Asked, HEADLINE } from './gather-board.ts';
import { measureAsked } from './measure-asked.ts';
import { programmeAsked } from './scorecard.ts';
import { createVersions, namesEver, type ProgrammeVersions, planOfVersion } from './versions.ts';

/** How many hospitals a page lists at most, unless all are asked for. */
const LISTED = 300;

const limits = thresholds();

/**
 * Makes reports of areas with too many hospitals to list, from the sums kept of areas: hundreds of rows instead of
 * every hospital's. Null where the hospitals are to be read: they are few, some hang on the area itself, staff are
 * asked, or more than one version was answered, which only hospital by hospital can be put together.
 */
export function createWideReports({ db }: Services) {
  const versionsOf = createVersions(db);
  return async (area: Area, month: Month, asked: Asked): Promise<BenchmarkReport | null> => {
    if (asked.all) return null;
    const counts = await hospitalCounts(db, area, month);
    if (sum(counts) <= LISTED || counts.some(({ id }) => id === area.id)) return null;
    const all = await programmes(db);
    const programme = programmeAsked(all, asked.programme);
    if (programme.privacy === 'anonymous') return null;
    const under = Map.groupBy(counts, ({ path }) => path.slice(area.path.length).split('/')[0]);
    const areas = (await areasBelow(db, area.id))
      .map((one) => ({ ...one, hospitals: sum(under.get(one.id) ?? []) }))
      .filter(({ hospitals }) => hospitals > 0);
    const found = await boardOf(db, { area, areas, month, asked, programme }, await versionsOf(programme));
    return found && { ...found, area, areas, programmes: all, programme, hospitals: [], adjustedFor: [] };
  };
}

type Wide = {
  readonly area: Area;
  readonly areas: readonly (Area & { readonly hospitals: number })[];
  readonly month: Month;
  readonly asked: Asked;
  readonly programme: Programme;
};

async function boardOf(db: Db, { area, areas, month, asked, programme }: Wide, versions: ProgrammeVersions) {
  const names = new Set([
    ...namesEver(versions, asked.measure ?? HEADLINE),
    ...namesEver(versions, HEADLINE),
  ]);
  const of = { instrument: programme.instrument, programme: programme.id };
  const ids = [area.id, ...areas.map(({ id }) => id)];
  // One moment, so that an area is the sum of those listed below it.
  const found = await inSnapshot(db, (trx) => areaTallies(trx, ids, of, [...names], month));
  const tallies = found.tallies.filter(({ measure }) => measure === HEADLINE);
  const question = { versions: versions.names, month, limits, headline: HEADLINE, tallies };
  const read = whichVersion(question) ?? versions.newestIn(month);
  if (found.tallies.some(({ version }) => version !== read)) return null;
  const { measures, measure } = measureAsked(planOfVersion(versions, read), asked.measure);
  const summed = (id: string, hospitals: number) => areaSummed(id, hospitals, found, measure.measure);
  const board = areaBoard(
    { month, measure: measure.measure },
    summed(area.id, sum(areas)),
    areas.map(({ id, hospitals }) => summed(id, hospitals)),
    limits,
  );
  const said = versionsRead({ ...question, headline: measure.measure, tallies: found.tallies }, read);
  return { measures, measure, board, versions: said };
}

const sum = (all: readonly { readonly hospitals: number }[]): number =>
  all.reduce((total, { hospitals }) => total + hospitals, 0);

const areaSummed = (
  area: string,
  hospitals: number,
  { tallies, flows, rests }: AreaTallies,
  measure: string,
): AreaSummed => ({
  area,
  hospitals,
  tallies: tallies.filter((tally) => tally.hospital === area && tally.measure === measure),
  flows: flows.filter((flow) => flow.hospital === area),
  rest: rests.find((rest) => rest.area === area && rest.measure === measure) ?? null,
});
