import { beforeAll, expect, it } from 'vitest';
import { publishedPlans } from '../../server/answers/plans.ts';
import { timedId } from '../../server/ids.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { encodeScores, score } from '../../surveys/score.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';

// More hospitals than are counted in one transaction, and in some of them more answers.
const VISITS = [205, 50, 49, ...Array.from({ length: 17 }, () => 1)];

onEachDatabase('the queue of answers to be counted', (db) => {
  let here: TestInstallation;

  beforeAll(async () => {
    here = await createInstallation(db());
    for (const count of VISITS) {
      const hospital = await registerHospital(here.services);
      await postVisits(
        here,
        Array.from({ length: count }, () => visit(hospital)),
      );
    }
  });

  it('is counted to its end, whatever its length and from how many hospitals', async () => {
    await queueOneOfEachVisit();
    const all = VISITS.reduce((sum, count) => sum + count, 0);
    expect(await countAnswers(db())).toBe(all);
    expect(await db().selectFrom('tally_queue').selectAll().execute()).toEqual([]);
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
    expect(await countAnswers(db())).toBe(0);
  });

  it('is counted in turns with others, who do not wait for its end', async () => {
    await db().deleteFrom('answers').execute();
    await db().deleteFrom('measure_tallies').execute();
    await queueOneOfEachVisit();
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 1);
    await countAnswers(db(), 5);
    clearInterval(other);
    expect(turns).toBeGreaterThan(5);
  });

  async function queueOneOfEachVisit(): Promise<void> {
    const { now, vault } = here.services;
    const plan = (await publishedPlans(db()))('outpatient', 1);
    const scores = encodeScores(score(plan, { overall: 9 }));
    const visits = await db().selectFrom('visits').selectAll().execute();
    const answers = visits.map(({ hospital_id, visit_id, department_id, month }) => ({
      ...{ hospital_id, visit_id, department_id, month, scores },
      answer_id: timedId(now(), vault.random),
      ...{ instrument_id: 'outpatient', instrument_version: 1, mode: 'link' as const },
      ...{ quality: 'valid' as const, locale: 'zh', answered_at: now().getTime(), content: '{"overall":9}' },
      ...{ flags: null, text_hash: null },
    }));
    await db().insertInto('answers').values(answers).execute();
    const queued = answers.map(({ hospital_id, answer_id }) => ({ hospital_id, answer_id }));
    await db().insertInto('tally_queue').values(queued).execute();
  }
});
