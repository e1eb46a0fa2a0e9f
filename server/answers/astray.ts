import { type Context, Hono } from 'hono';
import { showNotice } from './show.ts';

const TRAILING = /^(\/[sw]\/.*[^/]|\/w)\/+$/;

/**
 * Whatever else lies under the addresses of links: cut off, or with something behind it that a chat or a text
 * message added. Patients and staff have no account, so nobody here is ever asked to sign in.
 */
export function astray() {
  const reply = (c: Context) => {
    const { pathname, search } = new URL(c.req.url);
    const [, whole] = TRAILING.exec(pathname) ?? [];
    return whole !== undefined && c.req.method === 'GET'
      ? c.redirect(whole + search, 303)
      : showNotice(c, { kind: 'malformed' });
  };
  return new Hono().all('/s/*', reply).all('/w/*', reply);
}
