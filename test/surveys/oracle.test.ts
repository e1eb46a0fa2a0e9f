import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { checkPage, finish, visiblePages } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import type { Plan, Question, Value, Values } from '../../surveys/plan.ts';
import { toSurveyData } from '../../surveys/survey-data.ts';
import { anyValues, plans } from './answers.ts';
import { elementOf, judgeAtOnce, judgeInOrder } from './judge.ts';
import { forgedAnswers, soundAnswers } from './random-answers.ts';
import { anyInstrument } from './random-instrument.ts';

// biome-ignore lint/style/noProcessEnv: a model of SurveyJS takes some milliseconds; CI asks for more of them.
const INSTRUMENTS = Number(process.env['RANDOM_INSTRUMENTS'] ?? 200);
const ANSWERS = 2;

/** What a browser without a script sends for the questions it shows. */
function fieldsOf(values: Values, questions: readonly Question[]): Map<string, string[]> {
  const form = new Map<string, string[]>([['_seen', [questions.map(({ name }) => name).join(',')]]]);
  const put = (name: string, value: Value | undefined) => {
    if (value !== undefined) form.set(name, typeof value === 'object' ? [...value] : [String(value)]);
  };
  for (const { name, comment } of questions) {
    put(name, values[name]);
    if (comment !== null) put(comment, values[comment]);
  }
  return form;
}

/** Answers one page after the other as a respondent does, a page again while it brings more into sight. */
function pageByPage(plan: Plan, values: Values) {
  let given: Values = {};
  for (let at = visiblePages(plan, given)[0]; at !== undefined; ) {
    const page = at;
    for (let opened = true; opened; ) {
      const shown =
        plan.pages[page]?.questions.filter(({ name }) => asked(plan, given).names.has(name)) ?? [];
      const checked = checkPage(plan, page, fieldsOf(values, shown), given);
      ({ values: given, opened } = checked);
    }
    at = visiblePages(plan, given).find((next) => next > page);
  }
  return finish(plan, given);
}

const elementsOf = (fields: Iterable<string>) => [...new Set([...fields].map(elementOf))];
const wrongIn = ({ problems }: ReturnType<typeof finish>) =>
  elementsOf(problems.map(({ question }) => question));

/** A random instrument with some random answers to it. */
const anyCase = (answers: (plan: Plan) => fc.Arbitrary<Values>) =>
  anyInstrument.chain((instrument) => {
    const plan = compile(instrument);
    return fc.tuple(fc.constant(plan), fc.array(answers(plan), { minLength: ANSWERS, maxLength: ANSWERS }));
  });

const thousands = { numRuns: INSTRUMENTS, endOnFailure: true };

describe.each(plans)('$instrument.id', (plan) => {
  it('asks, requires and keeps what SurveyJS does', () => {
    fc.assert(
      fc.property(anyValues(plan), (values) => {
        const expected = judgeAtOnce(plan, values);
        const result = finish(plan, values);
        expect([...asked(plan, values).names]).toEqual(expected.asked);
        expect(wrongIn(result)).toEqual(expected.wrong);
        expect(visiblePages(plan, values)).toEqual(expected.pages);
        expect({ ...result.values }).toEqual(expected.kept);
      }),
      { numRuns: 40 },
    );
  });
});

describe('random instruments', () => {
  it('are asked, required and kept as SurveyJS does, page by page as in one go', { timeout: 300_000 }, () => {
    const sameAsSurveyJs = (plan: Plan, values: Values) => {
      const result = finish(plan, values);
      expect(pageByPage(plan, values)).toEqual(result);
      for (const expected of [judgeInOrder(plan, values), judgeAtOnce(plan, result.values)]) {
        expect(elementsOf(asked(plan, values).names)).toEqual(expected.asked);
        expect(wrongIn(result).sort()).toEqual([...expected.wrong].sort());
        if (result.problems.length === 0) expect(toSurveyData(result.values)).toEqual(expected.kept);
      }
    };
    fc.assert(
      fc.property(anyCase(soundAnswers), ([plan, answers]) => {
        for (const values of answers) sameAsSurveyJs(plan, values);
      }),
      thousands,
    );
  });

  it('keep nothing hidden, unknown or out of range, whatever is sent', { timeout: 300_000 }, () => {
    const onlyWhatWasAsked = (plan: Plan, values: Values) => {
      const { values: kept } = finish(plan, values);
      const { names } = asked(plan, kept);
      const fields = [...names].flatMap((name) => plan.questions.get(name) ?? []);
      const computed = plan.order.filter((step) => 'compute' in step).map(({ name }) => name);
      const known = new Set([...fields.flatMap(({ name, comment }) => [name, comment]), ...computed]);
      expect(Object.keys(kept).filter((name) => !known.has(name))).toEqual([]);
      for (const question of fields) expect(fits(question, kept[question.name])).toBe(true);
    };
    fc.assert(
      fc.property(anyCase(forgedAnswers), ([plan, answers]) => {
        for (const values of answers) onlyWhatWasAsked(plan, values);
      }),
      thousands,
    );
  });
});

/** Written anew, not by the code under test: whether a question could have been answered so. */
function fits({ options, look, type, limits }: Question, value: Value | undefined): boolean {
  if (value === undefined) return true;
  const offered: readonly unknown[] = options.map(({ stored }) => stored);
  if (type === 'choices') return Array.isArray(value) && value.every((one) => offered.includes(one));
  if (offered.length > 0) return offered.includes(value);
  if (look !== 'number') return typeof value === 'string' && value.length <= 2 * limits.maxLength;
  return (
    typeof value === 'number' && value >= Number(limits.min ?? value) && value <= Number(limits.max ?? value)
  );
}
