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
  return [...LOCALES, ...more.filter((tag) => texts.every((text) => text[tag] !== undefined))];
}

const OURS: ReadonlySet<string> = new Set(['default', 'zh-cn', 'en', 'zh']);

/** Every localised string of a form with its place. */
export function* textsIn(part: unknown, path: string): Generator<{ text: LocalisedText; path: string }> {
  if (typeof part !== 'object' || part === null) return;
  if ('default' in part) {
    yield { text: part as LocalisedText, path };
    return;
  }
  const step = (name: string): string => (Array.isArray(part) ? `[${name}]` : `.${name}`);
  for (const [name, inner] of Object.entries(part)) yield* textsIn(inner, path + step(name));
}
