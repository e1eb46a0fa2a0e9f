import { hashOf } from '../invitations/token.ts';
import type { Services } from '../services.ts';
import { isRole, type Principal, type Role } from './principal.ts';

const TOKEN_BYTES = 32;
const TOKEN_DAYS = 365;
const DAY_MS = 86_400_000;

/** Makes a token for another system and returns it; only its hash is kept, so it is shown this once. Lasts a year. */
export async function newApiToken({ db, vault, now }: Services, role: Role, unit: string): Promise<string> {
  const token = `xs_${Buffer.from(vault.random(TOKEN_BYTES)).toString('base64url')}`;
  const expires_at = now().getTime() + TOKEN_DAYS * DAY_MS;
  await db
    .insertInto('api_tokens')
    .values({ token_hash: hashOf(token), role, unit_id: unit, expires_at })
    .execute();
  return token;
}

/** Whom a token speaks for, or null when it is unknown or over. */
export async function principalOfToken({ db, now }: Services, token: string): Promise<Principal | null> {
  const found = await db
    .selectFrom('api_tokens')
    .select(['role', 'unit_id as unit'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now().getTime())
    .executeTakeFirst();
  return found && isRole(found.role) ? { role: found.role, unit: found.unit, name: 'API' } : null;
}
