import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Locale } from '../surveys/text.ts';

const COOKIE = 'lang';
const YEAR_S = 31_536_000;

const isLocale = (text: unknown): text is Locale => text === 'zh' || text === 'en';

/** The reader's language: asked for in the address, chosen before, or what the browser prefers; else Chinese. */
export function localeOf(c: Context): Locale {
  const asked = c.req.query('lang');
  if (isLocale(asked)) return asked;
  const chosen = getCookie(c, COOKIE);
  if (isLocale(chosen)) return chosen;
  return c.req.header('Accept-Language')?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Remembers a choice made by `?lang=`, in the browser only. */
export function rememberLocale(c: Context): void {
  const asked = c.req.query('lang');
  if (isLocale(asked))
    setCookie(c, COOKIE, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: YEAR_S });
}

/** The address of this page in the other language: the query alone, since a path such as '//other' leads away. */
export function otherLocaleHref(c: Context, locale: Locale): string {
  const { searchParams } = new URL(c.req.url);
  searchParams.set('lang', locale === 'zh' ? 'en' : 'zh');
  return `?${searchParams}`;
}
