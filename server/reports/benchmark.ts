import type { Benchmark, BenchmarkInput } from '../../analytics/benchmark.ts';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Figure } from '../../analytics/figure.ts';
import type { Month } from '../../analytics/month.ts';
import { boardAlone, boardTogether } from '../../analytics/version-board.ts';
import { type VersionsRead, versionsRead, whichVersion } from '../../analytics/which-version.ts';
import type { Measure, Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import { type Area, areasBelow } from '../hospitals/areas.ts';
import { type Hospital, hospitalsOf } from '../hospitals/scope.ts';
import { programmes } from '../invitations/programmes.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { flowsOf, talliesForBenchmark } from '../tallies/queries.ts';
import { programmeAsked } from './scorecard.ts';
import { createStillOpen, whileOpen } from './still-open.ts';
import { createVersions, namesEver, namesIn, planOfVersion, versionAsked } from './versions.ts';

/** One area's month for one measure of one programme, with what is needed to name its parts. */
export type BenchmarkReport = {
  readonly area: Area;
  readonly hospitals: readonly Hospital[];
  /** The areas below that hold hospitals of this area, and the area itself where hospitals hang on it. */
  readonly areas: readonly Area[];
  readonly programmes: readonly Programme[];
  readonly programme: Programme;
  readonly measures: readonly Measure[];
  readonly measure: Measure;
  readonly board: Benchmark;
  readonly versions: VersionsRead;
};

const HEADLINE = 'composite';
const limits = thresholds();

type Asked = { readonly programme: string | undefined; readonly measure: string | undefined };

/** Makes the benchmark reports of an installation: all versions of the questionnaire read together. */
export function createBenchmarks(services: Services) {
  const gather = createGathering(services);
  return async (area: Area, month: Month, asked: Asked): Promise<BenchmarkReport> => {
    const { versions, tallies, ...found } = await gather(area, month, asked);
    const headlines = tallies.filter((tally) => tally.measure === HEADLINE);
    const question = { versions: versions.names, month, limits };
    const read =
      whichVersion({ ...question, tallies: headlines, headline: HEADLINE }) ?? versions.newestIn(month);
    const { measures, measure } = measureAsked(planOfVersion(versions, read), asked.measure);
    const whole = boardTogether({
      month,
      measure: measure.measure,
      members: found.members,
      tallies,
      flows: await flowsOf(
        services.db,
        found.hospitals.map(({ id }) => id),
        month,
        found.programme.id,
      ),
      names: namesIn(versions, read),
      limits,
      hidesCounts: found.programme.privacy === 'anonymous',
    });
    const board = { ...whole, hospitals: await asOpen(services, found.programme, month, whole.hospitals) };
    const listed = new Set(found.members.map((member) => member.area));
    const areas = [area, ...found.below].filter(({ id }) => listed.has(id));
    const said = versionsRead({ ...question, tallies, headline: measure.measure }, read);
    const { hospitals, programmes: all, programme } = found;
    return { area, hospitals, areas, programmes: all, programme, measures, measure, board, versions: said };
  };
}

/** The hospitals of an area by the answers to one version alone. */
export type VersionBoard = Pick<BenchmarkReport, 'area' | 'hospitals' | 'programme' | 'measures'> & {
  readonly versions: { readonly alone: number };
  readonly board: Pick<BenchmarkInput, 'month' | 'measure'> & {
    readonly hospitals: ReturnType<typeof boardAlone>;
  };
};

/** Makes boards of the answers to one version alone. Throws `not_found` for a version there is not. */
export function createVersionBoards(services: Services) {
  const gather = createGathering(services);
  return async (
    area: Area,
    month: Month,
    asked: Asked & { readonly version: string },
  ): Promise<VersionBoard> => {
    const { versions, tallies, members, programme, hospitals } = await gather(area, month, asked);
    const plan = versionAsked(versions, asked.version);
    const { measures, measure } = measureAsked(plan, asked.measure);
    const alone = plan.instrument.version;
    const what = { month, measure: measure.measure };
    const names = namesIn(versions, alone);
    const rows = boardAlone({ ...what, members, tallies, flows: [], limits, names }, alone);
    const board = { ...what, hospitals: await asOpen(services, programme, month, rows) };
    return { area, programme, hospitals, measures, versions: { alone }, board };
  };
}

/** Rows as they read while some of the hospitals still ask their staff. */
async function asOpen<Row extends { readonly hospital: string; readonly mean: Figure }>(
  { db }: Services,
  programme: Programme,
  month: Month,
  rows: readonly Row[],
): Promise<Row[]> {
  const ids = rows.map(({ hospital }) => hospital);
  const isOpen = await createStillOpen(db, ids, programme);
  return rows.map((row) => ({ ...row, mean: whileOpen(row.mean, isOpen(row.hospital, month)) }));
}

/** Reads what a board is made of, in every version that may be told. */
function createGathering({ db }: Services) {
  const versionsOf = createVersions(db);
  return async (area: Area, month: Month, asked: Asked) => {
    const all = await programmes(db);
    const programme = programmeAsked(all, asked.programme);
    const versions = await versionsOf(programme);
    const hospitals = await hospitalsOf(db, area, month);
    const below = await areasBelow(db, area.id);
    const members = hospitals.map((hospital) => {
      const path = pathTo(hospital, area);
      return { hospital: hospital.id, area: path[0] ?? area.id, path };
    });
    const ids = hospitals.map(({ id }) => id);
    const names = namesEver(versions, asked.measure ?? HEADLINE);
    // Which version a month is told in is seen from its headline.
    const measures = versions.plans.size > 1 ? new Set([...names, HEADLINE]) : names;
    const tallies = await talliesForBenchmark(db, ids, programme.instrument, [...measures], month);
    return { programmes: all, programme, versions, hospitals, below, members, tallies };
  };
}

function measureAsked(plan: Plan, asked: string | undefined) {
  const measures = plan.measures.filter(({ leading }) => leading);
  const measure = measures.find((one) => one.measure === (asked ?? HEADLINE));
  if (!measure) throw problems.notFound(`measure as '${asked}'`);
  return { measures, measure };
}

/** The areas below this one that lead to the hospital, from the top down. */
const pathTo = (hospital: Hospital, area: Area): readonly string[] =>
  hospital.area.path
    .slice(area.path.length)
    .split('/')
    .filter((id) => id !== '');
