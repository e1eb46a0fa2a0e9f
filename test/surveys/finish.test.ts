import { describe, expect, it } from 'vitest';
import { finish, visiblePages } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient as instrument } from '../../surveys/default-instruments/outpatient.ts';
import type { Values } from '../../surveys/plan.ts';
import { choice, unscored } from './alone.ts';
import { planOf } from './answers.ts';
import { say } from './random-question.ts';

const outpatient = planOf('outpatient');
const inpatient = planOf('inpatient');

// What arrives from storage or another system, of whatever type.
const arrived = (json: string): Values => JSON.parse(json);

it.each([
  ['a rating kept as text', '{"overall": "9"}', 'overall', 'malformed'],
  ['a rating of no number', '{"overall": null}', 'overall', 'malformed'],
  ['a rating beyond its range', '{"overall": 99}', 'overall', 'unknown_option'],
  ['a fraction', '{"overall": 9.5}', 'overall', 'unknown_option'],
  ['an object for a comment', '{"overall": 9, "comment": {"a": 1}}', 'comment', 'malformed'],
  ['a number for a comment', '{"overall": 9, "comment": 1}', 'comment', 'malformed'],
  ['a list for an option', '{"overall": 9, "recommend": ["surely"]}', 'recommend', 'malformed'],
  ['an unknown option', '{"overall": 9, "recommend": "x"}', 'recommend', 'unknown_option'],
  ['a question nobody asks', '{"overall": 9, "income": 1}', 'income', 'unknown_question'],
  ['an own __proto__', '{"overall": 9, "__proto__": {"x": 1}}', '__proto__', 'unknown_question'],
  ['a constructor', '{"overall": 9, "constructor": "x"}', 'constructor', 'unknown_question'],
])('refuses %s', (_, json, question, code) => {
  const { values, problems } = finish(outpatient, arrived(json));
  expect(problems).toEqual([{ question, code }]);
  expect(Object.keys(values)).toEqual(question === 'overall' ? [] : ['overall']);
});

it('refuses a comment that is too long, and keeps a cleaned one', () => {
  expect(finish(outpatient, { overall: 1, comment: 'a'.repeat(1001) }).problems).toEqual([
    { question: 'comment', code: 'too_long' },
  ]);
  expect(finish(outpatient, { overall: 1, comment: ' a\r\nb ' }).values).toMatchObject({ comment: 'a\nb' });
});

it('requires the overall rating and nothing else', () => {
  expect(finish(outpatient, { reg_easy: 'easy' }).problems).toEqual([
    { question: 'overall', code: 'required' },
  ]);
  expect(finish(outpatient, { overall: 0 }).problems).toEqual([]);
});

describe('when the overall rating is not required', () => {
  const [arriving, care, summary] = instrument.survey.pages;
  if (!arriving || !care || !summary) throw new RangeError('three pages expected');
  const elements = summary.elements.map((element) => ({ ...element, isRequired: false }));
  const pages = [arriving, care, { ...summary, elements }];
  const plan = compile({ ...instrument, survey: { ...instrument.survey, pages } });

  it('still wants one scored answer, since nothing else can be counted', () => {
    const required = [{ question: 'overall', code: 'required' }];
    expect(finish(plan, {}).problems).toEqual(required);
    expect(finish(plan, { comment: 'good', sex: 'male' }).problems).toEqual(required);
    expect(finish(plan, { nur_polite: 'na' }).problems).toEqual(required);
    expect(finish(plan, { nur_polite: 'never' }).problems).toEqual([]);
    expect(finish(plan, { overall: 3 }).problems).toEqual([]);
  });

  it('wants it only where the overall rating can be given', () => {
    const screened = summary.elements.map((element) =>
      element.name === 'overall'
        ? { ...element, isRequired: false, visibleIf: "{reg_easy} <> 'unknown'" }
        : element,
    );
    const screening = compile({
      ...instrument,
      survey: { ...instrument.survey, pages: [arriving, care, { ...summary, elements: screened }] },
    });
    expect(finish(screening, { reg_easy: 'unknown' }).problems).toEqual([]);
    expect(finish(screening, { reg_wait: 'fully' }).problems).toEqual([]);
    expect(finish(screening, { sex: 'male' }).problems).toEqual([{ question: 'overall', code: 'required' }]);
  });
});

it('cuts answers to hidden questions, wrong ones without complaint', () => {
  const hidden = { overall: 5, toilet_helper: 'not_needed', resp_toilet: 'never', med_purpose: 'bogus' };
  const { values, problems } = finish(inpatient, hidden);
  expect(problems).toEqual([]);
  expect({ ...values }).toEqual({ overall: 5, toilet_helper: 'not_needed' });
});

it('asks the conditional questions when they are opened', () => {
  const opened = { toilet_helper: 'nobody', new_medicine: 'yes' };
  expect(inpatient.questions.get('resp_toilet')?.visible(opened)).toBe(true);
  expect(inpatient.questions.get('med_effects')?.visible(opened)).toBe(true);
  for (const name of ['resp_toilet', 'med_purpose', 'med_effects']) {
    expect(inpatient.questions.get(name)?.visible({})).toBe(false);
  }
});

it('has something to ask on every page of every default instrument, whatever was answered', () => {
  for (const id of ['outpatient', 'inpatient', 'staff']) {
    expect(visiblePages(planOf(id), {})).toEqual([0, 1, 2]);
  }
});

it('takes an expression that SurveyJS cannot work out for one without a value', () => {
  const number = { type: 'text' as const, name: 'n', title: say('n'), inputType: 'number' as const };
  const comment = { type: 'comment' as const, name: 'c', title: say('c'), maxLength: 100 };
  const sum = 'sum({c}, {n})';
  const plan = compile(
    unscored(
      [number, comment],
      [
        { type: 'expression', name: 'e', title: say('e'), expression: sum },
        { ...choice('opened'), visibleIf: `${sum} > 2` },
      ],
    ),
  );
  expect(finish(plan, { n: 1.5, c: '3' }).open.names).toContain('opened');
  const { values, open } = finish(plan, { n: 1.5, c: 'about 3' });
  expect(open.names).not.toContain('opened');
  expect(values['e']).toBeUndefined();
});
