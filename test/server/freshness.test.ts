import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { startJobs } from '../../server/jobs/jobs.ts';
import { onEachDatabase } from '../support/databases.ts';
import { WEST_LAKE } from '../support/district.ts';
import { createInstallation, postVisits, type TestInstallation, visit } from '../support/installation.ts';
import { answerSurvey } from '../support/patient.ts';
import { PATIENTS, type TwoDistricts, twoDistricts } from '../support/two-districts.ts';

const SOON_MS = 5000;

onEachDatabase('freshness', (db) => {
  let here: TestInstallation;
  let city: TwoDistricts;

  beforeAll(async () => {
    here = await createInstallation(db());
    city = await twoDistricts(here);
  });

  async function withJobs(work: () => Promise<void>): Promise<void> {
    const jobs = startJobs(here.services);
    try {
      await work();
    } finally {
      await jobs.stop();
    }
  }

  /** Asks again and again until there is something; throws when it takes longer than five seconds. */
  async function soon<Found>(what: string, look: () => Promise<Found | null | undefined>): Promise<Found> {
    for (const start = performance.now(); performance.now() - start < SOON_MS; await pause(50)) {
      const found = await look();
      if (found) return found;
    }
    throw new Error(`no ${what} within ${SOON_MS} ms`);
  }

  it('invites a visit, and shows its answer in every figure, each within five seconds', async () => {
    const arrived = visit(city.hospitals[0] ?? '');
    await withJobs(async () => {
      expect((await city.card()).n).toBe(PATIENTS);
      await postVisits(here, [arrived]);
      const { link } = await soon('invitation', async () => {
        const messages: { to: string; link: string; state: string }[] = JSON.parse(
          await city.read('/api/v1/outbox'),
        );
        return messages.find(({ to, state }) => to === arrived['phone'] && state === 'delivered');
      });
      await answerSurvey((url, init) => here.app.request(url, init), link);
      await soon('figure', async () => (await city.card()).n === PATIENTS + 1);
      expect((await city.board(WEST_LAKE)).n).toBe(PATIENTS + 1);
    });
    expect(here.logged.filter((line) => line.includes('job_failed'))).toEqual([]);
  });
});
