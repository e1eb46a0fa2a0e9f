import type { Instrument } from './instrument.ts';

/** Something that was not carried over: where it stands, as 'Questionnaire.item[2].initial', and why. */
export type Note = { readonly path: string; readonly reason: string };

/**
 * An instrument made of somebody else's questionnaire, and what of it did not come along.
 *
 * Shape: the instrument is a draft: a text is empty in a language the questionnaire does not speak, and compile
 *        says where. Notes stand in the order of the questionnaire.
 */
export type Imported = { readonly instrument: Instrument; readonly notes: readonly Note[] };

/** No questionnaire is nested deeper; what nests without end would exhaust the stack. */
export const DEEPEST = 100;

/** Whether a piece of JSON is nested deeper than so many levels. */
export const isDeeper = (json: unknown, levels: number): boolean =>
  typeof json === 'object' &&
  json !== null &&
  (levels === 0 || Object.values(json).some((part) => isDeeper(part, levels - 1)));
