import { beforeAll, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { storedTallies } from '../../server/tallies/derive.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital } from '../support/installation.ts';
import { chooseFirst, chooseLast } from '../support/patient.ts';

const quiet = () => undefined;
const VERSIONS = [1, 2, 9, 10];

onEachDatabase('tallies of several versions', (db) => {
  let hospital: string;

  /** Patients who answered versions 1, 2, 9 and 10 of the same questionnaire. */
  beforeAll(async () => {
    const here = await createInstallation(db());
    hospital = await registerHospital(here.services);
    const first = db().selectFrom('instruments').selectAll().where('instrument_id', '=', 'outpatient');
    const published = await first.executeTakeFirstOrThrow();
    const later = VERSIONS.slice(1).map((version) => ({ ...published, version }));
    await db().insertInto('instruments').values(later).execute();
    for (const version of VERSIONS) {
      const chosen = db().updateTable('programmes').set({ instrument_version: version });
      await chosen.where('programme_id', '=', 'outpatient').execute();
      await answerVisits(here, hospital, [chooseFirst, chooseLast, chooseLast]);
    }
  });

  it('keep each version apart', async () => {
    const { measures } = await storedTallies(db(), hospital);
    const composite = measures.filter(({ measure }) => measure === 'composite');
    expect(composite.map(({ instrument_version, n }) => [instrument_version, n])).toEqual(
      VERSIONS.map((version) => [version, 3]),
    );
  });

  it('say the same after they are rebuilt or counted anew, byte for byte', async () => {
    const before = JSON.stringify(await storedTallies(db(), hospital));
    const { digest, differences } = await verifyTallies(db(), quiet);
    expect(differences).toEqual([]);
    expect(await rebuildTallies(db(), quiet)).toMatchObject({ digest });
    expect(JSON.stringify(await storedTallies(db(), hospital)) === before).toBe(true);

    for (const table of ['measure_tallies', 'joint_tallies'] as const) await db().deleteFrom(table).execute();
    const answers = await db().selectFrom('answers').select(['hospital_id', 'answer_id']).execute();
    await db().insertInto('tally_queue').values(answers).execute();
    await countAnswers(db());
    expect(await verifyTallies(db(), quiet)).toMatchObject({ digest, differences: [] });
  });
});
