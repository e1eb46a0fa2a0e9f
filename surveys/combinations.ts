import type { Plan, Question } from './plan.ts';

/**
 * Background questions by which an anonymous answer may be recognised, and in how many ways they can be answered
 * together; null where there are too many to count, as with what is written.
 */
export type Combinations = { readonly questions: readonly string[]; readonly count: number | null };

/** The smallest unit whose figures are shown. Units: people. */
const SMALLEST_UNIT = 10;

const COUNTED = 1_000_000;

/**
 * What the background questions of staff tell together, where that could single somebody out in the smallest unit:
 * more ways to answer them than people. Null where it could not, and for patients, whose answers are not anonymous.
 */
export function combinationsOf({ instrument, questions }: Plan): Combinations | null {
  if (instrument.population !== 'staff') return null;
  const asked = instrument.key.background.flatMap((name) => questions.get(name) ?? []);
  const count = asked.reduce((product, question) => product * waysToAnswer(question), 1);
  if (count <= SMALLEST_UNIT) return null;
  return { questions: asked.map(({ name }) => name), count: count > COUNTED ? null : count };
}

function waysToAnswer({ type, options }: Question): number {
  if (options.length === 0) return Number.POSITIVE_INFINITY;
  return type === 'choices' ? 2 ** options.length : options.length;
}
