import type { Month } from '../../analytics/month.ts';
import { createPlans } from '../../server/answers/plans.ts';
import type { Db } from '../../server/db/open.ts';
import { areaOf } from '../../server/hospitals/areas.ts';
import { createBenchmarks } from '../../server/reports/benchmark.ts';
import { keepAreas } from '../../server/tallies/area-keep.ts';
import { areaTallies } from '../../server/tallies/area-queries.ts';
import { markAreas } from '../../server/tallies/area-queue.ts';
import { duckMonth } from './duck-month.ts';
import { median, print } from './figure.ts';
import { createFolder } from './folder.ts';

const HOSPITALS = 3000;
const ANSWERS_EACH = 300;
const MONTH = 202610;
const TURNS = 40;
const CHUNK = 1000;
const CHINA = '000000';

/** One month of 3,000 hospitals over the whole country: the report, the job that sums areas, and DuckDB beside. */
export async function benchArea(): Promise<void> {
  const folder = await createFolder();
  const { services } = folder.here;
  const plan = await createPlans(services.db)('outpatient', 1);
  await fill(
    services.db,
    plan.measures.map(({ measure }) => measure),
  );
  const summing = await timed(() => keepAreas(services.db));
  await mark(services.db, ['n0042']);
  const one = await timed(() => keepAreas(services.db));
  const country = await areaOf(services.db, CHINA);
  if (!country) throw new Error('there is no country');
  const benchmarkOf = createBenchmarks(services);
  const asked = { programme: 'outpatient', measure: undefined };
  const report = () => benchmarkOf(country, '2026-10' as Month, asked);
  const { board } = await report();
  if (board.areas.length < 20 || board.hospitals.length > 0) throw new Error('the report is not of areas');
  const ours = await median(TURNS, report);
  const every = await median(5, () => benchmarkOf(country, '2026-10' as Month, { ...asked, all: true }));
  const provinces = board.areas.map(({ area }) => area);
  const of = { instrument: 'outpatient', programme: 'outpatient' };
  const read = () => areaTallies(services.db, [CHINA, ...provinces], of, ['composite'], '2026-10' as Month);
  const rows = await median(TURNS, read);
  const duck = await duckMonth(HOSPITALS, ANSWERS_EACH, MONTH);
  print({
    figure: 'DuckDB scanning a month of 3,000 hospitals beside reading the area tallies',
    value: duck / rows,
    unit: 'ratio',
    budget: 'at least 20',
    kept: duck / rows >= 20,
    detail: { duckDbMs: duck, oursMs: rows, answers: HOSPITALS * ANSWERS_EACH },
  });
  print({
    figure: 'DuckDB scanning a month of 3,000 hospitals beside the whole national report',
    value: duck / ours,
    unit: 'ratio',
    detail: { oursMs: ours, everyHospitalMs: every },
  });
  print({
    figure: 'summing all areas of a month of 3,000 hospitals anew',
    value: summing,
    unit: 'ms',
    detail: { afterOneHospitalMs: one },
  });
  await folder.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const ids = Array.from({ length: HOSPITALS }, (_, at) => `n${String(at).padStart(4, '0')}`);

const mark = (db: Db, hospitals: readonly string[]) =>
  db.transaction().execute((trx) =>
    markAreas(
      trx,
      hospitals.map((hospital) => ({ hospital, month: MONTH, area: '' })),
    ),
  );

async function fill(db: Db, measures: readonly string[]): Promise<void> {
  const districts = await db
    .selectFrom('areas')
    .select('area_id')
    .where('area_id', 'not like', '%00')
    .where('area_id', '!=', 'imports')
    .orderBy('area_id')
    .execute();
  const facts = { level: 'secondary_a', kind: 'general', ownership: 'public', time_zone: 'Asia/Shanghai' };
  const links = ids.map((hospital_id, at) => ({
    hospital_id,
    from_month: 0,
    to_month: 999912,
    area_id: districts[at % districts.length]?.area_id ?? '',
  }));
  await inChunks(ids, (some) =>
    db
      .insertInto('hospitals')
      .values(some.map((id) => ({ hospital_id: id, name_zh: id, name_en: id, ...facts })))
      .execute(),
  );
  await inChunks(links, (some) => db.insertInto('hospital_areas').values(some).execute());
  const rows = ids.flatMap((id, at) => measures.map((measure) => tallyOf(id, measure, at)));
  await inChunks(rows, (some) => db.insertInto('measure_tallies').values(some).execute());
  await inChunks(ids.map(flowOf), (some) => db.insertInto('flow_tallies').values(some).execute());
  await inChunks(ids, (some) => mark(db, some));
}

async function inChunks<Row>(rows: readonly Row[], put: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await put(rows.slice(at, at + CHUNK));
}

function tallyOf(hospital_id: string, measure: string, at: number) {
  const sum = ANSWERS_EACH * (7000 + (at % 20) * 100);
  const counts = Object.fromEntries(
    Array.from({ length: 11 }, (_, ten) => [`c${ten}`, ten === 8 ? ANSWERS_EACH : 0]),
  );
  return {
    ...{ hospital_id, instrument_id: 'outpatient', measure, month: MONTH, instrument_version: 1 },
    ...{ department_id: '', mode: 'link', quality: 'valid', n: ANSWERS_EACH, sum },
    ...{ sum_squares: Math.ceil((sum * sum) / ANSWERS_EACH) + 30_000_000, ...counts },
  } as never;
}

function flowOf(hospital_id: string) {
  const others = [
    'partial',
    'opened',
    'undeliverable',
    'opted_out',
    'quarantined',
    'not_sampled',
    'no_contact',
  ];
  const zeros = [...others, 'shared_contact', 'excluded', 'expired', 'waiting'].map((one) => [one, 0]);
  const place = {
    hospital_id,
    month: MONTH,
    programme_id: 'outpatient',
    department_id: '',
    channel: 'outbox',
  };
  return { ...place, ...Object.fromEntries(zeros), answered: ANSWERS_EACH, delivered: 700 } as never;
}
