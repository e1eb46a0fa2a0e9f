import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import {
  allowScripts,
  bundle,
  scriptPolicy,
  scriptRoutes,
  scripts,
  servedSources,
} from '../../server/scripts.ts';

const ORIGIN = 'https://survey.test';
const FOLDER = 'test/support/scripts';

describe('a browser script', () => {
  const made = bundle(FOLDER);
  const sample = made.get('sample');
  if (!sample) throw new Error('the sample was not bundled');

  it('comes whole, small, and fit to stand in a page; the parts it imports are no scripts of their own', () => {
    expect([...made.keys()]).toEqual(['sample']);
    const { source } = sample;
    expect(source).toContain('您好');
    expect(source).not.toMatch(/import|<\/script|\n./);
    expect(source.length).toBeLessThan(200);
  });

  it('is known by its content, in the page and under its address', () => {
    const hash = createHash('sha256').update(sample.source).digest();
    expect(sample.inline).toBe(`'sha256-${hash.toString('base64')}'`);
    expect(sample.path).toBe(`/assets/sample-${hash.toString('hex').slice(0, 16)}.js`);
    expect(bundle(FOLDER).get('sample')).toEqual(sample);
  });

  it('is served under that address and no other', async () => {
    const app = scriptRoutes(made);
    const reply = await app.request(ORIGIN + sample.path);
    expect(await reply.text()).toBe(sample.source);
    expect(reply.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(reply.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/assets/sample.js', '/assets/sample-0000000000000000.js', '/assets/..%2fapp.ts'])
      expect((await app.request(ORIGIN + path)).status).not.toBe(200);
  });

  it('that stands in web/scripts is served by the application', async () => {
    const app = scriptRoutes();
    for (const { path, source } of scripts().values())
      expect(await (await app.request(ORIGIN + path)).text()).toBe(source);
  });

  it('may run only where a route allows it', async () => {
    const app = new Hono()
      .use(async (c, next) => {
        await next();
        c.header('X-Policy', scriptPolicy(c));
      })
      .get('/:how', (c) => {
        const how = c.req.param('how');
        if (how !== 'none')
          allowScripts(c, how === 'inline' ? [sample.inline] : servedSources(c, ORIGIN, sample));
        return c.text('');
      });
    const policy = async (url: string) => (await app.request(url)).headers.get('X-Policy');
    expect(await policy(`${ORIGIN}/inline`)).toBe(`; script-src ${sample.inline}; connect-src 'self'`);
    expect(await policy(`${ORIGIN}/served`)).toBe(`; script-src ${ORIGIN}${sample.path}; connect-src 'self'`);
    expect(await policy('http://10.0.0.5:3000/served')).toBe(
      `; script-src ${ORIGIN}${sample.path} http://10.0.0.5:3000${sample.path}; connect-src 'self'`,
    );
    expect(await policy(`${ORIGIN}/none`)).toBe('');
  });

  it('that cannot be bundled stops the start, saying where', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinsheng-scripts-'));
    writeFileSync(join(folder, 'broken.ts'), "import { nothing } from './nothing.ts';\nnothing();\n");
    expect(() => bundle(folder)).toThrow(/broken\.ts:1/);
    rmSync(folder, { recursive: true });
  });

  // Bundling turns new syntax into old, and leaves what a browser of 2017 has no function for.
  it('calls nothing that a browser of 2017 does not have', () => {
    const files = globSync('web/scripts/*.ts');
    expect(files).toContain('web/scripts/survey.ts');
    const options = '--ignoreConfig --noEmit --strict --skipLibCheck --allowImportingTsExtensions';
    const browser = '--lib es2017,dom,dom.iterable --module esnext --moduleResolution bundler';
    const args = ['node_modules/typescript/bin/tsc', ...`${options} ${browser}`.split(' '), ...files];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
  });
});
