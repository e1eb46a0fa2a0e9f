import type { Stage } from '../../web/survey/my-answers.ts';
import type { Invitation } from '../answers/invitation.ts';
import type { Db } from '../db/open.ts';

/** What a link stands at once its survey is over: withdrawn at a stage, or not, and the hospital's own clock. */
export type Standing = { readonly withdrawn: Stage | null; readonly zone: string };

/** Looks up what only a link whose survey is over needs to know. */
export async function standingOf(db: Db, { hospital, id }: Invitation): Promise<Standing> {
  const row = await db
    .selectFrom('hospitals as h')
    .leftJoin('withdrawals as w', (join) =>
      join.onRef('w.hospital_id', '=', 'h.hospital_id').on('w.invitation_id', '=', id),
    )
    .select(['h.time_zone', 'w.sent'])
    .where('h.hospital_id', '=', hospital)
    .executeTakeFirstOrThrow();
  return { zone: row.time_zone, withdrawn: row.sent === null ? null : row.sent === 1 ? 'sent' : 'open' };
}
