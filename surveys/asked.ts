import type { Plan, Question, Value, Values } from './plan.ts';
import { OTHER } from './questions.ts';

/** Values while they are being made. */
export type Draft = Record<string, Value>;

/** The questions that answers open, by name, and the answers that belong to them. */
export type Asked = { readonly names: ReadonlySet<string>; readonly values: Draft };

/** No answers yet; without a prototype, so that no question name can reach one. */
export function noValues(): Draft {
  return Object.create(null);
}

/**
 * The questions these answers open, and those of the answers that belong to them.
 *
 * Shape: `names` holds the questions asked, in the order of the pages; `values` is a copy of the answers to
 *        them, with what is computed from them. A cut answer opens nothing further: conditions look back only,
 *        so one walk settles them all. No question bears a name that objects inherit: compile refuses it.
 */
export function asked(plan: Plan, values: Values): Asked {
  const names = new Set<string>();
  const kept = noValues();
  for (const step of plan.order) {
    if (!step.visible(kept)) continue;
    if ('compute' in step) {
      const value = step.compute(kept);
      if (value !== null) kept[step.name] = value;
    } else {
      names.add(step.name);
      keep(kept, step, values);
    }
  }
  return { names, values: kept };
}

function keep(kept: Draft, { name, comment }: Question, values: Values): void {
  const value = values[name];
  if (value === undefined) return;
  kept[name] = value;
  const words = comment === null || !isOther(value) ? undefined : values[comment];
  if (comment !== null && words !== undefined) kept[comment] = words;
}

/** Whether an answer is, or holds, "other". */
const isOther = (value: Value): boolean =>
  typeof value === 'object' ? value.includes(OTHER) : value === OTHER;
