import fc from 'fast-check';
import type { LocalisedText } from '../../../surveys/question-json.ts';

// `{` would quote an answer.
const anyWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((words) => words.trim() !== '' && !words.includes('{'));

/** One of these in Chinese, English and perhaps more languages. */
export const localised = (words: fc.Arbitrary<string>): fc.Arbitrary<LocalisedText> =>
  fc
    .record(
      { default: words, 'zh-cn': words, ug: words, 'zh-tw': words, 'pt-BR': words },
      { requiredKeys: ['default', 'zh-cn'] },
    )
    .map((text) => ({ ...text }));

/** A text in Chinese, English and perhaps more. */
export const anyTitle = localised(anyWords);
