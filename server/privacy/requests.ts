import { CONSENT_FIELD } from '../../web/survey/consent.ts';
import type { Form } from '../answers/form.ts';
import type { Invitation } from '../answers/invitation.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Services } from '../services.ts';
import type { Notices } from './notices.ts';

/** What somebody may ask for once they have answered; each is a case of its own. */
export type RequestKind = Database['requests']['kind'];

export const REQUEST_KINDS: readonly RequestKind[] = ['call_back', 'complaint'];

/** The notice that goes with a request. */
export const noticeKind = (kind: RequestKind) => (kind === 'call_back' ? 'callBack' : 'complaint');

/** What stands of a request: when it came, and how far it has come. */
type Made = Pick<Database['requests'], 'kind' | 'asked_at' | 'state'>;

/** What is missing in a request as it was sent: the consent, or something to complain about. */
export type RequestProblem = 'consent' | 'text';

const LONGEST = 2000;

/** The requests made under a link. */
export function requestsOf(db: Db, { hospital, id }: Invitation): Promise<Made[]> {
  return db
    .selectFrom('requests')
    .select(['kind', 'asked_at', 'state'])
    .where('hospital_id', '=', hospital)
    .where('invitation_id', '=', id)
    .execute();
}

/** What was written, as it is kept: whole characters, no NUL, no more than two thousand. */
export const writtenIn = (form: Form): string =>
  [...(form.get('text')?.[0] ?? '').replaceAll('\0', '').toWellFormed().trim()].slice(0, LONGEST).join('');

/** The hash of the text whose box was ticked, '' for none. */
export const agreedIn = (form: Form): string => form.get(CONSENT_FIELD)?.[0] ?? '';

/**
 * Keeps a request, once however often it is sent. Returns all that is missing, nothing when it is kept. One that
 * was taken back may be made again.
 */
export async function makeRequest(
  { db, vault, now }: Services,
  notices: Notices,
  { hospital, id }: Invitation,
  kind: RequestKind,
  form: Form,
): Promise<readonly RequestProblem[]> {
  const hash = agreedIn(form);
  const notice = notices.byHash(hash);
  const agreed = notice?.kind === noticeKind(kind) ? notice : null;
  const text = writtenIn(form);
  const missing: RequestProblem[] = kind === 'complaint' && text === '' ? ['text'] : [];
  if (agreed === null) return [...missing, 'consent'];
  if (missing.length > 0) return missing;
  const row = {
    notice_hash: hash,
    locale: agreed.locale,
    asked_at: now().getTime(),
    state: 'waiting' as const,
    sealed: vault.seal(text),
  };
  await db
    .insertInto('requests')
    .values({ hospital_id: hospital, invitation_id: id, kind, ...row })
    .onConflict((on) =>
      on
        .columns(['hospital_id', 'invitation_id', 'kind'])
        .doUpdateSet((set) => ({
          notice_hash: set.ref('excluded.notice_hash'),
          locale: set.ref('excluded.locale'),
          asked_at: set.ref('excluded.asked_at'),
          state: set.ref('excluded.state'),
          sealed: set.ref('excluded.sealed'),
        }))
        .where('requests.state', '=', 'withdrawn'),
    )
    .execute();
  return [];
}

/** Takes a request back: what was written is erased, the mark stays. */
export async function takeBack(
  { db }: Services,
  { hospital, id }: Invitation,
  kind: RequestKind,
): Promise<void> {
  await db
    .updateTable('requests')
    .set({ state: 'withdrawn', sealed: '' })
    .where('hospital_id', '=', hospital)
    .where('invitation_id', '=', id)
    .where('kind', '=', kind)
    .execute();
}
