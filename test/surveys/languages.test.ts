import { describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { checkLanguages } from '../../surveys/languages.ts';
import { nativeName } from '../../web/languages.ts';
import { everyType } from './every-type.ts';
import { inUyghur } from './uyghur.ts';

describe('languages', () => {
  const languages = (missing: string) =>
    compile({ ...everyType, survey: inUyghur(everyType.survey, missing) }).languages;

  it('are offered beyond the two once no text lacks them', () => {
    expect(compile(everyType).languages).toEqual(['zh', 'en']);
    expect(languages('')).toEqual(['zh', 'en', 'ug']);
    expect(languages('Signs')).toEqual(['zh', 'en']);
    expect(languages('None')).toEqual(['zh', 'en']);
  });

  it('are not offered under what is no tag: what is published with one stays readable', () => {
    const published = JSON.parse(JSON.stringify(inUyghur(everyType.survey)).replaceAll('"ug":', '"pt_BR":'));
    expect(compile({ ...everyType, survey: published }).languages).toEqual(['zh', 'en']);
  });

  it('have tags that browsers know: SurveyJS’s small ones, and no others', () => {
    const spoken = (tag: string) => ({
      ...everyType.survey,
      title: { ...everyType.survey.title, [tag]: 'x' },
    });
    for (const tag of ['ug', 'pt-br', 'zh-Hant', 'kk-Arab'])
      expect(() => checkLanguages(spoken(tag))).not.toThrow();
    for (const tag of ['pt_BR', 'u', 'français'])
      expect(() => checkLanguages(spoken(tag))).toThrow(`survey.title.${tag}`);
    expect([nativeName('pt_BR'), nativeName('ug')]).toEqual(['pt_BR', 'ئۇيغۇرچە']);
  });
});
