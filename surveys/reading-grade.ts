import { syllable } from 'syllable';

/** What the grade of an English text rests on; its grade is a school year of the United States. */
export type ReadingGrade = {
  readonly grade: number;
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
};

const sentencesIn = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordsIn = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How hard English texts are to read: their Flesch–Kincaid grade. A reader of that school year understands them;
 * the year's pupils are 5 years older than its number when it begins, 6 when it ends.
 *
 * Shape:  texts of a sentence or more each; null where there is no word in them.
 * Source: Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy enlisted
 *         personnel, Research Branch Report 8-75. Syllables are estimated from the spelling, at least one a word.
 */
export function readingGrade(texts: readonly string[]): ReadingGrade | null {
  const sentences = texts.flatMap((text) => [...sentencesIn.segment(text)].map(({ segment }) => segment));
  const counts = sentences.map(syllablesOfWords).filter((words) => words.length > 0);
  const each = counts.flat();
  if (each.length === 0) return null;
  const syllables = each.reduce((sum, count) => sum + count, 0);
  const [words, wordsASentence] = [each.length, each.length / counts.length];
  return {
    grade: 0.39 * wordsASentence + 11.8 * (syllables / words) - 15.59,
    words,
    sentences: counts.length,
    syllables,
  };
}

const syllablesOfWords = (sentence: string): number[] =>
  [...wordsIn.segment(sentence)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => Math.max(1, syllable(segment)));
