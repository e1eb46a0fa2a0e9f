import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { signedOutPage } from '../../web/signed-out.ts';
import { localeOf, otherLocaleHref } from '../locale.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { principalOfToken } from './api-tokens.ts';
import { allow, type Principal } from './principal.ts';
import { principalOfSession } from './sessions.ts';

/** The session cookie's name: with the `__Host-` promise wherever the installation is reached by https. */
export const sessionCookie = (origin: string): string => (isSecure(origin) ? '__Host-session' : 'session');

export const isSecure = (origin: string): boolean => origin.startsWith('https:');

/**
 * Finds out who asks, by bearer token or session cookie, and refuses everybody else: programs get the problem
 * `not_signed_in`, people are led to the sign-in page and back, and have a form they sent handed back to them.
 */
export function signedIn(services: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const principal = await principalOf(services, c);
    if (principal) {
      c.set('principal', principal);
      return next();
    }
    if (isForProgram(c)) throw problems.notSignedIn();
    if (c.req.method === 'POST' && Number(c.req.header('Content-Length')) <= LARGEST_KEPT) return handBack(c);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  };
}

const UNAUTHORIZED = 401;
// A questionnaire of 1 MB as a form encodes it.
const LARGEST_KEPT = 4 * 1024 * 1024;

async function handBack(c: Context) {
  const locale = localeOf(c);
  const fields = [...new URLSearchParams(await c.req.text())];
  const { pathname, search } = new URL(c.req.url);
  const otherLocale = otherLocaleHref(c, locale);
  const page = signedOutPage({ locale, otherLocaleHref: otherLocale, action: pathname + search, fields });
  return c.html(page, UNAUTHORIZED);
}

async function principalOf(services: Services, c: Context): Promise<Principal | null> {
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined) {
    const token = /^Bearer (.+)$/.exec(authorization)?.[1];
    return token === undefined ? null : principalOfToken(services, token);
  }
  const session = getCookie(c, sessionCookie(services.origin));
  return session === undefined ? null : principalOfSession(services, session);
}

/** Whether the reply goes to a program: the API's own addresses, or a bearer token. */
export const isForProgram = (c: Context): boolean =>
  /^\/(api|fhir)(\/|$)/.test(c.req.path) || c.req.header('Authorization') !== undefined;

/**
 * Refuses forms that another site sends with our cookie. A request with neither Origin nor Sec-Fetch-Site comes
 * from no browser of this decade, so it carries nobody's cookie by accident and is let through.
 */
export function sameSite(origin: string): MiddlewareHandler<Env> {
  const check = csrf({ origin: (from, c) => from === origin || from === new URL(c.req.url).origin });
  return async (c, next) => {
    const byBrowser = c.req.header('Origin') !== undefined || c.req.header('Sec-Fetch-Site') !== undefined;
    if (!byBrowser || c.req.header('Authorization') !== undefined) return next();
    try {
      return await check(c, next);
    } catch {
      throw problems.crossSite();
    }
  };
}

/** Tokens that bring visits in are held by many machines, so they read no results. */
export const readersOnly: MiddlewareHandler<Env> = (c, next) => {
  allow(c.var.principal, 'administrator', 'regulator', 'leader');
  return next();
};
