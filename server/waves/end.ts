import { type Month, monthNumber } from '../../analytics/month.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { holdHospital } from '../hospitals/hold.ts';
import type { Services } from '../services.ts';
import { moveVisits } from '../visits/moves.ts';
import { freeSeats, removeSeats } from './seats.ts';
import { holdWave, NOT_SERVED } from './wave.ts';

const CHUNK = 500;

/**
 * Ends the waves whose time is over: seats nobody took are expired, and what could sign or say who was served is
 * deleted. Returns how many ended.
 */
export async function endWaves({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> {
  const due = await db
    .selectFrom('waves')
    .select(['hospital_id', 'month'])
    .where('state', '=', 'open')
    .where('closes_at', '<=', now().getTime())
    .execute();
  for (const { hospital_id, month } of due)
    await inTransaction(db, (trx) => endWave(trx, hospital_id, month));
  return due.length;
}

async function endWave(trx: Tx, hospital: string, month: number): Promise<void> {
  await holdHospital(trx, hospital);
  await holdWave(trx, hospital, month);
  const seats = await freeSeats(trx, hospital, month).select('v.visit_id as visit').execute();
  for (let at = 0; at < seats.length; at += CHUNK) {
    const visits = seats.slice(at, at + CHUNK).map(({ visit }) => ({ hospital, visit }));
    await moveVisits(trx, visits, { to: 'expired', from: ['delivered'] });
  }
  await deleteMembers(trx, hospital, month);
  for (const [table, change] of [
    ['wave_units', { sealed_key: '' }],
    ['waves', { state: 'ended' }],
  ] as const) {
    await trx
      .updateTable(table)
      .set(change)
      .where('hospital_id', '=', hospital)
      .where('month', '=', month)
      .execute();
  }
}

/**
 * Removes the wave of a month, its seats and all, so that it can be opened anew. False, and nothing is removed,
 * when somebody has been served or the wave has ended.
 */
export async function removeWave(trx: Tx, hospital: string, month: Month): Promise<boolean> {
  const wave = await holdWave(trx, hospital, monthNumber(month));
  if (!wave) return true;
  const served = await trx
    .selectFrom('wave_members')
    .select('link_hash')
    .where('hospital_id', '=', hospital)
    .where('month', '=', monthNumber(month))
    .where('served', '!=', NOT_SERVED)
    .executeTakeFirst();
  if (served || wave.state === 'ended') return false;
  await removeSeats(trx, hospital, month, wave.programme_id);
  await deleteMembers(trx, hospital, monthNumber(month));
  for (const table of ['wave_units', 'waves'] as const) {
    await trx
      .deleteFrom(table)
      .where('hospital_id', '=', hospital)
      .where('month', '=', monthNumber(month))
      .execute();
  }
  return true;
}

const deleteMembers = (trx: Tx, hospital: string, month: number) =>
  trx.deleteFrom('wave_members').where('hospital_id', '=', hospital).where('month', '=', month).execute();
