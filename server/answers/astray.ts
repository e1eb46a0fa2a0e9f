import { type Context, Hono } from 'hono';
import { waveNotice } from '../../web/waves/page.ts';
import { localeOf, otherLocaleHref } from '../locale.ts';
import { showNotice } from './show.ts';

const TRAILING = /^(\/[sw]\/.*[^/]|\/w)\/+$/;

/**
 * Whatever else lies under the addresses of links: cut off, or with something behind it that a chat or a text
 * message added. Patients and staff have no account, so nobody here is ever asked to sign in.
 */
export function astray() {
  const reply = (notice: (c: Context) => Response | Promise<Response>) => (c: Context) => {
    const { pathname, search } = new URL(c.req.url);
    const [, whole] = TRAILING.exec(pathname) ?? [];
    return whole !== undefined && c.req.method === 'GET' ? c.redirect(whole + search, 303) : notice(c);
  };
  return new Hono()
    .all(
      '/s/*',
      reply((c) => showNotice(c, { kind: 'malformed' })),
    )
    .all('/w/*', reply(staffNotice));
}

// Staff may have been given their link by hand or in a chat, so nothing here speaks of a text message.
function staffNotice(c: Context): Response | Promise<Response> {
  const locale = localeOf(c);
  return c.html(waveNotice({ locale, otherLocaleHref: otherLocaleHref(c, locale) }, 'unknown'), 400);
}
