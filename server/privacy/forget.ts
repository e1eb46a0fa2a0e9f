import { earliestId } from '../ids.ts';
import type { Services } from '../services.ts';

const DAY_MS = 86_400_000;
/** How long after a link’s last day name and phone stay, in days; the privacy notice names the same number. */
const RECONTACT_DAYS = 90;
const BATCH = 500;

/**
 * Deletes names and phones of people whose link ended more than 90 days ago and who wait for nothing they asked
 * for. Ids of visits begin with their time, so only old contacts are looked at. Returns how many were deleted.
 */
export async function forgetContacts({ db, now }: Services): Promise<number> {
  const ended = now().getTime() - RECONTACT_DAYS * DAY_MS;
  const hospitals = await db.selectFrom('hospitals').select('hospital_id as hospital').execute();
  let forgotten = 0;
  for (const { hospital } of hospitals) {
    for (;;) {
      const old = await db
        .selectFrom('contacts as c')
        .innerJoin('invitations as i', (join) =>
          join.onRef('i.hospital_id', '=', 'c.hospital_id').onRef('i.visit_id', '=', 'c.visit_id'),
        )
        .leftJoin('requests as r', (join) =>
          join
            .onRef('r.hospital_id', '=', 'i.hospital_id')
            .onRef('r.invitation_id', '=', 'i.invitation_id')
            .on('r.state', '=', 'waiting'),
        )
        .select('c.visit_id as visit')
        .where('r.kind', 'is', null)
        .where('c.hospital_id', '=', hospital)
        .where('c.visit_id', '<', earliestId(new Date(ended)))
        .where('i.expires_at', '<', ended)
        .limit(BATCH)
        .execute();
      if (old.length > 0)
        await erase(
          db,
          hospital,
          old.map(({ visit }) => visit),
        );
      forgotten += old.length;
      if (old.length < BATCH) break;
    }
  }
  return forgotten;
}

async function erase(db: Services['db'], hospital: string, visits: readonly string[]): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where('hospital_id', '=', hospital)
    .where('visit_id', 'in', [...visits])
    .execute();
}
