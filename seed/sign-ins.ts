import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isPassword } from '../server/access/passwords.ts';
import { putUser } from '../server/access/users.ts';
import type { Services } from '../server/services.ts';
import { CITY } from './city.ts';

/** Somebody who can sign in to the demonstration. */
export type SignIn = { readonly login: string; readonly password: string };

/** What is remembered of a demonstration beside the key; `whole` is false while it is being loaded. */
export type Kept = {
  readonly whole: boolean;
  readonly hospital: string;
  readonly signIns: readonly SignIn[];
};

const PASSWORD_BYTES = 9;
const USERS = [
  { login: 'leader', role: 'leader', name: '示范院领导 Demo leader' },
  { login: 'regulator', role: 'regulator', name: '示范监管员 Demo regulator' },
  { login: 'admin', role: 'administrator', name: '示范管理员 Demo administrator' },
] as const;

/** Adds the leader of a hospital, the city's regulator and an administrator, each with a new random password. */
export async function addSignIns(services: Services, hospital: string): Promise<SignIn[]> {
  const units = { leader: hospital, regulator: CITY, administrator: '' };
  const signIns: SignIn[] = [];
  for (const { login, role, name } of USERS) {
    const password = Buffer.from(services.vault.random(PASSWORD_BYTES)).toString('base64url');
    await putUser(services, { login, name, password, role, unit: units[role] });
    signIns.push({ login, password });
  }
  return signIns;
}

/** Those of the sign-ins that still open this database: people change passwords and databases. */
export async function working({ db }: Services, signIns: readonly SignIn[]): Promise<SignIn[]> {
  const users = await db.selectFrom('users').select(['login', 'password']).execute();
  const stored = new Map(users.map(({ login, password }) => [login, password]));
  const checked = signIns.map(async (signIn) => {
    const right = await isPassword(signIn.password, stored.get(signIn.login) ?? '');
    return right ? [signIn] : [];
  });
  return (await Promise.all(checked)).flat();
}

/** Writes the file, readable by its owner only: it holds passwords. */
export function keep(file: string, kept: Kept): void {
  rmSync(file, { force: true }); // the mode of a file that is there would not change
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** What the file says, or null when there is none that can be read. */
export function kept(file: string): Kept | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isKept(content) ? content : null;
  } catch {
    return null;
  }
}

const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  typeof value['whole'] === 'boolean' &&
  typeof value['hospital'] === 'string' &&
  Array.isArray(value['signIns']) &&
  value['signIns'].every(
    (one) => isRecord(one) && typeof one['login'] === 'string' && typeof one['password'] === 'string',
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
