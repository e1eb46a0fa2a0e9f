/** The two languages every page and every questionnaire speaks. */
export type Locale = 'zh' | 'en';

/** Both locales, the Chinese one first because it is the one most readers use. */
export const LOCALES: readonly Locale[] = ['zh', 'en'];

/** A sentence in both languages; neither side is ever empty in a compiled instrument. */
export type Text = { readonly zh: string; readonly en: string };
