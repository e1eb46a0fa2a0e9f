import fc from 'fast-check';
import type { Plan, Question, Value, Values } from '../../surveys/plan.ts';

/** An answer to one question that is of the right kind, though it may be too much, too little or against a rule. */
function sound({ type, look, options, limits }: Question): fc.Arbitrary<Value> {
  if (type === 'choices') {
    const plain = options.filter(({ kind }) => kind !== 'none').map(({ value }) => value);
    const some = fc.subarray(plain, { minLength: 1 });
    return plain.length < options.length ? fc.oneof(some, fc.constant(['none'])) : some;
  }
  if (options.length > 0) return fc.constantFrom(...options.map(({ stored }) => stored));
  if (look === 'number') return fc.integer({ min: Number(limits.min ?? -3), max: Number(limits.max ?? 12) });
  if (look === 'date') return fc.constantFrom('2024-02-29', '2024-01-01', '2026-12-31');
  if (look === 'email') return fc.constantFrom('wang@example.cn', 'a.b@c.org');
  return fc.constantFrom('都很好', 'fine, thank you');
}

/** An answer that no browser would let through. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('delta', '', 'other', 'none', 99, -1, 1.5, true, false, 'true', '2023-02-29', '__proto__'),
  fc.constantFrom([], ['delta'], ['alpha', 'alpha'], ['none', 'alpha'], {}, { alpha: 1 }, null, Number.NaN),
  fc.string({ maxLength: 30 }),
);

const record = (entries: readonly (readonly [string, fc.Arbitrary<unknown>])[]): fc.Arbitrary<Values> =>
  fc
    .record(
      Object.fromEntries(
        entries.map(([name, value]) => [name, fc.option(value, { freq: 4, nil: undefined })]),
      ),
    )
    .map(
      (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Values,
    );

const fields = (plan: Plan, of: (question: Question) => fc.Arbitrary<unknown>) =>
  [...plan.questions.values()].flatMap((question) => {
    const { name, comment } = question;
    const words = fc.constantFrom('别的', 'something else');
    return comment === null
      ? [[name, of(question)] as const]
      : [[name, of(question)] as const, [comment, words] as const];
  });

/** Answers of the right kind to any of a plan's questions, hidden ones too, some left out. */
export const soundAnswers = (plan: Plan): fc.Arbitrary<Values> => record(fields(plan, sound));

/** The same with junk among them, and fields nobody asks for. */
export const forgedAnswers = (plan: Plan): fc.Arbitrary<Values> =>
  record([
    ...fields(plan, (question) =>
      fc.oneof({ weight: 2, arbitrary: sound(question) }, { weight: 1, arbitrary: junk }),
    ),
    ['nobody_asks', junk],
    ['constructor', junk],
  ]);
