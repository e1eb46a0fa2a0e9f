import { canonical } from '../../surveys/canonical.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { defaultProgrammes, type Programme, type VisitClass } from '../../surveys/programme.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { hashOf } from './token.ts';

/** Publishes the default instruments and programmes where they are missing. What is published stays as it is. */
export async function publishDefaults(db: Db, now: Date): Promise<void> {
  for (const instrument of defaultInstruments) await publish(db, instrument, now);
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

/** Throws when this version was published before with other content: a correction is a new version. */
async function publish(db: Db, instrument: Instrument, now: Date): Promise<void> {
  const content = canonical(instrument);
  const hash = hashOf(content);
  const { id, version } = instrument;
  await db
    .insertInto('instruments')
    .values({ instrument_id: id, version, hash, content, published_at: now.getTime(), retired_at: null })
    .onConflict((on) => on.columns(['instrument_id', 'version']).doNothing())
    .execute();
  const stored = await db
    .selectFrom('instruments')
    .select('hash')
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (stored.hash !== hash) {
    throw new Error(
      `instrument ${id} version ${version} is published with other content; give it a new version`,
    );
  }
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
