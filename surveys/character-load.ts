import { COMMON_CHARACTERS } from './common-characters.ts';

/**
 * How hard Chinese texts are to read.
 *
 * Shape: `characters` counts ideographs, `sentences` those that have any; `rare` are the ideographs beyond the
 *        3,500 common ones, each once, in the order they come, and `rareShare` their share of all ideographs.
 * Units: `perSentence` in ideographs; `rareShare` a fraction.
 */
export type CharacterLoad = {
  readonly characters: number;
  readonly sentences: number;
  readonly perSentence: number;
  readonly rare: readonly string[];
  readonly rareShare: number;
};

const sentencesIn = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** Measures Chinese texts of a sentence or more each; null where there is no ideograph in them. */
export function characterLoad(texts: readonly string[]): CharacterLoad | null {
  const sentences = texts
    .flatMap((text) => [...sentencesIn.segment(text)].map(({ segment }) => ideographsIn(segment)))
    .filter((ideographs) => ideographs.length > 0);
  const all = sentences.flat();
  if (all.length === 0) return null;
  const rare = all.filter((ideograph) => !COMMON_CHARACTERS.has(ideograph));
  return {
    characters: all.length,
    sentences: sentences.length,
    perSentence: all.length / sentences.length,
    rare: [...new Set(rare)],
    rareShare: rare.length / all.length,
  };
}

const ideographsIn = (text: string): string[] => text.match(/\p{Script=Han}/gu) ?? [];
