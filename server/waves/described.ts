import { z } from 'zod';
import { describe } from '../describe.ts';

const MOST_DIGITS = 700; // of a key of 4096 bits
const bytes = z
  .base64url()
  .max(MOST_DIGITS)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')));

/** A token as the member's browser sealed it. */
export const blindedToken = z.object({ blinded: bytes });

/** A token as its signature was opened. */
export const signedToken = z.object({
  token: z.string().max(16),
  key: z.string().max(32),
  random: bytes,
  signature: bytes,
});

const types = ['application/json'];

/** What `/openapi.json` says of a member's way to the survey. */
export const described = {
  privateLink: describe('Where a private link of a staff survey leads', { open: true }),
  redeem: describe('Redeems a signed token for an open survey', {
    open: true,
    status: 201,
    body: { schema: signedToken, types },
    reply: z.object({ link: z.string() }),
  }),
  member: describe('A member’s page of a staff survey, as HTML', { open: true }),
  sign: describe('Signs a member’s blinded token, once', {
    open: true,
    body: { schema: blindedToken, types },
    reply: z.object({ signature: z.string() }),
  }),
};
