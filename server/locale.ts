import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Locale } from '../surveys/text.ts';
import { localeBeside } from '../web/languages.ts';

const COOKIE = 'lang';
const UNDER_LINK = 'underLink';
const YEAR_S = 31_536_000;

const isLocale = (text: unknown): text is Locale => text === 'zh' || text === 'en';

/**
 * The reader's language: asked for in the address, chosen under the link, chosen before in this browser, or what it
 * prefers; else Chinese.
 */
export function localeOf(c: Context): Locale {
  const asked = c.req.query('lang');
  if (isLocale(asked)) return asked;
  const known: unknown = c.get(UNDER_LINK);
  return isLocale(known) ? known : usualLocale(c);
}

/** What this request is read in where nothing is known but its browser. */
export function usualLocale(c: Context): Locale {
  const chosen = getCookie(c, COOKIE);
  if (isLocale(chosen)) return chosen;
  return c.req.header('Accept-Language')?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/**
 * Says which language was chosen under the link of this request, null for none; only its address counts for more.
 * Whoever says it first is right: a draft is newer than what was agreed to before it.
 */
export function readIn(c: Context, language: string | null): void {
  if (language !== null && c.get(UNDER_LINK) === undefined) c.set(UNDER_LINK, localeBeside(language));
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
