import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { problems } from '../server/problem.ts';
import { createDatabase } from './support/databases.ts';
import { endpoints } from './support/endpoints.ts';
import { createInstallation } from './support/installation.ts';

const READMES = ['README.md', 'docs/README.zh-CN.md'];
const DOCUMENTS = [...READMES, ...globSync('docs/*.md').filter((file) => !READMES.includes(file))];
const text = (file: string) => readFileSync(file, 'utf8');

/** What a document names by this pattern, in alphabetical order. */
const listed = (file: string, pattern: RegExp) =>
  [...text(file).matchAll(pattern)].map(([, name = '']) => name).sort();

describe('docs/methods.md', () => {
  it('has a section for every file of analytics/, and for nothing else', () => {
    const files = globSync('analytics/**/*.ts').map((file) => basename(file, '.ts'));
    expect(listed('docs/methods.md', /^## (.+)$/gm)).toEqual(files.sort());
  });
});

describe('docs/api.md', () => {
  let answered: string[] = [];
  beforeAll(async () => {
    const database = await createDatabase('SQLite');
    const { services } = await createInstallation(database.db);
    answered = endpoints(createApp(services)).map(({ method, path }) => `${method} ${path}`);
    await database.drop();
  });

  it('lists every address there is, and no other', () => {
    expect(answered.length).toBeGreaterThan(15);
    expect(listed('docs/api.md', /^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)` \|/gm)).toEqual(
      answered.sort(),
    );
  });

  it.each(Object.values(problems).map((make) => make('' as never)))(
    'lists the problem $code with its status',
    ({ code, status }) => {
      expect(text('docs/api.md')).toContain(`| \`${code}\` | ${status} |`);
    },
  );

  it('lists no problem that is none', () => {
    const codes = Object.values(problems).map((make) => make('' as never).code);
    expect(listed('docs/api.md', /^\| `(\w+)` \| \d{3} \|/gm)).toEqual(codes.sort());
  });
});

/** The names of all environment variables the server reads. */
function settings(): string[] {
  const read = new Set<string>();
  const environment = new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => void read.add(String(name)) },
  );
  readConfig(environment);
  return [...read].sort();
}

describe.each(READMES)('%s', (readme) => {
  it('lists every setting, and no other', () => {
    expect(settings().length).toBeGreaterThan(5);
    expect(listed(readme, /^\| `([A-Z][A-Z_]+)` \|/gm)).toEqual(settings());
  });

  it('lists every command, and no other', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const names = listed(readme, /^\| `npm (?:run )?(?:-s )?([\w-]+)[^`]*` \|/gm);
    expect(names).toEqual(Object.keys(scripts).sort());
  });
});

it.each(DOCUMENTS)('%s names only files that are there', (file) => {
  const links = [...text(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) =>
    join(dirname(file), to),
  );
  const paths = [
    ...text(file).matchAll(/`((?:analytics|surveys|web|server|seed|test|docs)\/[\w./-]*\.\w+)`/g),
  ];
  const named = [...links, ...paths.map(([, path = '']) => path)];
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
