import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { patient } from '../support/by-hand.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { answerVisits, HANGZHOU, WEST_LAKE, YUHANG } from '../support/district.ts';
import { ENGINES } from '../support/engines.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';

type District = { readonly here: TestInstallation; readonly hospitals: readonly string[] };

/** Bytes that look random and are the same every time, so that hospitals get the same ids on every engine. */
function seeded(): (count: number) => Uint8Array {
  let turn = 0;
  return (count) => createHash('shake256', { outputLength: count }).update(`${turn++}`).digest();
}

/** The same four hospitals and the same answers everywhere: two months, departments, some who answer in part. */
async function fill(here: TestInstallation): Promise<string[]> {
  const services = { ...here.services, vault: { ...here.services.vault, random: seeded() } };
  const hospitals: string[] = [];
  for (const [at, area] of [WEST_LAKE, WEST_LAKE, YUHANG, HANGZHOU].entries()) {
    const hospital = await registerHospital(services, { area });
    hospitals.push(hospital);
    for (const day of ['2026-09-20', '2026-10-05']) {
      for (const [department, people] of [
        ['内科', 11 + at],
        ['B', 12 + 3 * at],
        ['a', 4],
      ] as const) {
        const choices = Array.from({ length: people }, (_, number) => patient(number * (at + 2)).choose);
        const [start, end] = [`${day}T09:00:00+08:00`, `${day}T23:59:59+08:00`];
        await answerVisits(here, hospital, [...choices, null], { department, start, end });
      }
    }
  }
  return hospitals;
}

const databases: TestDatabase[] = [];
const districts = new Map<string, District>();

beforeAll(async () => {
  for (const engine of ENGINES) {
    const database = await createDatabase(engine);
    databases.push(database);
    const here = await createInstallation(database.db);
    districts.set(engine, { here, hospitals: await fill(here) });
  }
});
afterAll(async () => void (await Promise.all(databases.map(({ drop }) => drop()))));

/** What each engine says, in the order of ENGINES. */
const onEach = <Said>(ask: (district: District) => Promise<Said>): Promise<Said[]> =>
  Promise.all([...districts.values()].map(ask));

const PATHS = [
  ...[0, 1, 2, 3].flatMap((at) => [
    `/api/v1/hospitals/${at}/scorecards/2026-10`,
    `/api/v1/hospitals/${at}/ledger/2026-09`,
  ]),
  ...[HANGZHOU, WEST_LAKE, '000000'].map((area) => `/api/v1/areas/${area}/benchmarks/2026-10`),
  `/api/v1/areas/${HANGZHOU}/benchmarks/2026-09?measure=overall`,
  '/hospitals/0/2026-10?lang=en',
  `/areas/${HANGZHOU}/2026-10?lang=zh`,
];

it.each(PATHS)('every engine says the same, byte for byte, at %s', async (path) => {
  const said = await onEach(async ({ here, hospitals }) => {
    const own = path.replace(/\/hospitals\/(\d)/, (_, at) => `/hospitals/${hospitals[Number(at)]}`);
    const reply = await here.call(own, { headers: await here.bearer('administrator') });
    return `${reply.status} ${await reply.text()}`;
  });
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^200 .*/);
  expect(said[0]?.length).toBeGreaterThan(200);
  expect(said[1]).toBe(said[0]);
});

it('every engine holds the same tallies, before and after they are rebuilt', async () => {
  const quiet = () => undefined;
  const stored = await onEach(({ here }) => verifyTallies(here.services.db, quiet));
  const rebuilt = await onEach(({ here }) => rebuildTallies(here.services.db, quiet));
  expect(stored[0]).toMatchObject({ hospitals: 4, differences: [] });
  expect(stored[0]?.rows).toBeGreaterThan(500);
  for (const report of [...stored, ...rebuilt]) expect(report).toEqual(stored[0]);
});
