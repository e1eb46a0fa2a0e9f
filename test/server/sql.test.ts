import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** SQL in a source: what stands in sql`…` and sql.raw(…), and the operators and functions handed to the builder. */
function sqlIn(source: string): string[] {
  const templates = [...source.matchAll(/\bsql(?:<[^`(]*>)?(?:\.raw\()?`((?:[^`\\]|\\.)*)`/g)];
  const literals = [...source.matchAll(/\b(?:sql\.(?:lit|raw)|fn(?:<[^(]*>)?)\(\s*['"]([^'"]*)['"]/g)];
  const operators = [...source.matchAll(/'((?:not )?i?like|glob|regexp|similar to|~~?\*?)'/gi)];
  return [...templates, ...literals, ...operators].map(([, text = '']) => text);
}

// Clocks and dice belong to the application, so that every engine is told the same; LIKE differs between engines.
const FORBIDDEN =
  /\b(now|random|randomblob|gen_random_uuid|uuid\w*|strftime|datetime|julianday|unixepoch|clock_timestamp|statement_timestamp|nextval|last_insert_rowid)\s*\(|\bcurrent_(timestamp|date|time)\b|\blocaltime|\b(i?like|glob|similar to|lateral|grouping sets|rollup|recursive|(?<!without )rowid)\b/i;

const faults = (source: string): string[] => sqlIn(source).filter((text) => FORBIDDEN.test(text));

it('the server has no SQL that engines answer differently', () => {
  const files = globSync('server/**/*.ts');
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => faults(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

it.each([
  'sql`select now()`',
  'sql<number>`a + random()`',
  "sql.raw('select current_timestamp')",
  'sql.raw(`select x where y LIKE z`)',
  ".where('name', 'like', text)",
  ".where('name', 'ilike', text)",
  "db.fn('gen_random_uuid()')",
  "sql`strftime('%s', x)`",
])('would be seen: %s', (source) => {
  expect(faults(source)).toHaveLength(1);
});

it.each([
  'services.now()',
  'const { now } = services;',
  'sql`select 1`',
  "it looks like 'this'",
  'vault.random(16)',
])('is no fault: %s', (source) => {
  expect(faults(source)).toEqual([]);
});
