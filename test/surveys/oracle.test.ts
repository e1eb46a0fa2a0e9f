import fc from 'fast-check';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { finish, visiblePages } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import { choice, instrument, mark, say } from '../../surveys/default-instruments/build.ts';
import { FREQUENCY } from '../../surveys/default-instruments/options.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { anyValues, plans } from './answers.ts';

// A fresh SurveyJS model is the judge of what is asked and what is missing.
function judge(plan: Plan, values: Values) {
  const model = new Model(plan.instrument.survey);
  model.data = { ...values };
  model.validate(true, false);
  const visible = model.getAllQuestions().filter(({ isVisible }) => isVisible);
  const verdict = {
    asked: visible.map(({ name }) => name),
    missing: visible.filter(({ errors }) => errors.length > 0).map(({ name }) => name),
    pages: model.visiblePages.map((page) => plan.pages.findIndex(({ name }) => name === page.name)),
    kept: {},
  };
  model.doComplete();
  verdict.kept = { ...model.data };
  model.dispose();
  return verdict;
}

describe.each(plans)('$instrument.id', (plan) => {
  it('asks, requires and keeps what SurveyJS does', () => {
    fc.assert(
      fc.property(anyValues(plan), (values) => {
        const expected = judge(plan, values);
        const { values: kept, problems } = finish(plan, values);
        expect([...asked(plan, values).names]).toEqual(expected.asked);
        expect(problems.map(({ question }) => question)).toEqual(expected.missing);
        expect(problems.every(({ code }) => code === 'required')).toBe(true);
        expect(visiblePages(plan, values)).toEqual(expected.pages);
        expect({ ...kept }).toEqual(expected.kept);
      }),
      { numRuns: 40 },
    );
  });
});

describe('random instruments', () => {
  const CONDITIONS = [
    (name: string) => `{${name}} = 'always'`,
    (name: string) => `{${name}} <> 'never'`,
    (name: string) => `{${name}} notempty`,
    (name: string) => `{${name}} empty`,
    (name: string) => `{${name}} anyof ['never', 'sometimes']`,
    (name: string) => `{mark} <= 6 or {${name}} = 'usually'`,
    (name: string) => `!({${name}} = 'usually') and {mark} > 3`,
  ];
  const wording = { short: say('甲', 'a'), title: say('甲', 'a') };
  const ends = [say('低', 'low'), say('高', 'high')] as const;
  // Questions a0 to a5, one a page, each perhaps looking back at any earlier one, so conditions form chains.
  const planWith = (conditions: readonly (string | null)[]) => {
    const first = [
      mark({ name: 'mark', dimension: 'd', ...wording }, ...ends),
      mark({ name: 'overall', ...wording }, ...ends),
      choice({ name: 'recommend', ...wording }, FREQUENCY),
    ];
    const rest = [null, ...conditions].map((visibleIf, index) => {
      const common = { name: `a${index}`, dimension: 'd', ...wording };
      return [choice(visibleIf === null ? common : { ...common, visibleIf }, FREQUENCY)];
    });
    return compile(
      instrument({
        id: 'random',
        version: 1,
        population: 'outpatient',
        title: say('甲', 'a'),
        dimensions: [{ code: 'd', name: say('甲', 'a') }],
        pages: [first, ...rest].map((page, at) => ({ name: `p${at}`, title: say('甲', 'a'), asked: page })),
        background: [],
      }),
    );
  };
  const anyConditions = fc
    .array(fc.option(fc.tuple(fc.constantFrom(...CONDITIONS), fc.nat(4))), { minLength: 5, maxLength: 5 })
    .map((picks) => picks.map((pick, index) => (pick ? pick[0](`a${pick[1] % (index + 1)}`) : null)));
  const sameQuestions = planWith([null, null, null, null, null]);

  it('leaves SurveyJS nothing to hide and nothing more to ask', () => {
    fc.assert(
      fc.property(anyConditions, anyValues(sameQuestions), (conditions, values) => {
        const plan = planWith(conditions);
        const { values: kept, problems } = finish(plan, values);
        const expected = judge(plan, kept);
        expect([...asked(plan, values).names]).toEqual(expected.asked);
        expect({ ...kept }).toEqual(expected.kept);
        expect(problems.map(({ question }) => question)).toEqual(expected.missing);
        for (const name of Object.keys(values)) expect(name in kept).toBe(expected.asked.includes(name));
      }),
      { numRuns: 60 },
    );
  });
});
