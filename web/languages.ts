import { raw } from 'hono/html';
import { isLanguage } from '../surveys/languages.ts';
import type { Locale, Text } from '../surveys/text.ts';
import type { Html } from './html.ts';

/** A language's own name for itself: '中文', 'English', 'ئۇيغۇرچە'; the tag where it is no language's, as in a draft. */
export function nativeName(language: string): string {
  if (!isLanguage(language)) return language;
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** The language in which everything around a questionnaire is said: English beside English, Chinese otherwise. */
export const localeBeside = (language: string): Locale => (language === 'en' ? 'en' : 'zh');

/** A language as HTML names it. */
export const languageTag = (language: string): string => (language === 'zh' ? 'zh-CN' : language);

// Of the languages a Chinese hospital may meet; a script in the tag says it for any other.
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ps', 'ug', 'ur', 'kk-Arab', 'ky-Arab'];

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  RIGHT_TO_LEFT.some((tag) => language === tag || language.startsWith(`${tag}-`)) ||
  /-(Arab|Hebr)\b/.test(language);

/** The attributes of a part in the platform's own words, where the page around it is in another language; else none. */
export const spokenIn = (locale: Locale, language: string): Html | null =>
  locale === language ? null : raw(` lang="${languageTag(locale)}" dir="ltr"`);

/** The attributes of a text that does not speak the page's language, and is Chinese then; else none. */
export const unspoken = (text: Text, language: string): Html | null =>
  text[language] !== undefined || text.zh === text.en ? null : spokenIn('zh', language);
