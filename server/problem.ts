import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A field of a request that is wrong. */
export type Field = { readonly path: string; readonly message: string };

/** Something the caller did, or asked for, that we can name. Anything else thrown is our own fault: 500. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: readonly Field[] | undefined;
  /** Where it is, for what has a place: members of the reply beside its details. */
  readonly place: { readonly path: string; readonly line: number; readonly column: number } | undefined;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    details?: readonly Field[],
    place?: Problem['place'],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.place = place;
  }

  /** The body of an `application/problem+json` reply (RFC 9457), with our stable code. */
  toJSON(): Record<string, unknown> {
    const { status, code, message: detail, details, place } = this;
    return { type: `urn:xinsheng:problem:${code}`, title: code, status, code, detail, details, ...place };
  }
}

/** Every problem the platform can report. A code is part of the API: it never changes meaning. */
export const problems = {
  invalid: (details: readonly Field[]) =>
    new Problem(400, 'invalid', 'The request does not have the right form; see details.', details),
  unreadable: (why: string) => new Problem(400, 'unreadable', `The body cannot be read: ${why}`),
  notSignedIn: () =>
    new Problem(401, 'not_signed_in', 'Sign in, or send "Authorization: Bearer TOKEN" with a valid token.'),
  crossSite: () =>
    new Problem(403, 'cross_site', 'The form was sent from another site and was not accepted.'),
  notAllowed: (role: string) => new Problem(403, 'not_allowed', `This needs the role ${role}.`),
  tokenRefused: () =>
    new Problem(
      403,
      'token_refused',
      'The signature is not one of this wave: the token opens no survey here.',
    ),
  notFound: (what: string) => new Problem(404, 'not_found', `There is no such ${what} here.`),
  published: (version: string) =>
    new Problem(409, 'published', `Version ${version} is published and never changes; make a newer version.`),
  draftChanged: () =>
    new Problem(409, 'draft_changed', 'Somebody else has saved this draft since it was opened.'),
  retired: (what: string) =>
    new Problem(409, 'retired', `The questionnaire for ${what} is retired; publish a newer version first.`),
  alreadyServed: () =>
    new Problem(409, 'already_served', 'This link has been used: it gives one signature, once.'),
  tokenSpent: () => new Problem(409, 'token_spent', 'This token has been redeemed; its survey is open.'),
  waveBegun: () =>
    new Problem(409, 'wave_begun', 'There is a wave of this month, and somebody has used a link of it.'),
  figuresOut: () =>
    new Problem(
      409,
      'figures_out',
      'The staff figures of this month are out and never change: an answer more could be read from the difference.',
    ),
  waveOver: () => new Problem(410, 'wave_over', 'This wave is over; its links and tokens have ended.'),
  changedSince: () =>
    new Problem(
      412,
      'changed_since',
      'The draft is no longer the one whose ETag came as If-Match; read it again and take the changes in.',
    ),
  tooLarge: (limit: string, advice = 'make it shorter') =>
    new Problem(413, 'too_large', `The body is larger than ${limit}; ${advice}.`),
  instrument: (message: string, place?: Problem['place']) =>
    new Problem(422, 'instrument', message, undefined, place),
  internal: () => new Problem(500, 'internal', 'Something failed on our side; it has been logged.'),
} as const;
