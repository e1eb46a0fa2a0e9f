import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

// Who may import whom. A folder may always import itself; whatever is not listed is forbidden.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  analytics: ['simple-statistics', 'ml-matrix'],
  surveys: ['survey-core', 'zod', '@humanwhocodes/momoa', 'syllable'],
  web: ['analytics', 'surveys', 'hono', 'vega', 'vega-lite', '@cloudflare/blindrsa-ts'],
  server: [
    ...['web', 'analytics', 'surveys', 'node', 'hono', '@hono/node-server', 'hono-openapi', 'kysely'],
    ...['better-sqlite3', 'pg', 'zod', 'pino', 'uuid', 'csv-parse', 'cli-progress', 'esbuild'],
    ...['administrative-division-cn', '@node-rs/jieba'],
  ],
  seed: ['server', 'surveys', 'analytics', 'cli-progress', 'node'],
};
const AS_TYPES_ONLY = ['analytics imports vega-lite'];

// The places where the world comes in: everything else is handed a clock, randomness and settings.
const PURE = ['analytics', 'surveys', 'web', 'server'];
const IN_THE_BROWSER = 'web/scripts/';
const CLOCK_AND_CHANCE = [
  ...['server/installation.ts', 'server/vault.ts', 'server/waves/signing.ts'],
  'web/waves/blind.ts', // runs in the browser, whose randomness nobody hands down
];
const SETTINGS = ['server/main.ts', 'server/commands/command.ts', 'seed/main.ts'];

/** What a source file does that its place forbids, each in a few words. */
function offences(file: string, source: string): string[] {
  const folder = file.split('/')[0] ?? file;
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = forbiddenImports(file, folder, code);
  const say = (what: string, pattern: RegExp) => {
    if (pattern.test(code)) found.push(what);
  };
  if (PURE.includes(folder) && !CLOCK_AND_CHANCE.includes(file) && !file.startsWith(IN_THE_BROWSER)) {
    say(
      'reads the clock',
      /new Date\(\s*\)|[^.\w]Date\(\s*\)|Date\.now|performance\.now|hrtime|Temporal\.Now/,
    );
    say(
      'is random',
      /Math\.random|randomBytes|randomUUID|randomInt|randomFill|getRandomValues|generateKeyPair/,
    );
  }
  if (!SETTINGS.includes(file)) say('reads the environment', /process\s*(\.|\[\s*['"`])env\b/);
  if (/routes\.ts$/.test(file))
    say('writes SQL', /\b(selectFrom|insertInto|updateTable|deleteFrom|replaceInto)\b|\bsql[`<.]/);
  return found.map((what) => `${file} ${what}`);
}

function forbiddenImports(file: string, folder: string, code: string): string[] {
  const allowed = MAY_IMPORT[folder] ?? [];
  return importsOf(file, code)
    .filter(({ to }) => to !== folder && !allowed.includes(to))
    .filter(({ to, typeOnly }) => !(typeOnly && AS_TYPES_ONLY.includes(`${folder} imports ${to}`)))
    .map(({ to }) => `imports ${to}`);
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /(?:\bimport|\brequire)\(\s*()['"`]([^'"`]+)['"`]/g;

/** The top-level folder or package behind each import: 'server', '@hono/node-server', or 'node' for node:fs. */
function importsOf(file: string, code: string) {
  return [...code.matchAll(STATIC), ...code.matchAll(DYNAMIC)].map(([, type, specifier = '']) => {
    const path = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
    const [first = path, second] = path.split(/[/:]/);
    return { to: first.startsWith('@') ? `${first}/${second}` : first, typeOnly: Boolean(type) };
  });
}

describe('the architecture', () => {
  it.each(Object.keys(MAY_IMPORT))('holds in %s', (folder) => {
    const files = globSync(`${folder}/**/*.ts`);
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => offences(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['analytics/mean.ts', "import { db } from '../server/db/open.ts';", 'imports server'],
    ['analytics/mean.ts', "import type { Plan } from '../surveys/plan.ts';", 'imports surveys'],
    ['analytics/mean.ts', "import { compile } from 'vega-lite';", 'imports vega-lite'],
    ['analytics/mean.ts', "import { readFileSync } from 'node:fs';", 'imports node'],
    ['analytics/mean.ts', "export * from '../web/format.ts';", 'imports web'],
    ['surveys/default-instruments/a.ts', "import '../../analytics/mean.ts';", 'imports analytics'],
    ['web/page.ts', "import type { Db } from '../server/db/open.ts';", 'imports server'],
    ['web/page.ts', "const { load } = await import('../seed/main.ts');", 'imports seed'],
    ['web/page.ts', 'import {\n  one,\n  two,\n} from "zod";', 'imports zod'],
    ['server/app.ts', "import { load } from '../seed/main.ts';", 'imports seed'],
    ['server/app.ts', "import { serveStatic } from '@hono/zod-validator';", 'imports @hono/zod-validator'],
    ['server/app.ts', "import { fixture } from '../test/support/installation.ts';", 'imports test'],
    ['seed/main.ts', "import { page } from '../web/layout.ts';", 'imports web'],
    ['seed/main.ts', "import { sql } from 'kysely';", 'imports kysely'],
    ['web/page.ts', 'const now = new Date();', 'reads the clock'],
    ['surveys/plan.ts', 'const now = Date.now();', 'reads the clock'],
    ['server/visits/store.ts', 'const received = new Date( ).getTime();', 'reads the clock'],
    ['analytics/mean.ts', 'const chance = Math.random();', 'is random'],
    ['server/ids.ts', 'const id = crypto.randomUUID();', 'is random'],
    ['server/config.ts', "const port = process.env['PORT'];", 'reads the environment'],
    ['seed/load.ts', 'const { env } = process; const x = process["env"];', 'reads the environment'],
    ['server/reports/api-routes.ts', "const rows = await db.selectFrom('visits').execute();", 'writes SQL'],
    ['server/visits/routes.ts', 'await sql`select 1`.execute(db);', 'writes SQL'],
  ])('would not hold if %s said %j', (file, source, offence) => {
    expect(offences(file, source)).toEqual([`${file} ${offence}`]);
  });

  it.each([
    ['analytics/trend-chart.ts', "import type { TopLevelSpec } from 'vega-lite';"],
    ['analytics/mean.ts', "import { tQuantile } from './distributions/student-t.ts';"],
    ['server/app.ts', "import { getConnInfo } from '@hono/node-server/conninfo';"],
    ['server/visits/time.ts', 'const day = new Date(instant).toISOString();'],
    ['server/installation.ts', 'const now = () => new Date();'],
    ['server/main.ts', 'const config = readConfig(process.env);'],
    ['web/scripts/survey/waiting.ts', 'const now = Date.now() + Math.random();'],
    ['server/tallies/queries.ts', "const rows = db.selectFrom('visits');"],
    ['web/page.ts', '// Math.random() would make the page differ.\n/** Never calls Date.now(). */'],
  ])('holds while %s says %j', (file, source) => {
    expect(offences(file, source)).toEqual([]);
  });
});
