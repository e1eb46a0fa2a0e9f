import { defaultWordsIn } from './default-words.ts';
import { InstrumentError } from './instrument-error.ts';
import type { LocalisedText } from './question-json.ts';
import type { SurveyJson } from './survey-json.ts';
import { LOCALES, type Text } from './text.ts';

/** The same words in every language. */
export const everywhere = (words: string): LocalisedText => ({ default: words, 'zh-cn': words });

/** A localised string of SurveyJS as one of ours. */
export function textOf(text: LocalisedText): Text;
export function textOf(text: LocalisedText | undefined): Text | null;
export function textOf(text: LocalisedText | undefined): Text | null {
  if (text === undefined) return null;
  const { default: en, 'zh-cn': zh, ...more } = text;
  return { ...more, zh, en };
}

/** The languages a form speaks throughout: Chinese, English, and every other one that no text is missing in. */
export function languagesOf(survey: SurveyJson): readonly string[] {
  const texts = [...textsIn(survey, 'survey')].map(({ text }) => text);
  const more = Object.keys(survey.title).filter((tag) => !OURS.has(tag));
  const isSpoken = (tag: string) => isLanguage(tag) && texts.every((text) => text[tag] !== undefined);
  return [...LOCALES, ...more.filter(isSpoken)];
}

const OURS: ReadonlySet<string> = new Set(['default', 'zh-cn', 'en', 'zh']);

/** Whether a tag is of the form languages have (BCP 47), so that browsers and Intl take it. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Throws InstrumentError for a text under a tag that is no language's. */
export function checkLanguages(survey: SurveyJson): void {
  for (const { text, path } of textsIn(survey, 'survey')) {
    const wrong = Object.keys(text).find((tag) => !isLanguage(tag));
    if (wrong === undefined) continue;
    throw new InstrumentError(`${path}.${wrong}`, {
      zh: `“${wrong}”不是语言代码，应当像“ug”“pt-BR”这样`,
      en: `'${wrong}' is no language tag, such as 'ug' or 'pt-BR'`,
    });
  }
}

/** Every localised string of a form with its place, those it leaves to us too. */
export function* textsIn(part: unknown, path: string): Generator<{ text: LocalisedText; path: string }> {
  if (typeof part !== 'object' || part === null) return;
  if ('default' in part) {
    yield { text: part as LocalisedText, path };
    return;
  }
  const step = (name: string): string => (Array.isArray(part) ? `[${name}]` : `.${name}`);
  for (const [name, inner] of Object.entries(part)) yield* textsIn(inner, path + step(name));
  for (const [name, text] of defaultWordsIn(part)) yield { text, path: `${path}.${name}` };
}
