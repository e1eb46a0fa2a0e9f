/** The two languages every page and every questionnaire speaks. */
export type Locale = 'zh' | 'en';

/** Both locales, the Chinese one first because it is the one most readers use. */
export const LOCALES: readonly Locale[] = ['zh', 'en'];

/**
 * A sentence in both languages; neither side is ever empty in a compiled instrument. A questionnaire may speak
 * more of them, each under its BCP 47 tag.
 */
export type Text = { readonly zh: string; readonly en: string; readonly [more: string]: string };

/** The text in a language, in Chinese where it does not speak it. */
export const inLanguage = (text: Text, language: string): string => text[language] ?? text.zh;
