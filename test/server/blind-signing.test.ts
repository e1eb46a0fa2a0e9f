import { createPrivateKey, createPublicKey } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { blindSign, isSigned, makeKey } from '../../server/waves/signing.ts';
import { readKey, readRight, seal, unseal, writeRight } from '../../web/waves/blind.ts';
import vector from './rfc9474.json' with { type: 'json' };

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const number = (hex: string) => BigInt(`0x${hex}`);
const hexOf = (value: bigint | Uint8Array) =>
  typeof value === 'bigint'
    ? ((hex) => hex.padStart(hex.length + (hex.length % 2), '0'))(value.toString(16))
    : Buffer.from(value).toString('hex');

/** The inverse of a number, by Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

describe('the test vector of RFC 9474', () => {
  const [p, q, e] = [number(vector.p), number(vector.q), number(vector.e)];
  const n = p * q;
  const d = inverse(e, (p - 1n) * (q - 1n));
  const part = (value: bigint) => Buffer.from(hexOf(value), 'hex').toString('base64url');
  const jwk = {
    kty: 'RSA',
    ...{ n: part(n), e: part(e), d: part(d), p: part(p), q: part(q) },
    ...{ dp: part(d % (p - 1n)), dq: part(d % (q - 1n)), qi: part(inverse(q, p)) },
  };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const privateKey = key.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url');
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is met by the member’s half', async () => {
    const r = inverse(number(vector.inv), n);
    const drawn = [vector.prefix, vector.salt, hexOf(r).padStart(1024, '0')].map(bytes);
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => drawn.shift() as never);
    const suite = RSABSSA.SHA384.PSS.Randomized();
    const prepared = suite.prepare(bytes(vector.msg));
    const { key: publicKey } = await readKey(spki);
    const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
    expect([hexOf(blindedMsg), hexOf(inv)]).toEqual([vector.blinded_msg, vector.inv]);
    const signature = await suite.finalize(publicKey, prepared, bytes(vector.blind_sig), inv);
    expect(hexOf(signature)).toBe(vector.sig);
  });

  it('is met by the signer’s half', () => {
    const signature = blindSign(privateKey, bytes(vector.blinded_msg));
    expect(signature && hexOf(signature)).toBe(vector.blind_sig);
    const message = Buffer.from(vector.msg, 'hex').toString('latin1');
    const right = { random: bytes(vector.prefix), signature: bytes(vector.sig) };
    expect(isSigned(spki, { ...right, token: Buffer.from(message, 'latin1') })).toBe(true);
  });
});

describe('a token', () => {
  let pair: Awaited<ReturnType<typeof makeKey>>;
  let other: Awaited<ReturnType<typeof makeKey>>;
  beforeAll(async () => {
    [pair, other] = await Promise.all([makeKey(), makeKey()]);
  });
  const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

  async function signed() {
    const unit = await readKey(pair.publicKey);
    const sealed = await seal('a0b1', unit.key);
    const signature = blindSign(pair.privateKey, decode(sealed.blinded));
    if (!signature) throw new Error('the blinded token was not signed');
    const right = await unseal(unit, sealed, Buffer.from(signature).toString('base64url'));
    return { sealed, signature, right };
  }
  const accepted = (
    publicKey: string,
    { token, random, signature }: { token: string; random: string; signature: string },
  ) =>
    isSigned(publicKey, { token: Buffer.from(token), random: decode(random), signature: decode(signature) });

  it('sealed in the browser’s code and signed blindly is a plain signature to OpenSSL', async () => {
    const { right } = await signed();
    expect(right.token).toMatch(/^a0b1[0-9A-Za-z]{12}$/);
    expect(right.key).toBe(pair.id);
    expect(accepted(pair.publicKey, right)).toBe(true);
  });

  it('is nowhere in what the signer sees, and sealed differently each time', async () => {
    const unit = await readKey(pair.publicKey);
    const seen = new Set<string>();
    for (let time = 0; time < 20; time++) {
      const { right, sealed, signature } = await signed();
      const known = [sealed.blinded, Buffer.from(signature).toString('base64url')];
      for (const secret of [right.token, right.signature, right.random])
        expect(known.join()).not.toContain(secret);
      for (const one of known) seen.add(one);
    }
    expect(seen.size).toBe(40);
    expect(unit.id).toBe(pair.id);
  });

  it('is refused when anything of it was changed, or under another key', async () => {
    const { right } = await signed();
    const turned = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    for (const part of ['token', 'random', 'signature'] as const)
      expect(accepted(pair.publicKey, { ...right, [part]: turned(right[part]) }), part).toBe(false);
    expect(accepted(pair.publicKey, { ...right, signature: right.signature.slice(4) })).toBe(false);
    expect(accepted(pair.publicKey, { ...right, random: '' })).toBe(false);
    expect(accepted(other.publicKey, right)).toBe(false);
  });

  it('signed under another key than the page named is not opened', async () => {
    const unit = await readKey(pair.publicKey);
    const sealed = await seal('a0b1', unit.key);
    const wrong = blindSign(other.privateKey, decode(sealed.blinded)) ?? new Uint8Array(256);
    await expect(unseal(unit, sealed, Buffer.from(wrong).toString('base64url'))).rejects.toThrow();
  });

  it('of the wrong size, or too large a number, is not signed', () => {
    for (const blinded of [new Uint8Array(0), new Uint8Array(255), new Uint8Array(256).fill(255)])
      expect(blindSign(pair.privateKey, blinded)).toBe(null);
  });

  it('is written behind the # and read again; what is cut off is nothing', async () => {
    const { right } = await signed();
    const written = writeRight(right);
    expect(readRight(written)).toEqual(right);
    for (const bad of ['', written.slice(1), written.slice(0, -1), `${written}x`, written.replace('.', '/')])
      expect(readRight(bad)).toBe(null);
  });
});
