import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  visit,
} from '../support/installation.ts';
import { chooseFirst, fillIn, postForm } from '../support/patient.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const ROUNDS = 6;
const LINKS_A_ROUND = 120;
const PATIENTS = 24;

onEachDatabase('a server killed in a burst of submissions', (db, engine, url) => {
  const folder = mkdtempSync(join(tmpdir(), 'xinsheng-kill-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const start = () => startServer({ DATABASE_URL: url(), KEY_FILE: join(folder, 'key') });
  let paths: string[] = [];

  beforeAll(async () => {
    // The links are made by an installation in this process; the server only needs the same database.
    const here = await createInstallation(db(), new Date().toISOString());
    const hospital = await registerHospital(here.services);
    const times = { start: '2026-10-12T09:00:00+08:00', end: '2026-10-12T10:00:00+08:00' };
    const visits = Array.from({ length: ROUNDS * LINKS_A_ROUND }, () => visit(hospital, times));
    expect((await postVisits(here, visits)).status).toBe(200);
    paths = (await inviteAll(here, hospital)).map((link) => new URL(link).pathname);
    expect(paths).toHaveLength(ROUNDS * LINKS_A_ROUND);
  });

  it(`loses no acknowledged page and no acknowledged answer, ${ROUNDS} times over`, async () => {
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start();
      const links = paths.slice(round * LINKS_A_ROUND, (round + 1) * LINKS_A_ROUND);
      const burst = answerUntilKilled(server, links, acknowledged);
      // Killed in the middle of the burst, after a number of answers that nobody can foresee.
      const enough = finishedOf(acknowledged) + 5 + ((randomBytes(1)[0] ?? 0) % 25);
      while (finishedOf(acknowledged) < enough) await pause(1);
      await server.kill();
      await burst;
    }
    const finished = [...acknowledged.values()].filter((posts) => posts === 3).length;
    const begun = [...acknowledged.values()].filter((posts) => posts > 0 && posts < 3).length;
    process.stdout.write(
      `${engine}: ${ROUNDS} kills, ${finished} acknowledged answers, ${begun} acknowledged drafts\n`,
    );
    expect(finished).toBeGreaterThan(5 * ROUNDS);
    expect(begun).toBeGreaterThan(0);
    await everythingIsThere(acknowledged);
  }, 120_000);

  async function everythingIsThere(acknowledged: ReadonlyMap<string, number>): Promise<void> {
    const server = await start();
    for (const [path, posts] of acknowledged) {
      const page = await (await fetch(server.address + path)).text();
      // A page that was written but whose reply was cut off is there too: never less than was acknowledged.
      const reached = page.includes('name="_page"') ? Number(fillIn(page, chooseFirst).get('_page')) : 3;
      expect(reached, path).toBeGreaterThanOrEqual(posts);
    }
    await server.kill();
    await countAnswers(db());
    const { differences } = await verifyTallies(db(), () => undefined);
    expect(differences).toEqual([]);
    const answered = await db()
      .selectFrom('visits')
      .select('visit_id')
      .where('reason', '=', 'answered')
      .execute();
    const answers = await db().selectFrom('answers').select('visit_id').execute();
    expect(new Set(answers.map((row) => row.visit_id))).toEqual(new Set(answered.map((row) => row.visit_id)));
    expect(answers).toHaveLength(answered.length);
  }
});

const finishedOf = (acknowledged: ReadonlyMap<string, number>): number =>
  [...acknowledged.values()].filter((posts) => posts === 3).length;

/** Answers links, many at a time, page after page, until the server is gone; counts the posts that were acknowledged. */
async function answerUntilKilled(
  { address }: ServerProcess,
  paths: readonly string[],
  acknowledged: Map<string, number>,
): Promise<void> {
  const queue = [...paths];
  const patient = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      for (let page = 0; page < 3; page++) {
        const form = fillIn(await (await fetch(address + path)).text(), chooseFirst);
        const reply = await postForm(fetch, address + path, form);
        if (reply.status === 303) acknowledged.set(path, page + 1);
      }
    }
  };
  const patients = Array.from({ length: PATIENTS }, () => patient().catch(() => undefined));
  await Promise.all(patients);
}
