import { describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { everyType } from './every-type.ts';
import { inUyghur } from './uyghur.ts';

describe('languages', () => {
  const languages = (missing: string) =>
    compile({ ...everyType, survey: inUyghur(everyType.survey, missing) }).languages;

  it('are offered beyond the two once no text lacks them', () => {
    expect(compile(everyType).languages).toEqual(['zh', 'en']);
    expect(languages('')).toEqual(['zh', 'en', 'ug']);
    expect(languages('Signs')).toEqual(['zh', 'en']);
  });
});
