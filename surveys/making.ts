import type { Expressions } from './expressions.ts';
import type { Instrument } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import { textOf } from './languages.ts';
import type { Condition } from './plan.ts';
import type { LocalisedText } from './question-json.ts';
import type { Text } from './text.ts';
import { isFact, pipesIn } from './wording.ts';

/** What is needed to make the parts of a page, and what has been asked up to the place at hand. */
export type Making = {
  readonly instrument: Instrument;
  readonly expressions: Expressions;
  /** Every field and expression asked so far; grows as the form is walked. */
  readonly earlier: Set<string>;
  /** The fields of the page at hand; those something on it looks at are noted in `dynamic`. */
  readonly here: Set<string>;
  readonly dynamic: Set<string>;
};

/** The condition of what is always asked. */
export const always: Condition = () => true;

/** A condition of this place, or none; what it looks at on its own page is noted. */
export function conditionOf(making: Making, text: string | undefined, path: string): Condition {
  if (text === undefined) return always;
  const { run, looksAt } = making.expressions.condition(text, path, making.earlier);
  lookedAt(making, looksAt);
  return run;
}

/** A text that may quote earlier answers and facts of the visit. Throws InstrumentError for what it cannot quote. */
export function pipedText(making: Making, text: LocalisedText, path: string): Text {
  const quoted = Object.values(text).flatMap(pipesIn);
  const unknown = quoted.find((name) => !making.earlier.has(name) && !isFact(name));
  if (unknown !== undefined)
    throw new InstrumentError(path, {
      zh: `“{${unknown}}”既不是前面问过的题，也不是就诊信息`,
      en: `'{${unknown}}' is neither asked before it nor a fact`,
    });
  lookedAt(making, quoted);
  return textOf(text);
}

/** Notes what a part of this page looks at, so that the page can follow while it is being answered. */
export function lookedAt({ here, dynamic }: Making, names: Iterable<string>): void {
  for (const name of names) if (here.has(name)) dynamic.add(name);
}

/** Notes that these fields have been asked. */
export function ask({ earlier, here }: Making, names: readonly string[]): void {
  for (const name of names) {
    earlier.add(name);
    here.add(name);
  }
}
