import type { Db } from '../../server/db/open.ts';
import { hashOf } from '../../server/invitations/token.ts';
import { canonical } from '../../surveys/canonical.ts';
import type { Instrument } from '../../surveys/instrument.ts';

/** Publishes an instrument and has it asked of the outpatients who are invited from now on. */
export async function askWith(db: Db, instrument: Instrument): Promise<void> {
  const content = canonical(instrument);
  const { id, version } = instrument;
  const row = {
    instrument_id: id,
    version,
    hash: hashOf(content),
    content,
    published_at: 0,
    retired_at: null,
  };
  await db
    .insertInto('instruments')
    .values(row)
    .onConflict((on) => on.columns(['instrument_id', 'version']).doNothing())
    .execute();
  await db
    .updateTable('programmes')
    .set({ instrument_id: id, instrument_version: version })
    .where('programme_id', '=', 'outpatient')
    .execute();
}
