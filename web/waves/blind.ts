import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { newToken } from '../../surveys/token.ts';

// RSABSSA-SHA384-PSS-Randomized of RFC 9474, the member's half: it runs in the member's browser.

const suite = RSABSSA.SHA384.PSS.Randomized();
const RANDOM_BYTES = 32;
const KEY_ID_BYTES = 16;

/** A token on its way to the signer and back, all in base64url but the token. `inverse` opens the signature. */
export type Sealed = {
  readonly token: string;
  readonly prepared: string;
  readonly inverse: string;
  readonly blinded: string;
};

/** A signed token: all it takes to open one survey, once. */
export type Right = {
  readonly token: string;
  readonly key: string;
  readonly random: string;
  readonly signature: string;
};

/** Reads a unit's public key, and says what it is called: what colleagues compare. */
export async function readKey(spki: string): Promise<{ key: CryptoKey; id: string }> {
  const der = bytes(spki);
  const key = await crypto.subtle.importKey('spki', der, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
  const id = [...hash.subarray(0, KEY_ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key, id };
}

/** Makes a token at random and seals it, so that the signer cannot see it. */
export async function seal(hospital: string, key: CryptoKey): Promise<Sealed> {
  const token = newToken(hospital, (count) => crypto.getRandomValues(new Uint8Array(count)));
  const prepared = suite.prepare(new TextEncoder().encode(token));
  const { blindedMsg, inv } = await suite.blind(key, prepared);
  return { token, prepared: text(prepared), inverse: text(inv), blinded: text(blindedMsg) };
}

/** Opens the signer's reply. Throws when the signature is not good: then nothing was signed that could be used. */
export async function unseal(
  { key, id }: { key: CryptoKey; id: string },
  sealed: Sealed,
  blindSignature: string,
): Promise<Right> {
  const prepared = bytes(sealed.prepared);
  const signature = await suite.finalize(key, prepared, bytes(blindSignature), bytes(sealed.inverse));
  const random = text(prepared.subarray(0, RANDOM_BYTES));
  return { token: sealed.token, key: id, random, signature: text(signature) };
}

const SEPARATOR = '.';

/** A right as it stands behind the # of a private link, which no browser sends to any server. */
export const writeRight = ({ token, key, random, signature }: Right): string =>
  [token, key, random, signature].join(SEPARATOR);

/** Reads what writeRight wrote; null where it is cut off or nothing of the kind. */
export function readRight(written: string): Right | null {
  const form = /^([0-9A-Za-z]{16})\.([0-9a-f]{32})\.([\w-]{43})\.([\w-]{342})$/;
  const [, token, key, random, signature] = form.exec(written) ?? [];
  if (!token || !key || !random || !signature) return null;
  return { token, key, random, signature };
}

const text = (from: Uint8Array): string =>
  btoa(String.fromCharCode(...from))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const bytes = (from: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(from.replace(/-/g, '+').replace(/_/g, '/')), (digit) => digit.charCodeAt(0));
