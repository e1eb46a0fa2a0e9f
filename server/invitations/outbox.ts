import type { Db } from '../db/open.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Services } from '../services.ts';
import { moveVisits } from '../visits/moves.ts';
import type { Message, Outcome } from './channel.ts';

const BATCH = 200;

/** A message as an administrator reads it; `at` is when it was written, as an ISO instant. */
export type OutboxMessage = Message & { readonly at: string; readonly state: string };

/**
 * Hands what waits in the outbox to the channel and records what became of it. Whatever a crash leaves
 * behind is handed over again at the next call. Returns how many messages were handed over.
 */
export async function sendMessages(services: Services): Promise<number> {
  const waiting = await services.db
    .selectFrom('outbox')
    .select('hospital_id')
    .distinct()
    .where('state', '=', 'ready')
    .execute();
  let sent = 0;
  for (const { hospital_id } of waiting) {
    for (;;) {
      const count = await sendSome(services, hospital_id);
      sent += count;
      if (count < BATCH) break;
    }
  }
  return sent;
}

async function sendSome({ db, vault, channel }: Services, hospital: string): Promise<number> {
  const rows = await messages(db)
    .where('o.hospital_id', '=', hospital)
    .where('o.state', '=', 'ready')
    .orderBy('o.invitation_id')
    .limit(BATCH)
    .execute();
  if (rows.length === 0) return 0;
  const outcomes = await channel.send(rows.map((row) => openMessage(row, vault.unseal)));
  for (const outcome of ['delivered', 'undeliverable'] as const) {
    const reached = rows.filter((_, index) => outcomes[index] === outcome);
    await record(db, hospital, reached, outcome, channel.name);
  }
  return rows.length;
}

async function record(
  db: Db,
  hospital: string,
  rows: readonly { id: string; visit: string }[],
  outcome: Outcome,
  channel: string,
): Promise<void> {
  if (rows.length === 0) return;
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('outbox')
      .set({ state: outcome })
      .where('hospital_id', '=', hospital)
      .where(
        'invitation_id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    const visits = rows.map(({ visit }) => ({ hospital, visit }));
    await moveVisits(trx, visits, { to: outcome, from: ['waiting'], channel });
  });
}

/** Which messages to read: at most `limit`, of one hospital or of all, written before an epoch millisecond. */
export type OutboxQuery = {
  readonly limit: number;
  readonly before: number | undefined;
  readonly hospital?: string;
};

/** The newest messages, newest first. */
export async function outboxPage(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  { limit, before, hospital }: OutboxQuery,
): Promise<OutboxMessage[]> {
  let query = messages(db).orderBy('o.written_at', 'desc').orderBy('o.invitation_id', 'desc').limit(limit);
  if (before !== undefined) query = query.where('o.written_at', '<', before);
  if (hospital !== undefined) query = query.where('o.hospital_id', '=', hospital);
  return (await query.execute()).map((row) => shown(row, vault.unseal));
}

/** One message, or undefined. */
export async function outboxMessage(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  hospital: string,
  id: string,
): Promise<OutboxMessage | undefined> {
  const row = await messages(db)
    .where('o.hospital_id', '=', hospital)
    .where('o.invitation_id', '=', id)
    .executeTakeFirst();
  return row && shown(row, vault.unseal);
}

const messages = (db: Db) =>
  db
    .selectFrom('outbox as o')
    .innerJoin('invitations as i', (join) =>
      join.onRef('i.hospital_id', '=', 'o.hospital_id').onRef('i.invitation_id', '=', 'o.invitation_id'),
    )
    .select(['o.hospital_id as hospital', 'o.invitation_id as id', 'o.sealed', 'o.state'])
    .select(['o.written_at as writtenAt', 'i.visit_id as visit']);

type Row = { hospital: string; id: string; sealed: string; state: string; writtenAt: number };

const openMessage = ({ hospital, id, sealed }: Row, unseal: (sealed: string) => string): Message => ({
  id,
  hospital,
  ...(JSON.parse(unseal(sealed)) as { to: string; text: string; link: string }),
});

const shown = (row: Row, unseal: (sealed: string) => string): OutboxMessage => ({
  ...openMessage(row, unseal),
  at: new Date(row.writtenAt).toISOString(),
  state: row.state,
});
