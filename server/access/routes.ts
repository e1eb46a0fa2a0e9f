import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { signInPage } from '../../web/sign-in.ts';
import { localeOf, otherLocaleHref, rememberLocale } from '../locale.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { isSecure, sessionCookie } from './middleware.ts';
import { signOut } from './sessions.ts';
import { signIn } from './sign-in.ts';

const LARGEST_FORM = 4096;
const UNAUTHORIZED = 401;
const TOO_MANY = 429;

const formLimit = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: () => Promise.reject(problems.tooLarge('4 KB')),
});

/** Signing in and out: plain forms, a session kept on the server, a cookie that says only which one. */
export function accessRoutes(services: Services) {
  const cookie = sessionCookie(services.origin);
  const attributes = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(services.origin),
  } as const;

  return new Hono<Env>()
    .get('/sign-in', (c) => {
      rememberLocale(c);
      return c.html(form(c, null, c.req.query('next') ?? '/'));
    })
    .post('/sign-in', formLimit, async (c) => {
      const fields = new URLSearchParams(await c.req.text());
      const field = (name: string): string => fields.get(name) ?? '';
      const result = await signIn(services, field('login'), field('password'), c.var.remote);
      const refused = typeof result === 'string' ? result : null;
      services.log('sign_in', { outcome: refused ?? 'done' });
      if (refused)
        return c.html(form(c, refused, field('next')), refused === 'locked' ? TOO_MANY : UNAUTHORIZED);
      await endSession(services, getCookie(c, cookie));
      setCookie(c, cookie, (result as { session: string }).session, attributes);
      return c.redirect(ownPath(field('next')), 303);
    })
    .post('/sign-out', async (c) => {
      await endSession(services, getCookie(c, cookie));
      deleteCookie(c, cookie, attributes);
      return c.redirect('/sign-in', 303);
    });
}

const endSession = async ({ db }: Services, session: string | undefined): Promise<void> => {
  if (session !== undefined) await signOut(db, session);
};

function form(c: Context, problem: 'wrong' | 'locked' | null, next: string) {
  const locale = localeOf(c);
  return signInPage({ locale, problem, next, otherLocaleHref: otherLocaleHref(c, locale) });
}

/** A path of our own to go on to: never another host, however the text is dressed up. */
function ownPath(text: string): string {
  const base = 'http://here.invalid';
  const url = text.startsWith('/') ? URL.parse(text, base) : null;
  // '/..//evil' stays on this host but leaves the path '//evil', which a browser takes for another one.
  const stays = url?.origin === base && !url.pathname.startsWith('//');
  return stays ? url.pathname + url.search : '/';
}
