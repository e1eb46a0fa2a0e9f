import type { Db } from '../db/open.ts';
import { timedId } from '../ids.ts';
import type { Services } from '../services.ts';
import { hashPassword } from './passwords.ts';
import type { Role } from './principal.ts';

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

/** Whether anybody can sign in. */
export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.selectFrom('users').select('user_id').limit(1).executeTakeFirst()) !== undefined;
}
