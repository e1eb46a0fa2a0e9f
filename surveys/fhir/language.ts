import type { LocalisedText } from '../question-json.ts';
import type { Text } from '../text.ts';
import type { Element, Extension } from './resource.ts';
import { URLS } from './urls.ts';

/** A text as FHIR splits it: the words in the questionnaire's language, and beside them the translations. */
export type Said = { readonly text?: string | undefined; readonly more?: Element | undefined };

/** The language our exports are written in; `default` is English in SurveyJS, too. */
export const ENGLISH = 'en';

/** A text for FHIR. Languages nobody has written yet are left out. */
export function said(text: LocalisedText): Said {
  const { default: english, ...others } = text;
  const translations = Object.entries(others)
    .filter(([, words]) => words !== '')
    .map(([tag, words]) => translation(tagOf(tag), words));
  return {
    ...(english === '' ? {} : { text: english }),
    ...(translations.length === 0 ? {} : { more: { extension: translations } }),
  };
}

/** One translation, as the extension that stands beside the text. */
export const translation = (lang: string, content: string): Extension => ({
  url: URLS.translation,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});

/**
 * A text from FHIR; `language` is the one the questionnaire is written in.
 *
 * Shape: a language that is missing is the empty text, so that compile says where. Of two texts in one language
 *        the first counts.
 */
export function heard({ text, more }: Said, language: string): LocalisedText {
  const all: Record<string, string> = {};
  const keep = (tag: string, words: string | undefined) => {
    if (words !== undefined && !Object.hasOwn(all, keyOf(tag))) all[keyOf(tag)] = words;
  };
  keep(language, text);
  for (const { url, extension = [] } of more?.extension ?? []) {
    const lang = extension.find((part) => part.url === 'lang');
    const content = extension.find((part) => part.url === 'content');
    const tag = lang?.valueCode ?? lang?.valueString;
    if (url === URLS.translation && tag !== undefined) keep(tag, content?.valueString);
  }
  return { default: '', 'zh-cn': '', ...all };
}

/** 'zh-cn' as FHIR writes it: 'zh-CN', 'zh-Hant', 'ug'. */
function tagOf(key: string): string {
  const [language = '', ...parts] = key.split('-');
  return [language, ...parts.map(part)].join('-');
}

function part(text: string): string {
  if (text.length === 2) return text.toUpperCase();
  return text.length === 4 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

// Other programs write fr_CA. SurveyJS writes its tags small, knows Chinese as zh-cn, and keeps English under `default`.
function keyOf(tag: string): string {
  const small = tag.replaceAll('_', '-').toLowerCase();
  if (small === 'en' || small.startsWith('en-')) return 'default';
  return /^zh(-hans|-cn|-hans-cn|-sg)?$/.test(small) ? 'zh-cn' : small;
}

/** The language of a questionnaire that does not name one: Chinese when there are Han characters, else English. */
export const languageOf = (language: string | undefined, sample: string): string =>
  language ?? (/\p{Script=Han}/u.test(sample) && !/[\u3040-\u30ff]/.test(sample) ? 'zh-CN' : ENGLISH);

/** One of our own texts as SurveyJS writes it. */
export const localised = ({ zh, en, ...others }: Text): LocalisedText => ({
  default: en,
  'zh-cn': zh,
  ...others,
});
