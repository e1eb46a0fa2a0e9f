import { defaultProgrammes, type Programme, type VisitClass } from '../../surveys/programme.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';

/** Adds the default programmes that are missing. */
export async function addProgrammes(db: Db): Promise<void> {
  await db
    .insertInto('programmes')
    .values(
      defaultProgrammes.map((programme) => ({
        programme_id: programme.id,
        name_zh: programme.name.zh,
        name_en: programme.name.en,
        instrument_id: programme.instrument,
        instrument_version: programme.version,
        visit_classes: JSON.stringify(programme.classes),
        privacy: programme.privacy,
        link_days: programme.linkDays,
      })),
    )
    .onConflict((on) => on.column('programme_id').doNothing())
    .execute();
}

/** Every programme, in the order they are shown: by id of the population. */
export async function programmes(db: Db): Promise<Programme[]> {
  const rows = await db.selectFrom('programmes').selectAll().execute();
  const order: readonly string[] = ['outpatient', 'inpatient', 'staff'];
  return rows.map(toProgramme).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The programmes that invite: those whose version of the questionnaire is not retired. */
export async function openProgrammes(db: Db): Promise<Programme[]> {
  const rows = await db
    .selectFrom('programmes as p')
    .innerJoin('instruments as i', (join) =>
      join.onRef('i.instrument_id', '=', 'p.instrument_id').onRef('i.version', '=', 'p.instrument_version'),
    )
    .selectAll('p')
    .where('i.retired_at', 'is', null)
    .execute();
  return rows.map(toProgramme);
}

const toProgramme = (row: Database['programmes']): Programme => ({
  id: row.programme_id as Programme['id'],
  name: { zh: row.name_zh, en: row.name_en },
  instrument: row.instrument_id,
  version: row.instrument_version,
  classes: JSON.parse(row.visit_classes) as VisitClass[],
  privacy: row.privacy,
  linkDays: row.link_days,
});
