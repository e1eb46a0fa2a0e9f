import fc from 'fast-check';
import { compile } from '../../surveys/compile.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import type { Plan, Question, Values } from '../../surveys/plan.ts';

/** The default instruments, compiled once, under their ids. */
export const plans: readonly Plan[] = defaultInstruments.map(compile);

/** The plan of one default instrument. */
export function planOf(id: string): Plan {
  const plan = plans.find(({ instrument }) => instrument.id === id);
  if (!plan) throw new RangeError(`no instrument ${id}`);
  return plan;
}

/** One of a plan's questions. */
export function questionOf(plan: Plan, name: string): Question {
  const question = plan.questions.get(name);
  if (!question) throw new RangeError(`no question ${name}`);
  return question;
}

/** Random answers to a plan, some questions left out; hidden questions may be answered as well. */
export function anyValues(plan: Plan): fc.Arbitrary<Values> {
  const fields = [...plan.questions.values()].map(({ name, type, options }) => {
    const stored = type === 'comment' ? ['很好', 'fine\nthank you'] : options.map((option) => option.stored);
    return [name, fc.option(fc.constantFrom(...stored), { freq: 4, nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(fields)).map((values) => {
    const given = Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return Object.assign(Object.create(null), Object.fromEntries(given));
  });
}

/** A form as a browser sends it. */
export function form(fields: Readonly<Record<string, string | readonly string[]>>) {
  return new Map(
    Object.entries(fields).map(([name, sent]) => [name, typeof sent === 'string' ? [sent] : sent]),
  );
}
