import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Context, Hono } from 'hono';
import { describe } from './describe.ts';
import { problems } from './problem.ts';

/** A browser script as it is sent, minified, with everything it imports. */
export type Script = {
  readonly source: string;
  /** Where our own host serves it for ever, since its content is part of the name. */
  readonly path: string;
  /** What a content policy calls it when it stands in the page itself. */
  readonly inline: string;
};

const FOLDER = fileURLToPath(new URL('../web/scripts', import.meta.url));
const OLDEST = 'es2017';
const NAME_LENGTH = 16;

/**
 * Bundles each TypeScript file that stands right in a folder; files in folders below are theirs to import.
 * Scripts go by their file's name. esbuild runs as a process of its own, which has ended when this returns.
 */
export function bundle(folder: string): ReadonlyMap<string, Script> {
  const entries = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
  if (entries.length === 0) return new Map();
  const { outputFiles } = buildSync({
    entryPoints: entries.map((file) => join(folder, file)),
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: OLDEST,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent', // what is wrong is thrown
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path, '.js'), scriptOf(path, text)]));
}

function scriptOf(path: string, text: string): Script {
  const source = text.trim().replaceAll('</script', '<\\/script'); // as it must be written inside a page
  const hash = createHash('sha256').update(source).digest();
  const name = `${basename(path, '.js')}-${hash.toString('hex').slice(0, NAME_LENGTH)}.js`;
  return { source, path: `/assets/${name}`, inline: `'sha256-${hash.toString('base64')}'` };
}

let bundled: ReadonlyMap<string, Script> | null = null;

/** The scripts of `web/scripts`, bundled once a process, by name. */
export function scripts(): ReadonlyMap<string, Script> {
  bundled ??= bundle(FOLDER);
  return bundled;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves scripts under names that hold their content's hash, so that a browser asks for each once. */
export function scriptRoutes(served: ReadonlyMap<string, Script> = scripts()) {
  const byPath = new Map([...served.values()].map(({ path, source }) => [path, source]));
  return new Hono().get('/assets/:file', describe('A script of a page', { open: true }), (c) => {
    const source = byPath.get(c.req.path);
    if (source === undefined) throw problems.notFound('script');
    return c.body(source, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': FOR_EVER,
    });
  });
}

const ALLOWED = 'scripts';

/**
 * Lets this reply, and no other, run a script and send requests to our own host. `sources` are a script's
 * `inline`, or `servedSources` of it.
 */
export const allowScripts = (c: Context, sources: readonly string[]): void => c.set(ALLOWED, sources);

/** A served script by its full address: under the public address, and under the one this request used. */
export const servedSources = (c: Context, origin: string, { path }: Script): string[] => [
  ...new Set([`${origin}${path}`, `${new URL(c.req.url).origin}${path}`]),
];

/** What a reply's content policy says of scripts beyond the ordinary: nothing, unless the route allowed one. */
export function scriptPolicy(c: Context): string {
  const sources: readonly string[] | undefined = c.get(ALLOWED);
  return sources ? `; script-src ${sources.join(' ')}; connect-src 'self'` : '';
}
