import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { publishedPlans } from '../../server/answers/plans.ts';
import type { Tx } from '../../server/db/transaction.ts';
import { keepAreas } from '../../server/tallies/area-keep.ts';
import { markAreas } from '../../server/tallies/area-queue.ts';
import { scoredAnswers, storedTallies } from '../../server/tallies/derive.ts';
import { unpacked } from '../../server/tallies/packed.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { addTallies, subtractTallies } from '../../server/tallies/sums.ts';
import { addAnswer, noTotals } from '../../server/tallies/totals.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { chooseFirst, chooseLast } from '../support/patient.ts';

onEachDatabase('tallies that two change at once', (db) => {
  let here: TestInstallation;
  let hospital: string;

  /** Changes the tallies by one of the hospital's answers, and waits before it commits. */
  async function change(work: typeof addTallies, at: number, wait: number): Promise<void> {
    const planOf = await publishedPlans(db());
    await db()
      .transaction()
      .execute(async (trx: Tx) => {
        const answer = (await scoredAnswers(trx, hospital).orderBy('answer_id').execute())[at];
        if (!answer) throw new Error(`there is no answer ${at}`);
        const totals = noTotals();
        addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
        await work(trx, hospital, totals);
        await pause(wait);
      });
  }
  const crossPeople = async () => {
    const { joint } = await storedTallies(db(), hospital);
    return unpacked(joint.find(({ measure }) => measure === '#cross')?.sums ?? new Uint8Array())[0];
  };
  const marks = () => db().selectFrom('area_queue').selectAll().where('hospital_id', '=', hospital).execute();

  beforeEach(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services);
    for (const department of ['D1', 'D2'])
      await answerVisits(here, hospital, [chooseFirst, chooseLast], { department });
    await keepAreas(db());
  });

  it('lose neither change, though both read what was there before', async () => {
    expect(await crossPeople()).toBe(4);
    await Promise.all([change(addTallies, 0, 200), change(addTallies, 2, 200)]);
    expect(await crossPeople()).toBe(6);
    await Promise.all([change(subtractTallies, 0, 200), change(subtractTallies, 2, 200)]);
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
  });

  it.each([addTallies, subtractTallies])('mark the month of the hospital for its areas: %o', async (work) => {
    expect(await marks()).toEqual([]);
    await change(work, 0, 0);
    expect(await marks()).toEqual([{ hospital_id: hospital, month: 202610, area_id: '', changes: 1 }]);
  });

  it('are summed into areas again where they change while areas are summed', async () => {
    await db()
      .transaction()
      .execute((trx) => markAreas(trx, [{ hospital, month: 202610, area: '' }]));
    const changing = change(subtractTallies, 1, 400);
    await pause(100);
    await Promise.all([keepAreas(db()), changing]);
    await keepAreas(db());
    const composites = db().selectFrom('area_tallies').select('n').where('measure', '=', 'composite');
    const sums = await composites.where('area_id', '=', '000000').execute();
    const stored = await storedTallies(db(), hospital);
    const own = stored.measures.filter(({ measure }) => measure === 'composite');
    const others = db().selectFrom('measure_tallies').select('n').where('measure', '=', 'composite');
    const all = await others.where('hospital_id', '!=', hospital).execute();
    const total = (rows: readonly { readonly n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);
    expect(total(own)).toBe(3);
    expect(total(sums)).toBe(total(own) + total(all));
  });
});
