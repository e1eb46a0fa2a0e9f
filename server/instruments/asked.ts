import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { allow } from '../access/principal.ts';
import { problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { newestOf, type Version, versionOf } from './versions.ts';

/** No questionnaire is larger. Units: bytes. */
export const LARGEST = 1024 * 1024;

/** Refuses what is larger. */
export const limit = bodyLimit({
  maxSize: LARGEST,
  onError: () => Promise.reject(problems.tooLarge('1 MB')),
});

/** The same for a form, in which a sign of Chinese takes nine bytes instead of three. */
export const largeFormLimit = bodyLimit({
  maxSize: 4 * LARGEST,
  onError: () => Promise.reject(problems.tooLarge('4 MB')),
});

/** Instruments are made and read by administrators. */
export const administrators: MiddlewareHandler<Env> = (c, next) => {
  allow(c.var.principal, 'administrator');
  return next();
};

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
const VERSION = /^[1-9]\d{0,5}$/;

/** Whether a number can be a version: six digits have an address. */
export const isVersion = (version: number): boolean => VERSION.test(`${version}`);

/** Whether a text can be the name of an instrument. */
export const isName = (text: string): boolean => NAME.test(text);

/** The instrument and version in an address. Throws `not_found` for what can be neither. */
export function nameAsked(c: Context): { id: string; version: number } {
  const [id = '', version = ''] = [c.req.param('id'), c.req.param('version')];
  if (!isName(id) || !VERSION.test(version)) throw noVersion(id, version);
  return { id, version: Number(version) };
}

/** The version in an address. Throws `not_found` where there is none. */
export async function versionAsked({ db }: Services, c: Context): Promise<Version> {
  const { id, version } = nameAsked(c);
  const found = await versionOf(db, id, version);
  if (!found) throw noVersion(id, `${version}`);
  return found;
}

/** The version a query names, or the newest: what was published comes before drafts. Throws `not_found`. */
export async function newestAsked({ db }: Services, id: string, version?: string): Promise<Version> {
  const named = version === undefined || VERSION.test(version);
  const found =
    version === undefined ? await newestOf(db, id) : named && (await versionOf(db, id, Number(version)));
  if (!found) throw noVersion(id, version ?? '');
  return found;
}

const noVersion = (id: string, version: string) => problems.notFound(`version as '${id} ${version}'`);
