import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes `count` random bytes; the one source of randomness, made in serve.ts or seeded in tests and the seed. */
export type Random = (count: number) => Uint8Array;

const POOL_BYTES = 16_384;

/** The system's randomness, drawn in portions: asking the system for each few bytes costs more than all else. */
export function systemRandom(): Random {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return (count) => {
    if (count > POOL_BYTES) return randomBytes(count);
    if (used + count > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += count;
    return Uint8Array.prototype.slice.call(pool, used - count, used); // a copy: the pool is filled again
  };
}

/** What turns people into something the database may hold, and back. */
export type Vault = {
  readonly random: Random;
  /** Encrypts text for storage (AES-256-GCM, a fresh nonce each time). */
  readonly seal: (text: string) => string;
  /** Decrypts what `seal` made. Throws when it was changed or belongs to another key. */
  readonly unseal: (sealed: string) => string;
  /** A keyed hash of a phone: the same phone gives the same hash, the hash gives nobody the phone. */
  readonly phoneHash: (phone: string) => string;
  /** A keyed hash of what a feed said of a visit, to see that it said the same again. */
  readonly fingerprint: (text: string) => string;
  /** A keyed hash of what somebody wrote in their own words, to see that others wrote the same. */
  readonly textHash: (text: string) => string;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Reads the key file, or makes it at the first start, readable by its owner only. */
export function readKey(path: string, random: Random): Uint8Array {
  if (!existsSync(path)) makeKey(path, Buffer.from(random(KEY_BYTES)).toString('hex'));
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  if (key.length === KEY_BYTES) return key;
  throw new RangeError(`the key file ${path} must hold ${KEY_BYTES * 2} hexadecimal digits`);
}

/** Writes the key under another name first: whoever finds the file finds it whole, and the first one made stays. */
function makeKey(path: string, key: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, key, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A vault under one key. Losing the key loses every name and phone; answers and tallies do not need it. */
export function createVault(key: Uint8Array, random: Random): Vault {
  // Keys are made into key objects once: from bytes, each use would make one anew, at three times the cost.
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `xinsheng ${use}`, KEY_BYTES)));
  const sealing = derive('contact');
  const phones = derive('phone');
  const prints = derive('fingerprint');
  const texts = derive('text');
  const keyed = (secret: KeyObject, text: string) =>
    createHmac('sha256', secret).update(text).digest('base64url');
  return {
    random,
    seal: (text) => sealWith(sealing, random(NONCE_BYTES), text),
    unseal: (sealed) => unsealWith(sealing, sealed),
    phoneHash: (phone) => keyed(phones, phone).slice(0, 32),
    fingerprint: (text) => keyed(prints, text).slice(0, 22),
    textHash: (text) => keyed(texts, text).slice(0, 22),
  };
}

/** A key that only whoever holds the secret can make again; used for drafts, which only the link may open. */
export const keyFrom = (secret: string): KeyObject =>
  createSecretKey(hash('sha256', `xinsheng draft ${secret}`, 'buffer'));

/** AES-256-GCM: nonce, ciphertext and tag in one base64url text. */
export function sealWith(key: KeyObject, nonce: Uint8Array, text: string): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([body, cipher.getAuthTag()]).toString('base64url');
}

/** The text that `sealWith` hid. Throws when key or text is not the same. */
export function unsealWith(key: KeyObject, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const body = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
}
