import type { RequestView } from '../../web/survey/requests.ts';
import type { Invitation } from '../answers/invitation.ts';
import type { Services } from '../services.ts';

const TOLD_DIGITS = 2;

/** The phone on file to call, null for none; `asked` says that somebody wants to be called, before which it stays sealed. */
export async function phoneToCall(
  { db, vault }: Services,
  { hospital, visit }: Pick<Invitation, 'hospital' | 'visit'>,
  asked: boolean,
): Promise<RequestView['phone']> {
  const row = await db
    .selectFrom('contacts')
    .select('sealed')
    .where('hospital_id', '=', hospital)
    .where('visit_id', '=', visit)
    .executeTakeFirst();
  if (!row) return null;
  if (!asked) return { ending: null };
  const { phone } = JSON.parse(vault.unseal(row.sealed)) as { phone: string };
  return { ending: phone.slice(-TOLD_DIGITS) };
}
