import type { Db } from '../db/open.ts';
import { hashOf } from '../invitations/token.ts';
import type { Services } from '../services.ts';
import { isRole, type Principal } from './principal.ts';

const SESSION_BYTES = 32;
const SESSION_HOURS = 12;
const HOUR_MS = 3_600_000;

/** Opens a session for a user and returns its token; only the token's hash is kept. */
export async function openSession({ db, vault, now }: Services, user: string): Promise<string> {
  const session = Buffer.from(vault.random(SESSION_BYTES)).toString('base64url');
  const expires_at = now().getTime() + SESSION_HOURS * HOUR_MS;
  await db
    .insertInto('sessions')
    .values({ token_hash: hashOf(session), user_id: user, expires_at })
    .execute();
  return session;
}

/** The person behind a session, or null when it has ended or never was. */
export async function principalOfSession({ db, now }: Services, session: string): Promise<Principal | null> {
  const found = await db
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.user_id', 's.user_id')
    .select(['u.role', 'u.unit_id as unit', 'u.name'])
    .where('s.token_hash', '=', hashOf(session))
    .where('s.expires_at', '>', now().getTime())
    .executeTakeFirst();
  return found && isRole(found.role) ? { role: found.role, unit: found.unit, name: found.name } : null;
}

/** Ends a session on the server: the cookie is worth nothing afterwards. */
export async function signOut(db: Db, session: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashOf(session)).execute();
}

/** Forgets sessions and tokens whose time is over. */
export async function forgetExpired({ db, now }: Services): Promise<void> {
  for (const table of ['sessions', 'api_tokens'] as const) {
    await db.deleteFrom(table).where('expires_at', '<=', now().getTime()).execute();
  }
}
