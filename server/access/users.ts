import type { Db } from '../db/open.ts';
import { timedId } from '../ids.ts';
import { hashOf } from '../invitations/token.ts';
import type { Services } from '../services.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { isRole, type Principal, type Role } from './principal.ts';

const SESSION_BYTES = 32;
const SESSION_HOURS = 12;
const HOUR_MS = 3_600_000;
const MOST_FAILURES = { login: 10, address: 100 } as const; // a whole hospital may share one address
const LOCK_MS = 900_000;

/** Someone who signs in. */
export type NewUser = {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly role: Exclude<Role, 'intake'>;
  readonly unit: string;
};

/** Adds a user, or gives an existing login a new name, password and role and ends its sessions. */
export async function putUser({ db, vault, now }: Services, user: NewUser): Promise<void> {
  const { login, name, role, unit } = user;
  const password = await hashPassword(user.password, vault.random);
  await db
    .insertInto('users')
    .values({
      user_id: timedId(now(), vault.random),
      login: login.toLowerCase(),
      name,
      password,
      role,
      unit_id: unit,
    })
    .onConflict((on) =>
      on.column('login').doUpdateSet((set) => ({
        name: set.ref('excluded.name'),
        password: set.ref('excluded.password'),
        role: set.ref('excluded.role'),
        unit_id: set.ref('excluded.unit_id'),
      })),
    )
    .execute();
  await db
    .deleteFrom('sessions')
    .where('user_id', 'in', (users) =>
      users.selectFrom('users').select('user_id').where('login', '=', login.toLowerCase()),
    )
    .execute();
}

/** The session token of a sign-in, or why there is none. */
export type SignIn = { readonly session: string } | 'wrong' | 'locked';

/**
 * Signs a person in. Ten failures lock the login, a hundred the address they came from, for a quarter of an hour.
 * An unknown login costs as much time as a wrong password, so time tells nobody who has an account.
 */
export async function signIn(
  services: Services,
  login: string,
  password: string,
  remote: string,
): Promise<SignIn> {
  const { db, vault, now } = services;
  const subjects = [`login ${login.toLowerCase()}`, `address ${remote}`];
  if (await isLocked(db, subjects, now())) return 'locked';
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('login', '=', login.toLowerCase())
    .executeTakeFirst();
  const right = await isPassword(password, user?.password ?? (await nobody(vault.random)));
  if (!user || !right) {
    for (const subject of subjects) await countFailure(db, subject, now());
    return 'wrong';
  }
  await db.deleteFrom('sign_in_failures').where('subject', 'in', subjects).execute();
  const session = Buffer.from(vault.random(SESSION_BYTES)).toString('base64url');
  const expires_at = now().getTime() + SESSION_HOURS * HOUR_MS;
  await db
    .insertInto('sessions')
    .values({ token_hash: hashOf(session), user_id: user.user_id, expires_at })
    .execute();
  return { session };
}

let nobodysPassword: Promise<string> | null = null;
const nobody = (random: Services['vault']['random']): Promise<string> => {
  nobodysPassword ??= hashPassword('nobody has this password', random);
  return nobodysPassword;
};

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

async function isLocked(db: Db, subjects: readonly string[], now: Date): Promise<boolean> {
  const locked = await db
    .selectFrom('sign_in_failures')
    .select(['subject', 'failures'])
    .where('subject', 'in', [...subjects])
    .where('until', '>', now.getTime())
    .execute();
  return locked.some(({ subject, failures }) =>
    subject.startsWith('login') ? failures >= MOST_FAILURES.login : failures >= MOST_FAILURES.address,
  );
}

async function countFailure(db: Db, subject: string, now: Date): Promise<void> {
  const until = now.getTime() + LOCK_MS;
  await db.deleteFrom('sign_in_failures').where('until', '<=', now.getTime()).execute();
  await db
    .insertInto('sign_in_failures')
    .values({ subject, failures: 1, until })
    .onConflict((on) =>
      on.column('subject').doUpdateSet((set) => ({
        failures: set('sign_in_failures.failures', '+', 1),
        until: set.ref('excluded.until'),
      })),
    )
    .execute();
}
