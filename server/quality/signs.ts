import type { Sign } from '../../analytics/integrity/signs.ts';
import type { Tx } from '../db/transaction.ts';
import { dayOf } from '../visits/time.ts';

const SOON_MS = 10 * 60_000;
const LAST_DAYS = 3;
const DAY_MS = 24 * 3_600_000;

/**
 * Notes on answers that are about to be counted what bears on how a hospital's answers come about: soon after the
 * message, in the last days of a month. Of anonymous answers no time is known, and nothing is noted.
 */
export async function noteSigns(trx: Tx, hospital: string, ids: readonly string[]): Promise<void> {
  const found = await times(trx, hospital, ids).execute();
  const signed = found.map((row) => ({ id: row.id, signs: signsOf(row).join(' ') }));
  for (const [signs, own] of Map.groupBy(signed, (one) => one.signs)) {
    if (signs === '') continue;
    await trx
      .updateTable('answers')
      .set({ signs })
      .where('hospital_id', '=', hospital)
      .where(
        'answer_id',
        'in',
        own.map(({ id }) => id),
      )
      .execute();
  }
}

const times = (trx: Tx, hospital: string, ids: readonly string[]) =>
  trx
    .selectFrom('answers as a')
    .innerJoin('hospitals as h', 'h.hospital_id', 'a.hospital_id')
    .innerJoin('invitations as i', (join) =>
      join.onRef('i.hospital_id', '=', 'a.hospital_id').onRef('i.visit_id', '=', 'a.visit_id'),
    )
    .leftJoin('outbox as o', (join) =>
      join.onRef('o.hospital_id', '=', 'i.hospital_id').onRef('o.invitation_id', '=', 'i.invitation_id'),
    )
    .select(['a.answer_id as id', 'a.answered_at as answered', 'o.written_at as sent', 'h.time_zone as zone'])
    .where('a.hospital_id', '=', hospital)
    .where('a.answer_id', 'in', [...ids])
    .where('a.answered_at', 'is not', null);

type Times = { readonly answered: number | null; readonly sent: number | null; readonly zone: string };

function signsOf({ answered, sent, zone }: Times): Sign[] {
  if (answered === null) return [];
  const soon = sent !== null && answered - sent <= SOON_MS;
  const isLast = dayOf(answered, zone).slice(0, 7) !== dayOf(answered + LAST_DAYS * DAY_MS, zone).slice(0, 7);
  return [...(soon ? (['soon'] as const) : []), ...(isLast ? (['month_end'] as const) : [])];
}
