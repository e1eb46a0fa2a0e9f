import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import type { Instrument } from '../../surveys/instrument.ts';

type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

/** An instrument that may be changed before it is compiled. */
export type Editable = Mutable<Instrument>;

/** The next version of an instrument, with a map that continues every measure, edited as the test needs it. */
export function nextVersion(
  before: Instrument,
  edit: (next: Editable) => void = () => undefined,
): Instrument {
  const next = structuredClone(before) as Editable;
  const measures = compile(before).measures.map(({ measure }): [string, string] => [measure, measure]);
  next.version = before.version + 1;
  next.map = { version: before.version, measures: Object.fromEntries(measures) };
  edit(next);
  return next as Instrument;
}

/** The map of a version being edited. */
export function mapOf(next: Editable): Record<string, string> {
  if (!next.map) throw new Error('there is no map');
  return next.map.measures;
}

/** Gives a question of the survey another name, and its entry in the key too; the map goes on with the old one. */
export function rename(next: Editable, from: string, to: string): void {
  const { questions } = next.key;
  const entry = questions[from];
  if (!entry) throw new Error(`there is no question ${from}`);
  next.key.questions = { ...questions, [to]: entry };
  delete next.key.questions[from];
  for (const { elements } of next.survey.pages) {
    for (const element of elements) if (element.name === from) element.name = to;
  }
  mapOf(next)[to] = mapOf(next)[from] ?? from;
  delete mapOf(next)[from];
}

/** Takes a question out of the survey, the key and the map. */
function drop(next: Editable, name: string): void {
  delete next.key.questions[name];
  delete mapOf(next)[name];
  for (const page of next.survey.pages) {
    page.elements = page.elements.filter((element) => element.name !== name);
  }
}

/**
 * Version 2 of the outpatient questionnaire: one question has a new name, one is gone, one begins anew though
 * its name is the same, and all other measures continue.
 */
export const second = nextVersion(outpatient, (next) => {
  rename(next, 'reg_easy', 'reg_simple');
  drop(next, 'env_toilet');
  delete mapOf(next)['resp_help'];
});
