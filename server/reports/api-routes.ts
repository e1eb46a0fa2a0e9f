import { type Context, Hono } from 'hono';
import type { Grade } from '../../analytics/integrity/grade.ts';
import type { Month } from '../../analytics/month.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Text } from '../../surveys/text.ts';
import { readersOnly } from '../access/middleware.ts';
import { type Hospital, readableArea } from '../hospitals/scope.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import {
  type BenchmarkReport,
  createBenchmarks,
  createVersionBoards,
  type VersionBoard,
} from './benchmark.ts';
import { benchmarkDoc, ledgerDoc, scorecardDoc } from './described.ts';
import type { Integrities } from './integrity.ts';
import { monthAsked, monthParam } from './month-param.ts';
import { createScorecards, createVersionScorecards, hospitalAsked, ledgerOf } from './scorecard.ts';

const named = (measures: readonly { readonly measure: string; readonly name: Text }[]) =>
  Object.fromEntries(measures.map(({ measure, name }) => [measure, name]));

/** Scorecards, ledgers and benchmarks as JSON, for other systems. */
export function reportApi(services: Services, { integrityOf, gradesOf }: Integrities) {
  const cardAsked = cardsAsked(services);
  const benchmarkOf = createBenchmarks(services);
  const boardOfVersion = createVersionBoards(services);

  return new Hono<Env>()
    .get('/api/v1/hospitals/:hospital/scorecards/:month', scorecardDoc, readersOnly, async (c) => {
      const month = monthParam(c.req.param('month'));
      const hospital = await hospitalAsked(services, c.var.principal, c.req.param('hospital'), month);
      const { programme, plan, card, versions } = await cardAsked(c, hospital, month);
      const { id, name, level, area } = hospital;
      return c.json({
        hospital: { id, name, level, area: { id: area.id, name: area.name } },
        programme: about(programme),
        versions,
        n: card.headline.mean.n,
        integrity: (await integrityOf(hospital, programme, month)).grade,
        ...card,
        names: named(plan.measures),
      });
    })
    .get('/api/v1/hospitals/:hospital/ledger/:month', ledgerDoc, readersOnly, async (c) => {
      const month = monthParam(c.req.param('month'));
      const hospital = await hospitalAsked(services, c.var.principal, c.req.param('hospital'), month);
      return c.json({ hospital: hospital.id, month, ...(await ledgerOf(services, hospital.id, month)) });
    })
    .get('/api/v1/areas/:area/benchmarks/:month', benchmarkDoc, readersOnly, async (c) => {
      const month = monthParam(c.req.param('month'));
      const area = await readableArea(services.db, c.var.principal, c.req.param('area'));
      if (!area) throw problems.notFound('area');
      const asked = askedBy(c);
      const version = c.req.query('version');
      if (version !== undefined) {
        return c.json(versionBoardReply(await boardOfVersion(area, month, { ...asked, version })));
      }
      const report = await benchmarkOf(area, month, asked);
      return c.json(benchmarkReply(report, await gradesOf(report.hospitals, report.programme, month)));
    });
}

/** Makes the scorecard an address asks for: of all versions, with a change tested if it says one, or of one version. */
function cardsAsked(services: Services) {
  const scorecardOf = createScorecards(services);
  const scorecardOfVersion = createVersionScorecards(services);
  return async (c: Context<Env>, hospital: Hospital, month: Month) => {
    const { principal } = c.var;
    const { programme, version, changed } = c.req.query();
    return version === undefined
      ? scorecardOf(principal, hospital, month, programme, monthAsked(changed))
      : scorecardOfVersion(principal, hospital, month, programme, version);
  };
}

const about = ({ id, name, instrument }: Programme) => ({ id, name, instrument });

const benchmarkReply = (
  { area, board, programme, versions, areas, adjustedFor, ...report }: BenchmarkReport,
  grades: ReadonlyMap<string, Grade | null>,
) => ({
  area: { id: area.id, name: area.name },
  programme: about(programme),
  versions,
  n: board.total.n,
  adjustedFor,
  ...board,
  hospitals: board.hospitals.map((row) => ({ ...row, integrity: grades.get(row.hospital) ?? null })),
  names: {
    hospitals: hospitalNames(report),
    areas: Object.fromEntries(areas.map(({ id, name }) => [id, name])),
    measures: named(report.measures),
  },
});

const versionBoardReply = ({ area, programme, board, ...report }: VersionBoard) => ({
  area: { id: area.id, name: area.name },
  programme: about(programme),
  versions: report.versions,
  ...board,
  names: { hospitals: hospitalNames(report), measures: named(report.measures) },
});

const hospitalNames = ({ hospitals }: Pick<BenchmarkReport, 'hospitals'>) =>
  Object.fromEntries(hospitals.map(({ id, name, level }) => [id, { ...name, level }]));
