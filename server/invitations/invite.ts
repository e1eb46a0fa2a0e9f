import type { Text } from '../../surveys/text.ts';
import { newToken } from '../../surveys/token.ts';
import { isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { timedId } from '../ids.ts';
import type { Services } from '../services.ts';
import { invitationText } from './message.ts';
import { openProgrammes } from './programmes.ts';
import { hashOf } from './token.ts';

const BATCH = 200;
const DAY_MS = 86_400_000;

type Terms = { instrument: string; version: number; privacy: 'confidential' | 'anonymous'; linkDays: number };

/**
 * Gives every visit that is ready its invitation: the right to answer once, and its message in the outbox, in
 * one transaction. Returns how many were written; sending is `sendMessages`. Where the questionnaire is retired
 * visits wait until there is a newer one.
 */
export async function inviteReady(services: Services): Promise<number> {
  const { db } = services;
  const terms = new Map((await openProgrammes(db)).map((programme) => [programme.id as string, programme]));
  if (terms.size === 0) return 0;
  const hospitals = await db
    .selectFrom('visits')
    .select('hospital_id')
    .distinct()
    .where('reason', '=', 'waiting')
    .where('detail', '=', 'ready')
    .where('programme_id', 'in', [...terms.keys()])
    .execute();
  let written = 0;
  for (const { hospital_id: hospital } of hospitals) {
    for (;;) {
      const count = await inTransaction(db, (trx) => inviteSome(trx, services, hospital, terms));
      written += count;
      if (count < BATCH) break;
    }
  }
  return written;
}

async function inviteSome(
  trx: Tx,
  services: Services,
  hospital: string,
  terms: ReadonlyMap<string, Terms>,
): Promise<number> {
  const ready = await readyVisits(trx, hospital, [...terms.keys()]);
  if (ready.length === 0) return 0;
  const written = ready.flatMap((visit) => {
    const term = terms.get(visit.programme);
    return term ? [write(services, hospital, visit, term)] : [];
  });
  await trx
    .insertInto('invitations')
    .values(written.map(({ invitation }) => invitation))
    .execute();
  await trx
    .insertInto('outbox')
    .values(written.map(({ message }) => message))
    .execute();
  await trx
    .updateTable('visits')
    .set({ detail: 'sending' })
    .where('hospital_id', '=', hospital)
    .where(
      'visit_id',
      'in',
      ready.map(({ id }) => id),
    )
    .execute();
  return ready.length;
}

type Ready = {
  id: string;
  class: string;
  programme: string;
  sealed: string;
  name_zh: string;
  name_en: string;
};

function readyVisits(trx: Tx, hospital: string, programmes: readonly string[]): Promise<Ready[]> {
  const rows = trx
    .selectFrom('visits as v')
    .innerJoin('contacts as c', (join) =>
      join.onRef('c.hospital_id', '=', 'v.hospital_id').onRef('c.visit_id', '=', 'v.visit_id'),
    )
    .innerJoin('hospitals as h', 'h.hospital_id', 'v.hospital_id')
    .select([
      'v.visit_id as id',
      'v.class',
      'v.programme_id as programme',
      'c.sealed',
      'h.name_zh',
      'h.name_en',
    ])
    .where('v.hospital_id', '=', hospital)
    .where('v.reason', '=', 'waiting')
    .where('v.detail', '=', 'ready')
    .where('v.programme_id', 'in', [...programmes])
    .orderBy('v.visit_id')
    .limit(BATCH);
  return (isPostgres(trx) ? rows.forUpdate('v').skipLocked() : rows).execute();
}

function write(services: Services, hospital: string, visit: Ready, terms: Terms) {
  const { vault, origin, channel } = services;
  const now = services.now();
  const token = newToken(hospital, vault.random);
  const id = timedId(now, vault.random);
  const name: Text = { zh: visit.name_zh, en: visit.name_en };
  const link = `${origin}/s/${token}`;
  const { phone } = JSON.parse(vault.unseal(visit.sealed)) as { phone: string };
  return {
    invitation: {
      hospital_id: hospital,
      invitation_id: id,
      visit_id: visit.id,
      token_hash: hashOf(token),
      instrument_id: terms.instrument,
      instrument_version: terms.version,
      privacy: terms.privacy,
      mode: 'link' as const,
      expires_at: now.getTime() + terms.linkDays * DAY_MS,
      state: 'open' as const,
    },
    message: {
      hospital_id: hospital,
      invitation_id: id,
      channel: channel.name,
      state: 'ready' as const,
      sealed: vault.seal(JSON.stringify({ to: phone, text: invitationText(name, visit.class, link), link })),
      written_at: now.getTime(),
    },
  };
}
