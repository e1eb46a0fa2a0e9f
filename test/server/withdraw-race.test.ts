import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { isRetryable } from '../../server/db/errors.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { storedTallies } from '../../server/tallies/derive.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { chooseFirst, chooseLast, postForm } from '../support/patient.ts';

const quiet = () => undefined;

onEachDatabase('withdrawing among others', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const withdraw = (link: string) =>
    postForm((url, init) => here.app.request(url, init), `${link}/withdraw`, new Map());
  const differences = async () => (await verifyTallies(db(), quiet)).differences;
  const rows = (table: 'answers' | 'withdrawals') =>
    db().selectFrom(table).selectAll().where('hospital_id', '=', hospital).execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('happens once, however often it is asked, while others count and rebuild', async () => {
    const choices = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? chooseFirst : chooseLast));
    const links = await answerVisits(here, hospital, choices);
    const queue = (await rows('answers')).map(({ hospital_id, answer_id }) => ({ hospital_id, answer_id }));
    for (const table of ['measure_tallies', 'joint_tallies'] as const)
      await db().deleteFrom(table).where('hospital_id', '=', hospital).execute();
    await db().insertInto('tally_queue').values(queue).execute();
    await Promise.all([
      ...links.slice(0, 8).flatMap((link) => [withdraw(link), withdraw(link)]),
      countAnswers(db()),
      // A rebuild that meets too many writers gives up, whole; that is its right.
      rebuildTallies(db(), quiet).catch((error: unknown) => expect(isRetryable(error)).toBe(true)),
      countAnswers(db()),
    ]);
    await countAnswers(db());
    expect(await rows('answers')).toHaveLength(4);
    expect(await rows('withdrawals')).toHaveLength(8);
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['an answer', chooseFirst],
    ['an invitation', null],
  ])('of %s is not lost where a rebuild replaces the tallies at the same moment', async (_what, choice) => {
    const [link = ''] = await answerVisits(here, hospital, [choice, chooseLast]);
    const { measures, flows } = await storedTallies(db(), hospital);
    let reply: Response | Promise<Response> | undefined;
    await db()
      .transaction()
      .execute(async (trx) => {
        for (const table of ['measure_tallies', 'flow_tallies'] as const)
          await trx.deleteFrom(table).where('hospital_id', '=', hospital).execute();
        reply = withdraw(link);
        await pause(300);
        await trx
          .insertInto('measure_tallies')
          .values([...measures])
          .execute();
        await trx
          .insertInto('flow_tallies')
          .values([...flows])
          .execute();
      });
    expect((await reply)?.status).toBe(303);
    expect(await differences()).toEqual([]);
  });
});
