import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { compile } from '../../surveys/compile.ts';
import { lengthOf, SECONDS_A_QUESTION } from '../../surveys/length.ts';
import type { Plan, Question, Values } from '../../surveys/plan.ts';
import { planOf } from './answers.ts';
import { branching } from './branching.ts';
import { everyType } from './every-type.ts';
import { soundAnswers } from './random-answers.ts';
import { anyInstrument } from './random-instrument.ts';

const say = (text: string) => ({ default: text, 'zh-cn': text });
const choices = ['a', 'b'].map((value) => ({ value, text: say(value) }));

/** How many questions any answers to a form of lists lead through: every set of answers, tried one by one. */
function everyCount(plan: Plan): number[] {
  const sets = [...plan.questions.values()].reduce<Values[]>(
    (found, { name }) => found.flatMap((set) => [set, { ...set, [name]: 'a' }, { ...set, [name]: 'b' }]),
    [{}],
  );
  return sets.map((values) => asked(plan, values).names.size);
}

/** A form of these elements. */
function form(elements: readonly { readonly name: string; readonly type: string }[]): Plan {
  const questions = elements.map(({ name, type }) => {
    const options = type === 'text' ? [] : choices.map(({ value }) => ({ value, score: null }));
    return [name, { name: { zh: '题', en: 'Q' }, options }];
  });
  return compile({
    id: 'form',
    version: 1,
    population: 'outpatient',
    title: { zh: '表', en: 'Form' },
    survey: {
      title: say('Form'),
      pages: [{ name: 'p', elements: elements.map((one) => ({ title: say('?'), ...one })) }],
    },
    key: { dimensions: [], questions: Object.fromEntries(questions), background: [] },
  });
}

describe('how many questions are asked', () => {
  it('is one number where no answer decides', () => {
    expect(lengthOf(planOf('outpatient'))).toEqual({ least: 25, most: 25, exact: true });
  });

  it('is the fewest and the most of every set of answers that there is', () => {
    fc.assert(
      fc.property(branching, ({ plan }) => {
        fc.pre(plan.questions.size <= 7);
        const counts = everyCount(plan);
        const [least, most] = [Math.min(...counts), Math.max(...counts)];
        expect(lengthOf(plan)).toEqual({ least, most, exact: true });
      }),
      { numRuns: 60 },
    );
  });

  it('takes two branches of which only one can be taken for one', () => {
    const first = { name: 'first', type: 'radiogroup', choices };
    const plan = form([
      first,
      { name: 'yes', type: 'text', ...{ visibleIf: "{first} = 'a'" } },
      { name: 'no', type: 'text', ...{ visibleIf: "{first} = 'b'" } },
      { name: 'no_again', type: 'text', ...{ visibleIf: "{first} = 'b'" } },
    ]);
    expect(lengthOf(plan)).toEqual({ least: 1, most: 3, exact: true });
    const must = form([
      { ...first, ...{ isRequired: true } },
      { name: 'yes', type: 'text', ...{ visibleIf: "{first} = 'a'" } },
      { name: 'no', type: 'text', ...{ visibleIf: "{first} = 'b'" } },
    ]);
    expect(lengthOf(must)).toEqual({ least: 2, most: 2, exact: true });
  });

  it('says that it does not know where a number decides', () => {
    const plan = form([
      { name: 'age', type: 'text', ...{ inputType: 'number' } },
      { name: 'old', type: 'text', ...{ visibleIf: '{age} > 60' } },
      { name: 'last', type: 'text' },
    ]);
    expect(lengthOf(plan)).toEqual({ least: 2, most: 3, exact: false });
  });

  it('walks what has nothing to do with each other apart', () => {
    const pairs = Array.from({ length: 20 }, (_, at) => [
      { name: `ask_${at}`, type: 'radiogroup', choices },
      { name: `more_${at}`, type: 'text', ...{ visibleIf: `{ask_${at}} = 'a'` } },
    ]);
    expect(lengthOf(form(pairs.flat()))).toEqual({ least: 20, most: 40, exact: true });
  });

  it('gives bounds where there are too many ways', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ name: `q_${at}`, type: 'radiogroup', choices }));
    const all = many.map(({ name }) => `{${name}} = 'a'`).join(' and ');
    const plan = form([...many, { name: 'last', type: 'text', ...{ visibleIf: all } }]);
    expect(lengthOf(plan)).toEqual({ least: 12, most: 13, exact: false });
  });

  it('holds for any sound answers to any form', () => {
    expect(lengthOf(compile(everyType)).exact).toBe(false);
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) => {
          const plan = compile(instrument);
          return soundAnswers(plan).map((values) => ({ plan, values }));
        }),
        ({ plan, values }) => {
          const { least, most } = lengthOf(plan);
          const now = asked(plan, values);
          const isLeftOut = ({ name, required }: Question) =>
            now.names.has(name) && required(now.values) && !(name in now.values);
          fc.pre(![...plan.questions.values()].some(isLeftOut));
          const { size } = now.names;
          expect(size).toBeGreaterThanOrEqual(least);
          expect(size).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes a patient survey of 29 questions for 8 minutes', () => {
    expect(29 * SECONDS_A_QUESTION).toBeCloseTo(480, 9);
  });
});
