import { defaultWordsIn } from './default-words.ts';
import { LOCALES } from './text.ts';

/**
 * How far a questionnaire speaks a language.
 *
 * Shape: `texts` counts all there are; `missing` are the paths of those it lacks; `offered` says whether
 *        respondents may choose it: Chinese and English once nothing is missing, any other once no text of the
 *        form itself is.
 */
export type Translation = {
  readonly language: string;
  readonly texts: number;
  readonly missing: readonly string[];
  readonly offered: boolean;
};

/**
 * What is missing in each language: Chinese, English, and every further one that any text speaks.
 *
 * Shape: an instrument as it was typed, which need not be one; further languages in the order of their tags.
 */
export function translationsOf(json: unknown): Translation[] {
  const texts = [...textsOf(json, '')];
  const spoken = new Set(texts.flatMap(({ text }) => Object.keys(text).map(languageOf)));
  const more = [...spoken].filter((language) => !isOurs(language)).sort();
  return [...LOCALES, ...more].map((language) => {
    const missing = texts.flatMap(({ text, path }) => {
      const key = keyOf(language, path);
      return (text[key] ?? '').trim() === '' ? [`${path}.${key}`] : [];
    });
    const lacks = isOurs(language) ? missing : missing.filter(isOfForm);
    const offered = texts.length > 0 && lacks.length === 0;
    return { language, texts: texts.length, missing, offered };
  });
}

/** Whether a language is Chinese or English, which every questionnaire speaks. */
export const isOurs = (language: string): boolean => LOCALES.some((own) => own === language);

type Words = Readonly<Record<string, string>>;

/** Every text by language with its path: an object of words of which one is Chinese or English. */
function* textsOf(part: unknown, path: string): Generator<{ text: Words; path: string }> {
  if (typeof part !== 'object' || part === null) return;
  if (isText(part)) {
    yield { text: part, path };
    return;
  }
  for (const [name, inner] of Object.entries(part)) {
    const step = Array.isArray(part) ? `[${name}]` : path === '' ? name : `.${name}`;
    yield* textsOf(inner, path + step);
  }
  for (const [name, text] of defaultWordsIn(part)) yield { text: text as Words, path: `${path}.${name}` };
}

const OURS = ['zh', 'en', 'zh-cn', 'default'];

const isText = (part: object): part is Words =>
  OURS.some((key) => Object.hasOwn(part, key)) &&
  Object.values(part).every((words) => typeof words === 'string');

const isOfForm = (path: string): boolean => path.startsWith('survey.');

/** SurveyJS has names of its own for our two languages. */
const keyOf = (language: string, path: string): string =>
  isOfForm(path) ? ({ en: 'default', zh: 'zh-cn' }[language] ?? language) : language;

const languageOf = (key: string): string => ({ default: 'en', 'zh-cn': 'zh' })[key] ?? key;
