import { asText } from './html-words.ts';
import { textsIn } from './languages.ts';

const PROSE = /(?:\.(?:title|description|html)|\.rows\[\d+\]\.text)$/;

/**
 * What a form says in sentences: titles, hints, rows of matrices and paragraphs. Options are none of it: they are
 * words by themselves, and would make any form look easy.
 *
 * Shape: of anything that holds texts as SurveyJS writes them, in its order; `tag` is 'default' for English and
 *        'zh-cn' for Chinese. What a text quotes in braces is left out.
 */
export const proseIn = (survey: unknown, tag: string): string[] =>
  [...textsIn(survey, 'survey')]
    .filter(({ path }) => PROSE.test(path))
    .map(({ text, path }) => wordsOf(text[tag], path))
    .filter((words) => words !== '');

function wordsOf(said: unknown, path: string): string {
  if (typeof said !== 'string') return '';
  const words = path.endsWith('.html') ? asText(said) : said;
  return words.replace(/\{[^}]*\}/g, ' ').trim();
}
