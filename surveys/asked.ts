import type { Plan, Values } from './plan.ts';

/** Values while they are being made. */
export type Draft = Record<string, string | number>;

/** No answers yet; without a prototype, so that no question name can reach one. */
export function noValues(): Draft {
  return Object.create(null);
}

/**
 * The questions these answers open, and those of the answers that belong to them.
 *
 * Shape: `names` holds the questions asked, in the order of the pages; `values` is a copy of the answers to
 *        them. A cut answer opens nothing further: conditions look back only, so one walk settles them all. No
 *        question bears a name that objects inherit: compile refuses it.
 */
export function asked(plan: Plan, values: Values): { names: ReadonlySet<string>; values: Draft } {
  const names = new Set<string>();
  const kept = noValues();
  for (const { name, visible } of plan.pages.flatMap(({ questions }) => questions)) {
    if (!visible(kept)) continue;
    names.add(name);
    const value = values[name];
    if (value !== undefined) kept[name] = value;
  }
  return { names, values: kept };
}
