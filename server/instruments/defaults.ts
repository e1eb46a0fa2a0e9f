import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { formerDefaults } from '../../surveys/default-instruments/former.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { legible } from '../../surveys/legible.ts';
import { successorOf } from '../../surveys/successor.ts';
import type { Db } from '../db/open.ts';
import { inTransaction } from '../db/transaction.ts';
import { addProgrammes } from '../invitations/programmes.ts';
import { insertDraft } from './drafts.ts';
import { planBefore, publishedRow } from './life.ts';
import { newestVersion, versionOf } from './versions.ts';

/**
 * Puts the default questionnaires and programmes in place where they are missing. What is published stays as it is:
 * where that is the default of an earlier release, today's lies ready as a draft, for somebody to publish.
 */
export async function publishDefaults(db: Db, now: Date): Promise<void> {
  for (const instrument of defaultInstruments) {
    const newest = await newestVersion(db, instrument.id);
    if (newest === null) await publish(db, instrument, now);
    else if (await isFormer(db, instrument.id, newest)) await offer(db, instrument, newest);
  }
  await addProgrammes(db);
}

// Two processes may start at the same moment.
async function publish(db: Db, instrument: Instrument, now: Date): Promise<void> {
  await db
    .insertInto('instruments')
    .values(publishedRow(instrument, now))
    .onConflict((on) => on.columns(['instrument_id', 'version']).doNothing())
    .execute();
}

/** Keeps today's default as the version after the newest; of two processes that start at once one does. */
async function offer(db: Db, instrument: Instrument, newest: number): Promise<void> {
  const version = newest + 1;
  const successor = successorOf({ ...instrument, version }, await planBefore(db, instrument.id));
  await inTransaction(db, (trx) => insertDraft(trx, instrument.id, version, legible(successor)));
}

/** Whether nobody has published or begun anything since an earlier release did. */
async function isFormer(db: Db, id: string, newest: number): Promise<boolean> {
  const published = await versionOf(db, id, newest);
  const draft = await db
    .selectFrom('instrument_drafts')
    .select('version')
    .where('instrument_id', '=', id)
    .executeTakeFirst();
  return draft === undefined && formerDefaults.has(published?.hash ?? '');
}
