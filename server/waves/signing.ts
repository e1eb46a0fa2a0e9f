import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

// RSABSSA-SHA384-PSS-Randomized of RFC 9474, the signer's half. The randomised preparation keeps the blinding
// perfect even under a key made in bad faith; OpenSSL's arithmetic takes as long for every message.

const MODULUS_BITS = 2048;
const RANDOM_BYTES = 32;
const SALT_BYTES = 48;
const KEY_ID_LENGTH = 32; // whoever makes keys must not find two that are called alike

const makePair = promisify(generateKeyPair);

/** A key pair of one unit in one wave, both halves as DER in base64url. Fresh from the system's randomness. */
export async function makeKey(): Promise<{ id: string; publicKey: string; privateKey: string }> {
  const { publicKey, privateKey } = await makePair('rsa', {
    modulusLength: MODULUS_BITS,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return {
    id: keyId(publicKey),
    publicKey: publicKey.toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}

/** What a key is called, and what colleagues compare: the first 128 bits of its SHA-256, in hexadecimal digits. */
const keyId = (spki: Buffer): string =>
  createHash('sha256').update(spki).digest('hex').slice(0, KEY_ID_LENGTH);

/** Signs a blinded message (BlindSign of RFC 9474), or gives null where it is none for this key. */
export function blindSign(privateKey: string, blinded: Uint8Array): Uint8Array | null {
  const der = Buffer.from(privateKey, 'base64url');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  if (blinded.length !== bytesOf(key)) return null;
  const padding = constants.RSA_NO_PADDING;
  try {
    const signature = privateDecrypt({ key, padding }, blinded);
    // A fault in the arithmetic could give the key away: what does not check is not handed out.
    const again = publicEncrypt({ key: createPublicKey(key), padding }, signature);
    return again.equals(blinded) ? signature : null;
  } catch {
    return null; // a number that is not below the modulus
  }
}

/** A token's bytes as it is redeemed, with the random ones it was prepared with, and its signature. */
type SignedToken = {
  readonly token: Uint8Array;
  readonly random: Uint8Array;
  readonly signature: Uint8Array;
};

/** Whether this key signed the token: a plain RSASSA-PSS signature over the random bytes and the token. */
export function isSigned(publicKey: string, { token, random, signature }: SignedToken): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
  if (random.length !== RANDOM_BYTES || signature.length !== bytesOf(key)) return false;
  const message = Buffer.concat([random, token]);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: SALT_BYTES }, signature);
}

const bytesOf = (key: KeyObject): number => (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
