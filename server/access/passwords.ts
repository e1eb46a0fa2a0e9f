import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Random } from '../vault.ts';

/** Argon2id's costs: kilobytes of memory, passes, lanes; OWASP's first recommendation. */
const COSTS = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const argon2id = promisify(argon2);

/** A password as it is stored: algorithm and costs beside salt and hash, so that costs can rise later. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = Buffer.from(random(SALT_BYTES));
  const hash = await derive(password, salt, COSTS);
  const { memory, passes, parallelism } = COSTS;
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    salt.toString('base64url'),
    hash.toString('base64url'),
  ].join('$');
}

/** Whether the password is the stored one. A stored text that cannot be read is nobody's password. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [algorithm, memory, passes, parallelism, salt, hash] = stored.split('$');
  if (algorithm !== 'argon2id' || !salt || !hash) return false;
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(hash, 'base64url');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), costs), expected);
}

const derive = (
  password: string,
  nonce: Buffer,
  costs: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> =>
  argon2id('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce,
    tagLength: HASH_BYTES,
    ...costs,
  });
