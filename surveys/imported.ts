import type { Instrument } from './instrument.ts';
import type { Text } from './text.ts';

/** Something that was not carried over: where it stands, as 'Questionnaire.item[2].initial', and why. */
export type Note = { readonly path: string; readonly reason: Text };

/**
 * An instrument made of somebody else's questionnaire, and what of it did not come along.
 *
 * Shape: the instrument is a draft: a text is empty in a language the questionnaire does not speak, and compile
 *        says where. Notes stand in the order of the questionnaire.
 */
export type Imported = { readonly instrument: Instrument; readonly notes: readonly Note[] };

/** No questionnaire is nested deeper; what nests without end would exhaust the stack. */
export const DEEPEST = 100;

/** What is said of one that is. */
export const tooDeep: Text = {
  zh: `嵌套超过${DEEPEST}层`,
  en: `is nested more than ${DEEPEST} deep`,
};

/** Why many a property does not come along. */
export const NOT_SUPPORTED: Text = { zh: '不支持', en: 'is not supported' };
export const BEGIN_EMPTY: Text = { zh: '题目开始时都没有答案', en: 'questions begin empty' };

/** Whether a piece of JSON is nested deeper than so many levels. */
export const isDeeper = (json: unknown, levels: number): boolean =>
  typeof json === 'object' &&
  json !== null &&
  (levels === 0 || Object.values(json).some((part) => isDeeper(part, levels - 1)));
