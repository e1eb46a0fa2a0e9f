/** The languages comments are read in. */
export type Language = 'zh' | 'en';

/** Cuts a Chinese text into its words, in their order. */
export type Segmenter = (text: string) => readonly string[];

/** A comment as phrases are looked for in it. */
export type Reading = {
  readonly language: Language;
  /** In NFKC, small letters, straight quotation marks, single spaces. */
  readonly text: string;
  /** The words of a Chinese text with a space before, between and after them; empty for English. */
  readonly words: string;
};

/** Prepares a comment for [phrases](./phrases.ts). The segmenter is asked for Chinese only. */
export function reading(comment: string, language: Language, segment: Segmenter): Reading {
  const text = plain(comment);
  return { language, text, words: language === 'zh' ? ` ${segment(text).join(' ')} ` : '' };
}

/** A text in NFKC, small letters, straight quotation marks and single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
