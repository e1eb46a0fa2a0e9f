import { describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { everyType } from './every-type.ts';

describe('languages', () => {
  // The same form with every text in Uyghur as well, but for those under a path.
  const spoken = (part: unknown, missing: string): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((inner) => spoken(inner, missing));
    if ('default' in part) return part.default === missing ? part : { ...part, ug: `${part.default} (ug)` };
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, spoken(inner, missing)]));
  };
  const languages = (missing: string) =>
    compile({ ...everyType, survey: spoken(everyType.survey, missing) }).languages;

  it('are offered beyond the two once no text lacks them', () => {
    expect(compile(everyType).languages).toEqual(['zh', 'en']);
    expect(languages('')).toEqual(['zh', 'en', 'ug']);
    expect(languages('Signs')).toEqual(['zh', 'en']);
  });
});
