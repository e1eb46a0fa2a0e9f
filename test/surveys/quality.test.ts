import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient as instrument } from '../../surveys/default-instruments/outpatient.ts';
import type { Plan, Question, Values } from '../../surveys/plan.ts';
import { flagsOf, linesOf, type Spent } from '../../surveys/quality.ts';
import { score } from '../../surveys/score.ts';
import { anyValues, planOf, plans } from './answers.ts';
import { turnedAround } from './turned-around.ts';

const outpatient = planOf('outpatient');
const turned = compile(turnedAround(instrument, ['nur_polite', 'nur_clear', 'resp_help']));
const flags = (plan: Plan, values: Values, spent: Spent = {}) =>
  flagsOf(plan, values, score(plan, values), spent);

/** An answer to every question that has options, chosen by `place` in its list. */
const chosen = (plan: Plan, place: (question: Question) => number): Values =>
  finish(
    plan,
    Object.fromEntries(
      [...plan.questions.values()].flatMap((question) => {
        const option = question.options[place(question)];
        return option ? [[question.name, option.stored]] : [];
      }),
    ),
  ).values;
const best = ({ options }: Question) => {
  const points = options.map(({ score: own }) => own ?? -1);
  return points.indexOf(Math.max(...points));
};
const countOn = ({ pages }: Plan, values: Values) =>
  pages.map(({ questions }) => questions.filter(({ name }) => name in values).length);
const spentAt = (plan: Plan, values: Values, each: number): Spent =>
  Object.fromEntries(countOn(plan, values).map((count, page) => [page, count * each]));

describe('an answer is fast', () => {
  const values = chosen(outpatient, best);

  it.each([
    ['nobody can have read it', 999, ['fast']],
    ['somebody can', 1000, []],
    ['no finger can have filled it in', 199, []],
  ])('where %s: %i ms a question', (_what, each, found) => {
    expect(flags(outpatient, values, spentAt(outpatient, values, each))).toEqual(found);
  });

  it('when half of it was, and ten questions at least; a page that was not measured is none', () => {
    const [first = 0, second = 0, third = 0] = countOn(outpatient, values);
    expect([first >= 10, first + second >= 10, 2 * (first + second) >= first + second + third]).toEqual([
      false,
      true,
      true,
    ]);
    const quick = spentAt(outpatient, values, 500);
    expect(flags(outpatient, values, { 0: quick['0'] ?? 0 })).toEqual([]);
    expect(flags(outpatient, values, { ...quick, 1: 900_000, 2: 900_000 })).toEqual([]);
    expect(flags(outpatient, values, { ...quick, 2: 900_000 })).toEqual(['fast']);
    expect(flags(outpatient, { overall: 9 }, { 2: 500 })).toEqual([]);
    const inpatient = planOf('inpatient');
    const stay = chosen(inpatient, best);
    const page = spentAt(inpatient, stay, 500);
    expect(flags(inpatient, stay, { 0: page['0'] ?? 0 })).toEqual([]);
    expect(flags(inpatient, stay, { 0: page['0'] ?? 0, 1: page['1'] ?? 0 })).toEqual(['fast']);
  });
});

describe('a straight line', () => {
  it('is none in the questionnaires at hand, whose lists all run one way: contentment draws it too', () => {
    for (const plan of plans) {
      expect(linesOf(plan)).toEqual([]);
      for (const at of [0, 1, 2, 3, 4])
        expect(
          flags(
            plan,
            chosen(plan, () => at),
          ),
        ).toEqual([]);
    }
  });

  it.each([
    ['the first of every list', () => 0, ['straight_line']],
    ['the fourth, the last with points', () => 3, ['straight_line']],
    ['the last, which says that nothing applies', () => 4, []],
    ['the second, which may be meant', () => 1, []],
    ['the best of every list', best, []],
  ])('where some lists run the other way: %s', (_what, place, found) => {
    expect(flags(turned, chosen(turned, place))).toEqual(found);
  });

  it('ends with the first question answered in another place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(linesOf(turned)[0] ?? [])),
        fc.constantFrom(1, 2),
        ({ name }, other) => {
          const values = chosen(turned, (question) => (question.name === name ? other : 0));
          expect(flags(turned, values)).not.toContain('straight_line');
        },
      ),
    );
  });
});

describe('an answer contradicts itself', () => {
  const content = chosen(outpatient, best);
  it.each([
    ['the mark against the rest', { overall: 0 }, ['contradiction']],
    ['the recommendation against the rest', { recommend: 'surely_not' }, ['contradiction']],
    ['the rest against both', { overall: 0, recommend: 'surely_not' }, ['contradiction']],
    ['a low mark', { overall: 2 }, []],
    ['a doubtful recommendation', { recommend: 'unlikely' }, []],
  ])('%s', (_what, other, found) => {
    expect(flags(outpatient, { ...content, ...other })).toEqual(found);
  });

  it('only where all three were said', () => {
    const { recommend: _, ...without } = content;
    expect(flags(outpatient, { ...without, overall: 0 })).toEqual([]);
    expect(flags(outpatient, { overall: 10, recommend: 'surely_not' })).toEqual([]);
  });

  it('whatever the order of the options', () => {
    const turn = fc.subarray([...outpatient.questions.keys()].filter((name) => name !== 'overall'));
    fc.assert(
      fc.property(turn, anyValues(outpatient), (names, given) => {
        const other = compile(turnedAround(instrument, names));
        const values = finish(outpatient, given).values;
        const others = flags(other, values).filter((flag) => flag !== 'straight_line');
        expect(others).toEqual(flags(outpatient, values));
      }),
      { numRuns: 60 },
    );
  });
});
