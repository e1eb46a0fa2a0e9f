import type { Db } from '../db/open.ts';
import type { Services } from '../services.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { openSession } from './sessions.ts';

const MOST_FAILURES = { login: 10, address: 100 } as const; // a whole hospital may share one address
const LOCK_MS = 900_000;

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
  const byLogin = `login ${login.toLowerCase()}`;
  const subjects = [byLogin, `address ${remote}`];
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
  await db.deleteFrom('sign_in_failures').where('subject', '=', byLogin).execute();
  return { session: await openSession(services, user.user_id) };
}

let nobodysPassword: Promise<string> | null = null;
const nobody = (random: Services['vault']['random']): Promise<string> => {
  nobodysPassword ??= hashPassword('nobody has this password', random);
  return nobodysPassword;
};

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
