import type { Benchmark, BenchmarkInput } from '../../analytics/benchmark.ts';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Figure } from '../../analytics/figure.ts';
import type { Month } from '../../analytics/month.ts';
import { boardAlone, boardTogether } from '../../analytics/version-board.ts';
import { type VersionsRead, versionsRead, whichVersion } from '../../analytics/which-version.ts';
import type { Measure, Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Text } from '../../surveys/text.ts';
import type { Area } from '../hospitals/areas.ts';
import type { Hospital } from '../hospitals/scope.ts';
import type { Services } from '../services.ts';
import { flowsOf } from '../tallies/queries.ts';
import { type Asked, createGathering, HEADLINE } from './gather-board.ts';
import { measureAsked } from './measure-asked.ts';
import { mixesRead } from './mixes.ts';
import { createStillOpen, whileOpen } from './still-open.ts';
import { namesIn, planOfVersion, versionAsked } from './versions.ts';
import { createWideReports } from './wide-report.ts';

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
  /** What patients are told apart by, where the measure is adjusted for it; in the questionnaire's order. */
  readonly adjustedFor: readonly { readonly question: string; readonly name: Text }[];
};

const limits = thresholds();

/** Makes the benchmark reports of an installation: all versions of the questionnaire read together. */
export function createBenchmarks(services: Services) {
  const gather = createGathering(services);
  const wideReportOf = createWideReports(services);
  return async (area: Area, month: Month, asked: Asked): Promise<BenchmarkReport> => {
    const wide = await wideReportOf(area, month, asked);
    if (wide) return wide;
    const { versions, tallies, ...found } = await gather(area, month, asked);
    const headlines = tallies.filter((tally) => tally.measure === HEADLINE);
    const question = { versions: versions.names, month, limits };
    const read =
      whichVersion({ ...question, tallies: headlines, headline: HEADLINE }) ?? versions.newestIn(month);
    const plan = planOfVersion(versions, read);
    const { measures, measure } = measureAsked(plan, asked.measure);
    const ids = found.hospitals.map(({ id }) => id);
    const { instrument } = found.programme;
    const mixed = { hospitals: ids, month, instrument, read, measure: measure.measure };
    const whole = boardTogether({
      month,
      measure: measure.measure,
      members: found.members,
      tallies,
      flows: await flowsOf(services.db, ids, month, found.programme.id),
      mixes: await mixesRead(services.db, versions, mixed),
      names: namesIn(versions, read),
      limits,
      hidesCounts: found.programme.privacy === 'anonymous',
    });
    const board = { ...whole, hospitals: await asOpen(services, found.programme, month, whole.hospitals) };
    const listed = new Set(found.members.map((member) => member.area));
    const areas = [area, ...found.below].filter(({ id }) => listed.has(id));
    const said = versionsRead({ ...question, tallies, headline: measure.measure }, read);
    const { hospitals, programmes: all, programme } = found;
    const adjustedFor = board.hospitals.some(({ adjusted }) => adjusted !== null) ? adjustersOf(plan) : [];
    const names = { area, hospitals, areas, programmes: all, programme, measures, measure };
    return { ...names, board, versions: said, adjustedFor };
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

const adjustersOf = ({ adjusters, questions }: Plan) =>
  adjusters.map(({ name }) => ({
    question: name,
    name: questions.get(name)?.shortName ?? { zh: name, en: name },
  }));
