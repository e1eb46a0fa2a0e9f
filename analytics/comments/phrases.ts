import type { Language, Reading } from './reading.ts';

/** Where a phrase stands: the text before it, up to the last mark that ends a sentence, and the phrase. */
export type Found = { readonly before: string; readonly phrase: string };

/** Looks for phrases in a comment. */
export type Phrases = (reading: Reading) => readonly Found[];

const NOTHING = /(?!)/g;
const SENTENCE_END = /[.。!！?？;；\n]/;
// A gap stays within the sentence: eight characters of Chinese, four words of English.
const GAP = { zh: '[^.。!！?？;；\\n]{0,8}?', en: "(?:[^\\w.!?;\\n]+[\\w']+){0,4}?[^\\w.!?;\\n]+" };
// jieba leaves an adverb of degree and the word it strengthens together: 太贵, 吵死.
const DEGREE = { before: '[太很真最更好超挺又]?', after: '[死极]?' };

/**
 * Reads a list of phrases, separated by commas or line ends, as they stand in `words/`.
 *
 * Written in a phrase: `…` for a gap within the sentence; `(a|b)` for either; `x?` for a letter or group that may be
 * left out; in English `*` for any ending. A phrase after `-` is looked for first and taken out, so that nothing
 * else is found in it. A Chinese phrase of one character is found as a word only: 脏 not in 心脏.
 */
export function phrases(list: string, language: Language): Phrases {
  const all = list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const wanted = all.filter((phrase) => !phrase.startsWith('-'));
  const asWord = (phrase: string) => language === 'zh' && [...phrase].length === 1;
  const except = either(
    all.filter((phrase) => phrase.startsWith('-')).map((phrase) => phrase.slice(1)),
    language,
  );
  const inText = either(
    wanted.filter((phrase) => !asWord(phrase)),
    language,
  );
  const characters = wanted.filter(asWord).join('');
  const inWords = characters === '' ? NOTHING : spaced(characters);
  return ({ text, words }) => [
    ...found(text.replaceAll(except, ' '), inText),
    ...found(words.replaceAll(except, ' '), inWords),
  ];
}

const spaced = (characters: string) =>
  new RegExp(`(?<= )${DEGREE.before}[${characters}]${DEGREE.after}(?= )`, 'gu');

function either(list: readonly string[], language: Language): RegExp {
  if (list.length === 0) return NOTHING;
  const sources = list.map((phrase) => (language === 'en' ? english(phrase) : chinese(phrase)));
  return new RegExp(sources.join('|'), 'gu');
}

const chinese = (phrase: string) => phrase.replaceAll('…', GAP.zh);

function english(phrase: string): string {
  const source = phrase
    .replaceAll(/ ?… ?/g, GAP.en)
    .replaceAll(' ', '[^\\w.!?;\\n]+')
    .replaceAll('*', "[\\w']*");
  return `(?<![\\w'])(?:${source})(?![\\w'])`;
}

function found(text: string, pattern: RegExp): readonly Found[] {
  return [...text.matchAll(pattern)].map(({ index, 0: phrase }) => ({
    before: text.slice(0, index).split(SENTENCE_END).at(-1) ?? '',
    phrase,
  }));
}
