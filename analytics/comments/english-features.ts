import type { Reading } from './reading.ts';
import { themesByRule } from './theme-rules.ts';
import { tone } from './tone.ts';

const LENGTHS = [1, 3, 10, 30];
const MOST = 3;

/** The different words of an English comment, in small letters. */
export const englishWords = ({ text }: Reading): readonly string[] => [
  ...new Set(text.match(/\p{L}[\p{L}']*/gu) ?? []),
];

/**
 * What the trained models look at in an English comment: its words, the themes its phrases name (`theme:waiting`), its
 * length in words by classes, and how much in it praises and blames.
 */
export function englishFeatures(comment: Reading): readonly string[] {
  const words = englishWords(comment);
  const { praise, blame, isStrong, isMild } = tone(comment);
  const balance = Math.max(-MOST, Math.min(MOST, praise - blame));
  return [
    ...words,
    ...themesByRule(comment).map((theme) => `theme:${theme}`),
    `length:${LENGTHS.filter((limit) => words.length > limit).length}`,
    `praise:${Math.max(0, Math.min(MOST, praise))}`,
    `blame:${Math.max(0, Math.min(MOST, blame))}`,
    `balance:${balance}`,
    ...(isStrong ? ['strong:yes'] : []),
    ...(isMild ? ['mild:yes'] : []),
  ];
}
