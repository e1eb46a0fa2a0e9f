import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { finish } from '../../surveys/check.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { score } from '../../surveys/score.ts';
import { anyValues, planOf, plans } from './answers.ts';

const outpatient = planOf('outpatient');
const inpatient = planOf('inpatient');
const staff = planOf('staff');

function scored(plan: Plan, values: Values): Record<string, number | null> {
  const scores = score(plan, values);
  return Object.fromEntries(
    plan.measures.map(({ measure }, index) => [measure, scores[index]?.score ?? null]),
  );
}

// Expected numbers below are worked by hand from the options' points.
describe('scores', () => {
  it('give each option its points in hundredths, and its place in the list', () => {
    const scores = score(outpatient, {
      doc_listen: 'usually',
      overall: 7,
      recommend: 'unlikely',
      nur_clear: 'na',
    });
    const of = (name: string) => scores[outpatient.measures.findIndex(({ measure }) => measure === name)];
    expect(of('doc_listen')).toEqual({ option: 2, score: 6667 });
    expect(of('overall')).toEqual({ option: 7, score: 7000 });
    expect(of('recommend')).toEqual({ option: 1, score: 3333 });
    expect(of('nur_clear')).toEqual({ option: 4, score: null });
    expect(of('doc_clear')).toEqual({ option: null, score: null });
    expect(of('op_doc')).toEqual({ option: null, score: null });
  });

  it('make a dimension of the questions answered, a half rounding up', () => {
    const given = { reg_easy: 'very_easy', reg_time: 'na', reg_wait: 'hardly' };
    expect(scored(outpatient, given)).toMatchObject({ op_reg: 6667 });
    const pay = { pay_level: 'agree', pay_equal: 'neutral', pay_insurance: 'unknown' };
    expect(scored(staff, pay)).toMatchObject({ st_pay: 6250 });
  });

  it('need half of the questions that applied', () => {
    const { measures } = inpatient;
    const place = measures.findIndex(({ measure }) => measure === 'ip_med');
    const of = (given: Values) => score(inpatient, given)[place]?.score;
    expect(of({ new_medicine: 'no', med_name: 'always' })).toBe(10000);
    expect(of({ new_medicine: 'yes', med_name: 'always' })).toBe(null);
    expect(of({ new_medicine: 'yes', med_name: 'always', med_purpose: 'sometimes' })).toBe(6667);
    expect(of({ new_medicine: 'yes', med_name: 'always', med_purpose: 'unknown' })).toBe(10000);
    expect(of({ new_medicine: 'yes', med_name: 'na', med_purpose: 'unknown', med_effects: 'unknown' })).toBe(
      null,
    );
    expect(of({ new_medicine: 'no', med_purpose: 'never', med_name: 'always' })).toBe(10000);
  });

  it('make the composite of half of the dimensions that applied, overall and recommend apart', () => {
    const one = { doc_listen: 'always', doc_polite: 'usually', doc_clear: 'most' };
    const two = { ...one, priv_talk: 'never', priv_exam: 'na' };
    const three = { ...two, reg_easy: 'easy', reg_wait: 'mostly' };
    expect(scored(outpatient, { ...two, overall: 10, recommend: 'surely' })).toMatchObject({
      composite: null,
    });
    // (7778 + 0 + 6667) / 3, the doctors' 7778 being 23334 / 3
    expect(scored(outpatient, { ...three, overall: 0 })).toMatchObject({ composite: 4815 });
    // nurses and responsiveness do not apply, so two of four are enough: 7778 / 2
    const away = { nur_polite: 'na', nur_listen: 'na', nur_clear: 'na', resp_answer: 'na', resp_help: 'na' };
    expect(scored(outpatient, { ...two, ...away })).toMatchObject({ composite: 3889 });
    expect(scored(outpatient, { overall: 10, recommend: 'surely' })).toMatchObject({ composite: null });
  });

  it('round the composite once, from dimensions that were not rounded', () => {
    // doctors (6667 + 6667 + 3333) / 3 = 5555.67 and privacy (3333 + 0) / 2 = 1666.5, their mean 3611.08;
    // of the rounded 5556 and 1667 it would be 3612. Two of four dimensions: the others do not apply.
    const away = { nur_polite: 'na', nur_listen: 'na', nur_clear: 'na', resp_answer: 'na', resp_help: 'na' };
    const doctor = { doc_listen: 'usually', doc_polite: 'usually', doc_clear: 'little' };
    const privacy = { priv_talk: 'sometimes', priv_exam: 'never' };
    const all = scored(outpatient, { ...doctor, ...privacy, ...away });
    expect(all).toMatchObject({ op_doc: 5556, op_priv: 1667, composite: 3611 });
  });

  it.each(plans)('agree with exact fractions on $instrument.id', (plan) => {
    fc.assert(
      fc.property(anyValues(plan), (values) => {
        const all = scored(plan, values);
        const expected = byFractions(plan, values);
        for (const [measure, points] of expected) expect([measure, all[measure]]).toEqual([measure, points]);
      }),
    );
  });

  it.each(plans)('do not depend on hidden answers having been cut, for $instrument.id', (plan) => {
    fc.assert(
      fc.property(anyValues(plan), (values) => {
        expect(score(plan, finish(plan, values).values)).toEqual(score(plan, values));
      }),
    );
  });
});

// Dimensions and composite once more, by another way: fractions of BigInt, rounded half up at the end.
function byFractions(plan: Plan, values: Values): [string, number | null][] {
  const visible = asked(plan, values).names;
  const half = (top: bigint, bottom: bigint) => Number((2n * top + bottom) / (2n * bottom));
  const means = plan.instrument.key.dimensions.map(({ code }) => {
    const inside = [...plan.questions.values()].filter((q) => q.dimension === code && visible.has(q.name));
    const points = inside.map((q) => {
      const option = q.options.find(({ stored }) => stored === values[q.name]);
      return option ? option.score : undefined;
    });
    const applied = points.filter((each) => each !== null).length;
    const given = points.flatMap((each) =>
      typeof each === 'number' ? [BigInt(Math.round(each * 100))] : [],
    );
    const ok = given.length > 0 && given.length * 2 >= applied;
    const sum = given.reduce((a, b) => a + b, 0n);
    return { code, applied, mean: ok ? ([sum, BigInt(given.length)] as const) : null };
  });
  const has = means.flatMap(({ mean }) => (mean ? [mean] : []));
  const enough = has.length > 0 && has.length * 2 >= means.filter(({ applied }) => applied > 0).length;
  const [top, bottom] = has.reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
  return [
    ['composite', enough ? half(top, bottom * BigInt(has.length)) : null],
    ...means.map(({ code, mean }): [string, number | null] => [code, mean ? half(...mean) : null]),
  ];
}
