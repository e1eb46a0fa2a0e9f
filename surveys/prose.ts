import { asText } from './html-words.ts';
import { textsIn } from './languages.ts';
import type { SurveyJson } from './survey-json.ts';

const PROSE = /(?:\.(?:title|description|html)|\.rows\[\d+\]\.text)$/;

/**
 * What a form says in sentences: titles, hints, rows of matrices and paragraphs. Options are none of it: they are
 * words by themselves, and would make any form look easy.
 *
 * Shape: in the order of the form; `tag` as in the form, 'default' for English and 'zh-cn' for Chinese. What a
 *        text quotes in braces is left out.
 */
export const proseIn = (survey: SurveyJson, tag: string): string[] =>
  [...textsIn(survey, 'survey')]
    .filter(({ path }) => PROSE.test(path))
    .map(({ text, path }) => (path.endsWith('.html') ? asText(text[tag] ?? '') : (text[tag] ?? '')))
    .map((words) => words.replace(/\{[^}]*\}/g, ' ').trim())
    .filter((words) => words !== '');
