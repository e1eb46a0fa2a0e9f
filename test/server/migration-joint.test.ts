import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';

import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { refreshStale } from '../../server/tallies/refresh.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { openBefore } from '../support/earlier.ts';
import { createInstallation, registerHospital } from '../support/installation.ts';
import { chooseFirst, chooseLast } from '../support/patient.ts';

const MINE = '0014-joint-tallies';
const KEPT = [
  'hospitals',
  'hospital_areas',
  'instruments',
  'visits',
  'answers',
  'measure_tallies',
  'flow_tallies',
];
const quiet = () => undefined;

onEachDatabase('an installation from before scores were summed together', (db, _engine, url) => {
  it('is right at its next start, without anybody doing anything', async () => {
    const here = await createInstallation(db());
    const hospital = await registerHospital(here.services);
    await answerVisits(here, hospital, [chooseFirst, chooseLast, chooseLast, null]);
    // What is noted of an answer when it is counted came later still, and its edition.
    await db().updateTable('answers').set({ signs: null }).execute();
    await rebuildTallies(db(), quiet);
    const { digest } = await verifyTallies(db(), quiet);
    const rows = new Map<string, Record<string, unknown>[]>();
    for (const table of KEPT)
      rows.set(
        table,
        (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db())).rows,
      );

    const old = await openBefore(MINE, db(), url());
    for (const table of KEPT)
      for (const { adjusters: _, signs: __, elder: ___, ...row } of rows.get(table) ?? [])
        await old
          .insertInto(table as 'areas')
          .values(row as never)
          .execute();
    await migrate(old);
    expect((await verifyTallies(old, quiet)).differences).not.toEqual([]);
    await refreshStale(old);
    expect(await verifyTallies(old, quiet)).toMatchObject({ digest, differences: [] });
    const filled = await old.selectFrom('answers').select('adjusters').execute();
    const adjustersIn = (all: readonly Record<string, unknown>[]) =>
      all.map(({ adjusters }) => String(adjusters)).sort();
    expect(adjustersIn(filled)).toEqual(adjustersIn(rows.get('answers') ?? []));
    expect(await old.selectFrom('stale_hospitals').selectAll().execute()).toEqual([]);
    await rebuildTallies(old, quiet);
    expect((await verifyTallies(old, quiet)).digest).toBe(digest);
    await old.destroy();
  });
});
