import { type Context, Hono } from 'hono';
import { later, type Month } from '../../analytics/month.ts';
import { type BenchmarkView, benchmarkPage } from '../../web/benchmark.ts';
import { benchmarkCharts, scorecardCharts } from '../../web/charts.ts';
import { homePage } from '../../web/home.ts';
import { type ScorecardView, scorecardPage } from '../../web/scorecard.ts';
import { areaOf, areasAbove } from '../hospitals/areas.ts';
import { departmentNames } from '../hospitals/departments.ts';
import { readableArea, readableHospitals } from '../hospitals/scope.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { type BenchmarkReport, createBenchmarks } from './benchmark.ts';
import { pageFrame, startMonth } from './desk.ts';
import type { Integrities } from './integrity.ts';
import { monthAfter, monthAsked, monthParam, thisMonth } from './month-param.ts';
import { qualityOf } from './quality.ts';
import { createScorecards, hospitalAsked, ledgerOf } from './scorecard.ts';

/** The pages people read: where to start, a hospital's month, an area's month. */
export function reportPages(services: Services, integrities: Integrities) {
  const scorecardView = scorecardViews(services, integrities);
  const benchmarkView = benchmarkViews(services, integrities);

  return new Hono<Env>()
    .get('/', async (c) => {
      const { role, unit } = c.var.principal;
      const month = await startMonth(services, c.var.principal);
      if (role === 'leader') return c.redirect(`/hospitals/${unit}/${month}`, 303);
      if (role === 'regulator' && unit !== '') return c.redirect(`/areas/${unit}/${month}`, 303);
      const hospitals = await readableHospitals(services.db, c.var.principal, thisMonth(services.now()));
      return c.html(homePage({ ...pageFrame(c), month, hospitals, areas: areasWithHospitals(hospitals) }));
    })
    .get('/hospitals/:hospital/:month', async (c) => {
      const view = await scorecardView(c, c.req.param('hospital'), monthParam(c.req.param('month')));
      return c.html(scorecardPage({ ...view, charts: await scorecardCharts(view) }));
    })
    .get('/areas/:area/:month', async (c) => {
      const view = await benchmarkView(c, c.req.param('area'), monthParam(c.req.param('month')));
      return c.html(benchmarkPage({ ...view, charts: await benchmarkCharts(view) }));
    });
}

function scorecardViews(services: Services, { integrityOf }: Integrities) {
  const { db, now } = services;
  const scorecardOf = createScorecards(services);
  return async (c: Context<Env>, id: string, month: Month): Promise<Omit<ScorecardView, 'charts'>> => {
    const hospital = await hospitalAsked(services, c.var.principal, id, month);
    const [asked, changed] = [c.req.query('programme'), monthAsked(c.req.query('changed'))];
    const report = await scorecardOf(c.var.principal, hospital, month, asked, changed);
    const { programmes, programme, plan, card, versions } = report;
    const dimensionOf = plan.measures.flatMap(({ measure, dimension }): [string, string][] =>
      dimension === null ? [] : [[measure, dimension]],
    );
    return {
      ...pageFrame(c),
      hospital,
      month,
      programme: programme.id,
      programmes,
      card,
      versions,
      measureNames: new Map(plan.measures.map(({ measure, name }) => [measure, name])),
      dimensionOf: new Map(dimensionOf),
      departmentNames: await departmentNames(db, hospital.id),
      integrity: await integrityOf(hospital, programme, month),
      quality: await qualityOf(services, hospital.id, month, report),
      ledger: await ledgerOf(services, hospital.id, month),
      previous: later(month, -1),
      next: monthAfter(month, now()),
    };
  };
}

function benchmarkViews(services: Services, { gradesOf }: Integrities) {
  const { db, now } = services;
  const benchmarkOf = createBenchmarks(services);
  return async (c: Context<Env>, id: string, month: Month): Promise<Omit<BenchmarkView, 'charts'>> => {
    const area = await readableArea(db, c.var.principal, id);
    if (!area) throw problems.notFound('area');
    const asked = askedBy(c);
    const report = await benchmarkOf(area, month, asked);
    const own = c.var.principal.unit === '' ? undefined : await areaOf(db, c.var.principal.unit);
    return {
      ...pageFrame(c),
      area,
      parents: (await areasAbove(db, area)).filter(({ path }) => path.startsWith(own?.path ?? '/')),
      month,
      programme: report.programme.id,
      programmes: report.programmes,
      measure: report.measure.measure,
      measures: report.measures,
      board: report.board,
      adjustedFor: report.adjustedFor.map(({ name }) => name),
      grades: await gradesOf(report.hospitals, report.programme, month),
      versions: report.versions,
      names: namesOf(report),
      levels: new Map(report.hospitals.map(({ id, level }) => [id, level])),
      previous: later(month, -1),
      next: monthAfter(month, now()),
    };
  };
}

const namesOf = ({ hospitals, areas }: BenchmarkReport) =>
  new Map([...hospitals, ...areas].map(({ id, name }) => [id, name]));

function areasWithHospitals(hospitals: Awaited<ReturnType<typeof readableHospitals>>) {
  const groups = Map.groupBy(hospitals, ({ area }) => area.id);
  return [...groups].map(([id, group]) => ({
    id,
    name: group[0]?.area.name ?? { zh: id, en: id },
    hospitals: group.length,
  }));
}
