import { describe, expect, it } from 'vitest';
import { type Chance, chance, oneOf } from '../../seed/random.ts';
import type { ProgrammeId } from '../../seed/truth.ts';
import { finish } from '../../surveys/check.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { flagsOf } from '../../surveys/quality.ts';
import { score } from '../../surveys/score.ts';
import { plans } from './answers.ts';
import { honestFlags } from './honest-answers.ts';

const flags = (plan: Plan, values: Values) => flagsOf(plan, values, score(plan, values), {});

/** An option of every question, each as likely. */
const anything = ({ questions }: Plan, luck: Chance): Values =>
  Object.fromEntries(
    [...questions.values()].flatMap(({ name, options }) =>
      options.length > 0 ? [[name, oneOf(luck, options).stored]] : [],
    ),
  );

describe('answers are seldom flagged by themselves', () => {
  const MANY = 4000;

  // docs/surveys.md names these rates.
  it.each([
    ['outpatient', 88, 0.005],
    ['inpatient', 92, 0.005],
    ['staff', 70, 0.005],
  ] as const)('of people in the model of %ss', (programme: ProgrammeId, composite, most) => {
    const next = honestFlags(programme, composite, chance('quality', programme));
    const found = Array.from({ length: MANY }, next);
    expect(found.filter((some) => some.length > 0).length / MANY).toBeLessThan(most);
  });

  it('of people who press anything', () => {
    const luck = chance('at random');
    for (const plan of plans) {
      const found = Array.from({ length: MANY }, () =>
        flags(plan, finish(plan, anything(plan, luck)).values),
      );
      expect(found.filter((some) => some.length > 0).length / MANY).toBeLessThan(0.005);
    }
  });
});
