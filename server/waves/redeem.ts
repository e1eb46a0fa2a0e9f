import { hospitalOfToken } from '../../surveys/token.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { holdHospital } from '../hospitals/hold.ts';
import { blindId } from '../ids.ts';
import { invitationRow } from '../invitations/staff-links.ts';
import { hashOf } from '../invitations/token.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import type { Random } from '../vault.ts';
import { writeUnitAnew } from './anew.ts';
import { takeSeat } from './seats.ts';
import { isSigned } from './signing.ts';
import { holdWave, isOver, unitOfKey, type WaveUnit } from './wave.ts';

/** What whoever redeems a token shows: the token, the name of the key it is signed with, random bytes, signature. */
export type Redemption = {
  readonly token: string;
  readonly key: string;
  readonly random: Uint8Array;
  readonly signature: Uint8Array;
};

/**
 * Gives whoever shows a signed token a seat of its unit and an open invitation under that token, once. Nothing
 * tells who shows it. Throws the problems `token_refused`, `token_spent` and `wave_over`.
 */
export async function redeemToken(services: Services, redemption: Redemption): Promise<void> {
  const { db, vault, now } = services;
  const { token, key, random, signature } = redemption;
  const unit = await unitOfKey(db, hospitalOfToken(token) ?? '', key);
  if (!unit) throw problems.tokenRefused();
  if (!isSigned(unit.publicKey, { token: Buffer.from(token), random, signature }))
    throw problems.tokenRefused();
  if (isOver(unit, now())) throw problems.waveOver();
  await inTransaction(db, (trx) => invite(trx, unit, token, vault.random));
}

async function invite(trx: Tx, unit: WaveUnit, token: string, random: Random): Promise<void> {
  const { hospital, month, closes } = unit;
  await holdHospital(trx, hospital);
  const wave = await holdWave(trx, hospital, month);
  if (wave?.state !== 'open') throw problems.waveOver();
  const spent = await trx
    .selectFrom('invitations')
    .select('invitation_id')
    .where('hospital_id', '=', hospital)
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (spent) throw problems.tokenSpent();
  const seat = await takeSeat(trx, unit, random);
  const asked = { instrument: unit.instrument, version: unit.version, privacy: 'anonymous' } as const;
  await trx
    .insertInto('invitations')
    .values(invitationRow(asked, seat, blindId(random), token, closes))
    .execute();
  await writeUnitAnew(trx, unit, true);
}
