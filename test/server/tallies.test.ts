import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { hospitalIds, storedTallies } from '../../server/tallies/derive.ts';
import { packed } from '../../server/tallies/packed.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import {
  answerSurvey,
  type Choose,
  chooseFirst,
  chooseLast,
  fillIn,
  postForm,
  type Send,
} from '../support/patient.ts';

const quiet = () => undefined;

const factsOf = (at: number) => ({
  department: at % 3 === 0 ? 'D1' : 'D2',
  class: at % 4 === 0 ? 'inpatient' : 'outpatient',
  ...(at > 20 ? { phone: '' } : {}),
  ...(at === 20 ? { status: 'in-progress' } : {}),
});

onEachDatabase('tallies', (db) => {
  let here: TestInstallation;
  const send: Send = (url, init) => here.app.request(url, init);
  const dump = async () => {
    const all = await Promise.all((await hospitalIds(db())).map((hospital) => storedTallies(db(), hospital)));
    const joined = <K extends 'measures' | 'joint' | 'flows'>(which: K) =>
      all.flatMap((one) => [...one[which]]);
    return { measures: joined('measures'), joint: joined('joint'), flows: joined('flows') };
  };

  /** Of five patients one does not come, one stops after a page, three answer; some press the button again. */
  async function comeOrNot(at: number, link: string): Promise<void> {
    if (at % 5 === 4) return;
    const choose: Choose = at % 2 === 0 ? chooseFirst : chooseLast;
    if (at % 5 === 3) await postForm(send, link, fillIn(await (await send(link)).text(), choose));
    else await answerSurvey(send, link, choose);
    if (at % 3 === 0) await countAnswers(db());
    if (at % 2 === 0) await postForm(send, link, new Map([['_page', '2']]));
  }

  /** A hospital where visits came in, were sent again in other words, and stand at many reasons. */
  beforeAll(async () => {
    here = await createInstallation(db());
    const hospital = await registerHospital(here.services);
    const visits = Array.from({ length: 24 }, (_, at) => visit(hospital, factsOf(at)));
    await postVisits(here, visits);
    await postVisits(here, visits);
    await postVisits(here, [
      { ...visits[20], status: 'finished' },
      { ...visits[21], phone: '13900000001' },
    ]);
    const links = await inviteAll(here, hospital);
    for (const [at, link] of links.entries()) await comeOrNot(at, link);
    const staff = await here.call(`/api/v1/hospitals/${hospital}/staff-links`, {
      method: 'POST',
      headers: await here.bearer('administrator'),
      body: JSON.stringify({ month: '2026-10', department: 'D1', count: 5 }),
    });
    const { links: seats } = (await staff.json()) as { links: string[] };
    for (const link of seats) await answerSurvey(send, link);
    await countAnswers(db());
  });

  it('say the same after they are deleted and rebuilt, byte for byte', async () => {
    const before = await dump();
    expect(before.measures.length).toBeGreaterThan(100);
    const { digest } = await rebuildTallies(db(), quiet);
    expect(JSON.stringify(await dump()) === JSON.stringify(before)).toBe(true);
    expect(await verifyTallies(db(), quiet)).toMatchObject({ digest, differences: [] });
  });

  it('count each answer once, whoever counts and however often', async () => {
    await rebuildTallies(db(), quiet);
    const { measures, joint } = await dump();
    for (const table of ['measure_tallies', 'joint_tallies'] as const) await db().deleteFrom(table).execute();
    const all = await db().selectFrom('answers').select(['hospital_id', 'answer_id']).execute();
    await db().insertInto('tally_queue').values(all).execute();
    // Connections of their own for all three, so that on PostgreSQL they really run side by side.
    await Promise.all(
      [1, 2, 3].map(() =>
        db()
          .transaction()
          .execute(() => pause(20)),
      ),
    );
    await Promise.all([countAnswers(db()), countAnswers(db()), countAnswers(db())]);
    await countAnswers(db());
    expect(await dump()).toMatchObject({ measures, joint });
  });

  it('add up to the visits, reason by reason', async () => {
    const { flows } = await dump();
    const visits = await db().selectFrom('visits').select('reason').execute();
    for (const reason of ['answered', 'partial', 'delivered', 'no_contact', 'waiting'] as const) {
      const counted = flows.reduce((sum, flow) => sum + flow[reason], 0);
      expect(counted, reason).toBe(visits.filter((row) => row.reason === reason).length);
    }
    expect(visits.filter((row) => row.reason === 'no_contact')).toHaveLength(2);
  });

  it.each([
    [
      'a score',
      () =>
        db()
          .updateTable('measure_tallies')
          .set((set) => ({ sum: set('sum', '-', 1) }))
          .where('measure', '=', 'overall')
          .where('sum', '>', 0),
    ],
    [
      'a count of visits',
      () =>
        db()
          .updateTable('flow_tallies')
          .set((set) => ({ waiting: set('waiting', '+', 1) })),
    ],
    [
      'a sum of squares in a mix',
      () =>
        db()
          .updateTable('joint_tallies')
          .set({ sums: packed([1]) })
          .where('measure', '=', 'overall'),
    ],
    ['an answer', () => db().updateTable('answers').set({ month: 202609 })],
  ])('are found out when somebody changes %s', async (_what, plant) => {
    await plant().execute();
    const { differences } = await verifyTallies(db(), quiet);
    expect(differences.length).toBeGreaterThan(0);
    await db().updateTable('answers').set({ month: 202610 }).execute();
    await rebuildTallies(db(), quiet);
    expect((await verifyTallies(db(), quiet)).differences).toEqual([]);
  });
});
