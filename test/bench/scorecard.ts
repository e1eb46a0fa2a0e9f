import type { Month } from '../../analytics/month.ts';
import { createPlans } from '../../server/answers/plans.ts';
import type { Db } from '../../server/db/open.ts';
import { readableHospital } from '../../server/hospitals/scope.ts';
import { createScorecards } from '../../server/reports/scorecard.ts';
import { rebuildTallies } from '../../server/tallies/rebuild.ts';
import { encodeScores } from '../../surveys/score.ts';
import { registerHospital } from '../support/installation.ts';
import { duckDb } from './duckdb.ts';
import { median, print } from './figure.ts';
import { type BenchFolder, createFolder } from './folder.ts';

const FEW = 10_000;
const MANY = 1_000_000;
const HOSPITALS = 12;
const DEPARTMENTS = 8;
const MONTHS = 24;
const FIRST_YEAR = 2024;
const TURNS = 60;
const CHUNK = 2000;

/** A scorecard over ten thousand answers and over a million, a rebuild of all tallies, and DuckDB beside both. */
export async function benchScorecard(): Promise<void> {
  const few = await filled(FEW);
  const many = await filled(MANY);
  await scorecardTime(many);
  const [small, large] = [await scorecardTime(few), await scorecardTime(many)];
  const duck = await duckDb({
    answers: MANY,
    measures: many.measures,
    hospitals: HOSPITALS,
    departments: DEPARTMENTS,
    months: MONTHS,
  });
  print({
    figure: 'scorecard at a million answers beside ten thousand',
    value: large / small,
    unit: 'ratio',
    budget: 'at most 1.2',
    kept: large / small <= 1.2,
    detail: { fewMs: small, manyMs: large },
  });
  print({
    figure: 'DuckDB scanning for one scorecard beside ours',
    value: duck.scorecard / large,
    unit: 'ratio',
    budget: 'at least 20 at ten million answers',
    detail: { duckDbMs: duck.scorecard, oursMs: large, answers: MANY },
  });
  print({
    figure: 'rebuild of all tallies beside DuckDB aggregating all answers',
    value: many.rebuild / duck.aggregate,
    unit: 'ratio',
    budget: 'at most 10, memory under 500 MB',
    kept: many.rebuild / duck.aggregate <= 10 && many.megabytes < 500,
    detail: { rebuildMs: many.rebuild, duckDbMs: duck.aggregate, megabytes: many.megabytes, answers: MANY },
  });
  await few.folder.close();
  await many.folder.close();
}

type Filled = {
  readonly folder: BenchFolder;
  readonly hospital: string;
  readonly measures: number;
  readonly rebuild: number;
  readonly megabytes: number;
};

/** An installation with so many answers, put there directly, and its tallies rebuilt from them. */
async function filled(answers: number): Promise<Filled> {
  const folder = await createFolder();
  const { services } = folder.here;
  const hospitals: string[] = [];
  for (let at = 0; at < HOSPITALS; at++) hospitals.push(await registerHospital(services));
  const plan = await createPlans(services.db)('outpatient', 1);
  await putAnswers(services.db, hospitals, plan.measures.length, answers);
  let largest = 0;
  const start = performance.now();
  await rebuildTallies(services.db, () => {
    largest = Math.max(largest, process.memoryUsage.rss());
  });
  const rebuild = performance.now() - start;
  return {
    folder,
    hospital: hospitals[0] ?? '',
    measures: plan.measures.length,
    rebuild,
    megabytes: largest / 1e6,
  };
}

const monthNumberOf = (at: number): number => (FIRST_YEAR + Math.floor(at / 12)) * 100 + (at % 12) + 1;

async function putAnswers(
  db: Db,
  hospitals: readonly string[],
  measures: number,
  count: number,
): Promise<void> {
  const encoded = Array.from({ length: 64 }, (_, seed) =>
    encodeScores(
      Array.from({ length: measures }, (_, measure) => {
        const option = (seed * 7 + measure * 3) % 4;
        return { option, score: [0, 3333, 6667, 10_000][option] ?? null };
      }),
    ),
  );
  // One of two, eight, four, six, five and two options; some said nothing.
  const about = Array.from({ length: 97 }, (_, seed) =>
    Uint8Array.from([2, 8, 4, 6, 5, 2], (options, at) =>
      (seed + at) % 9 === 0 ? 255 : (seed * (at + 3)) % options,
    ),
  );
  for (let at = 0; at < count; at += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - at) }, (_, offset) => {
      const number = at + offset;
      return {
        hospital_id: hospitals[Math.floor((number * HOSPITALS) / count)] ?? '',
        answer_id: String(number).padStart(9, '0'),
        visit_id: null,
        instrument_id: 'outpatient',
        instrument_version: 1,
        department_id: `D${Math.floor(number / MONTHS) % DEPARTMENTS}`,
        month: monthNumberOf(number % MONTHS),
        mode: 'link' as const,
        quality: 'valid' as const,
        locale: 'zh',
        answered_at: null,
        content: '{}',
        adjusters: about[(number * 17) % about.length] ?? null,
        scores: encoded[(number * 31) % encoded.length] ?? new Uint8Array(),
      };
    });
    await db.insertInto('answers').values(rows).execute();
  }
}

async function scorecardTime({ folder, hospital }: Filled): Promise<number> {
  const { services } = folder.here;
  const month = '2025-12' as Month;
  const principal = { role: 'administrator', unit: '', name: 'bench' } as const;
  const found = await readableHospital(services.db, principal, hospital, month);
  if (!found) throw new Error('the hospital is missing');
  const scorecardOf = createScorecards(services);
  return median(TURNS, () => scorecardOf(principal, found, month, 'outpatient'));
}
