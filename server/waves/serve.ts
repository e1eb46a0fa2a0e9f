import { sql } from 'kysely';
import { hospitalOfToken } from '../../surveys/token.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { hashOf } from '../invitations/token.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { blindSign } from './signing.ts';
import { holdWave, isOver, NOT_SERVED, unitOfMember, type WaveUnit } from './wave.ts';

/**
 * Signs a member's blinded token, once: sent again, the same blinded token gets the same signature, so that a
 * broken connection costs nobody the right to answer, and any other is refused. The token itself stays unseen.
 *
 * Throws the problems `not_found`, `wave_over`, `already_served`, and `invalid` for what cannot be signed.
 */
export async function serveMember(
  { db, vault, now }: Services,
  link: string,
  blinded: Uint8Array,
): Promise<Uint8Array> {
  const member = { hospital: hospitalOfToken(link) ?? '', hash: hashOf(link) };
  const unit = await unitOfMember(db, member.hospital, member.hash);
  if (!unit) throw problems.notFound('member');
  if (isOver(unit, now())) throw problems.waveOver();
  const signature = blindSign(vault.unseal(unit.sealedKey), blinded);
  if (!signature)
    throw problems.invalid([{ path: 'blinded', message: 'must be a message blinded for this key' }]);
  const served = hashOf(Buffer.from(blinded).toString('base64url'));
  await inTransaction(db, (trx) => markServed(trx, unit, member.hash, served));
  return signature;
}

async function markServed(trx: Tx, unit: WaveUnit, member: string, served: string): Promise<void> {
  const { hospital, month, department } = unit;
  const wave = await holdWave(trx, hospital, month);
  if (wave?.state !== 'open') throw problems.waveOver();
  const before = await trx
    .selectFrom('wave_members')
    .select('served')
    .where('hospital_id', '=', hospital)
    .where('link_hash', '=', member)
    .executeTakeFirstOrThrow();
  if (before.served === served) return;
  if (before.served !== NOT_SERVED) throw problems.alreadyServed();
  // Every row of the unit is written, not only this one: which was written last then says nothing.
  await trx
    .updateTable('wave_members')
    .set({ served: sql<string>`case link_hash when ${member} then ${served} else served end` })
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .where('department_id', '=', department)
    .execute();
}
