import { InstrumentError } from './instrument-error.ts';
import type { LocalisedText } from './question-json.ts';
import type { SurveyJson } from './survey-json.ts';
import { LOCALES, type Text } from './text.ts';

/** A localised string of SurveyJS as one of ours. */
export function textOf(text: LocalisedText): Text;
export function textOf(text: LocalisedText | undefined): Text | null;
export function textOf(text: LocalisedText | undefined): Text | null {
  if (text === undefined) return null;
  const { default: en, 'zh-cn': zh, ...more } = text;
  return { ...more, zh, en };
}

/**
 * The languages a form speaks throughout: Chinese, English, and every other one that no text is missing in.
 * Throws InstrumentError when the form promises a language (`locales`) and a text lacks it.
 */
export function languagesOf(survey: SurveyJson): readonly string[] {
  const texts = [...textsIn(survey, 'survey')];
  const [first] = texts;
  const promised = (survey.locales ?? []).filter((tag) => !OURS.has(tag));
  const spoken = new Set([...Object.keys(first?.text ?? {}), ...promised]);
  const more = [...spoken].filter((tag) => !OURS.has(tag));
  const complete = more.filter((tag) => {
    const missing = texts.find(({ text }) => text[tag] === undefined);
    if (missing && promised.includes(tag)) {
      throw new InstrumentError(`${missing.path}.${tag}`, `the text in '${tag}' is missing`);
    }
    return !missing;
  });
  return [...LOCALES, ...complete];
}

const OURS: ReadonlySet<string> = new Set(['default', 'zh-cn', 'en', 'zh']);

/** Every localised string of a form with its place. */
function* textsIn(part: unknown, path: string): Generator<{ text: LocalisedText; path: string }> {
  if (typeof part !== 'object' || part === null) return;
  if ('default' in part) {
    yield { text: part as LocalisedText, path };
    return;
  }
  const step = (name: string): string => (Array.isArray(part) ? `[${name}]` : `.${name}`);
  for (const [name, inner] of Object.entries(part)) yield* textsIn(inner, path + step(name));
}
