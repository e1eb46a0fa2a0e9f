import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPRODUCTIONS } from './all.ts';
import { comparison } from './compare.ts';

const OURS = 'test/golden';
/** The whole collection, part of which may not be copied: run where it lies beside the checkout. */
const SHARED = '../shared/golden';

const foldersIn = (root: string): string[] =>
  readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());

describe.each([OURS, ...(existsSync(SHARED) ? [SHARED] : [])])('the numbers in %s', (root) => {
  it.each(foldersIn(root))('are met: %s', { timeout: 120_000 }, (folder) => {
    const outcomes = REPRODUCTIONS[folder]?.(join(root, folder)) ?? [];
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ missed }) => missed !== null)).toEqual([]);
    expect(outcomes.filter(({ compared }) => compared === 0)).toEqual([]);
  });
});

describe('a comparison', () => {
  const errorOf = (actual: number | string | null | undefined, expected: number | string | null) => {
    const { check, outcome } = comparison('a file');
    check('a value', actual, expected);
    return outcome().largest;
  };

  it('is relative, near nothing absolute', () => {
    expect(errorOf(200.2, 200)).toBeCloseTo(0.001, 12);
    expect(errorOf(1e-12, 0)).toBe(1e-12);
    expect(errorOf(3, 3)).toBe(0);
  });

  it('misses what is not there, what is no number, and what is a number too many', () => {
    for (const actual of [undefined, null, Number.NaN, '3']) expect(errorOf(actual, 3)).toBe(Infinity);
    expect(errorOf(3, null)).toBe(Infinity);
    expect(errorOf('better', 'worse')).toBe(Infinity);
  });

  it('names the first miss', () => {
    const { check, outcome } = comparison('a file');
    check('first', 1, 1);
    check('second', 2, 3);
    check('third', 4, 5);
    expect(outcome()).toMatchObject({ compared: 3, missed: 'second: expected 3, got 2' });
  });
});
