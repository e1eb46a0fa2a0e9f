import { describe, expect, it } from 'vitest';
import { REASONS } from '../../analytics/tally.ts';
import { words } from '../../web/words.ts';

/** Every word of a dictionary with its path; a function is asked for a sentence. */
function said(entry: unknown, path = ''): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]];
  if (typeof entry === 'function') return [[path, String(entry(...givenTo(path)))]];
  if (typeof entry !== 'object' || entry === null) throw new Error(`no words at ${path}`);
  return Object.entries(entry).flatMap(([key, value]) => said(value, `${path}.${key}`));
}

const LIMITS = { minLength: 2, maxLength: 9, min: 1, max: 5, step: 2, least: 1, most: 3 };

/** What a function of the dictionary is called with. */
const givenTo = (path: string): unknown[] =>
  path.startsWith('.survey.problems.') ? [LIMITS] : [12, 34, 56, false];

// Chinese needs nothing between two sentences.
const MAY_BE_EMPTY = ['.gap'];

describe.each(['zh', 'en'] as const)('words in %s', (locale) => {
  it.each(said(words(locale)).filter(([path]) => !MAY_BE_EMPTY.includes(path)))(
    '%s says something',
    (_, text) => {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it('explains each of the thirteen reasons in a sentence of its own', () => {
    const { reasons } = words(locale).ledger;
    expect(Object.keys(reasons).sort()).toEqual([...REASONS].sort());
    expect(new Set(Object.values(reasons).map(({ means }) => means)).size).toBe(13);
  });
});

it('has the same keys in both languages', () => {
  const keys = (locale: 'zh' | 'en') =>
    said(words(locale))
      .map(([path]) => path)
      .sort();
  expect(keys('zh')).toEqual(keys('en'));
});

it('writes Chinese with Chinese punctuation', () => {
  const wrong = said(words('zh')).filter(([, text]) =>
    /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text),
  );
  expect(wrong).toEqual([]);
});
