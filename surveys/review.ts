import { type CharacterLoad, characterLoad } from './character-load.ts';
import { type DraftName, type Fault, readPlan, readShown, unfitAfter } from './draft.ts';
import { DEEPEST, isDeeper } from './imported.ts';
import { JsonError, readJson, type Spot, spotsIn } from './json-place.ts';
import { type Length, lengthOf } from './length.ts';
import type { Plan } from './plan.ts';
import { proseIn } from './prose.ts';
import { type ReadingGrade, readingGrade } from './reading-grade.ts';
import { isOurs, type Translation, translationsOf } from './translations.ts';

/** A text that a language lacks: its path, and where in the draft it belongs. */
type Missing = Spot & { readonly path: string };

/** How far a draft speaks a language, with the places of what is missing. */
export type PlacedTranslation = Omit<Translation, 'missing'> & { readonly missing: readonly Missing[] };

/**
 * What there is to say of a draft while it is being written.
 *
 * Shape: `fault` is what keeps it from being published, null where nothing does; `plan` is there to be shown as
 *        soon as the draft is sound by itself but for words that are missing, which `borrowed` says. What cannot be
 *        told yet is null, or an empty list.
 */
export type Review = {
  readonly fault: Fault | null;
  readonly plan: Plan | null;
  readonly borrowed: boolean;
  readonly length: Length | null;
  readonly english: ReadingGrade | null;
  readonly chinese: CharacterLoad | null;
  readonly translations: readonly PlacedTranslation[];
};

/** Looks a draft through; `before` is the version published before it, null for a first one. */
export function review(text: string, name: DraftName, before: Plan | null): Review {
  const { made, fault } = readPlan(text, name);
  const plan = made ?? readShown(text, name);
  const json = jsonIn(text);
  const translations = json === null ? [] : translationsOf(json);
  const survey = json === null ? null : (json as { readonly survey?: unknown }).survey;
  return {
    fault: made === null ? fault : unfitAfter(text, made, before),
    plan,
    borrowed:
      plan !== null && translations.some(({ language, missing }) => isOurs(language) && missing.length > 0),
    length: plan && lengthOf(plan),
    english: readingGrade(proseIn(survey, 'default')),
    chinese: characterLoad(proseIn(survey, 'zh-cn')),
    translations: json === null ? [] : placed(text, translations),
  };
}

/** What a text says, or null where it is no JSON, or nothing to look through. */
function jsonIn(text: string): object | null {
  try {
    const json = readJson(text);
    return typeof json === 'object' && !isDeeper(json, DEEPEST) ? json : null;
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

function placed(text: string, translations: readonly Translation[]): PlacedTranslation[] {
  const spotOf = spotsIn(text);
  return translations.map((one) => ({
    ...one,
    missing: one.missing.map((path) => ({ path, ...spotOf(path) })),
  }));
}
