import { expect, it } from 'vitest';
import { finish } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import type { SurveyQuestion } from '../../surveys/question-json.ts';
import { judgeAtOnce } from './judge.ts';
import { say } from './random-question.ts';

const text = { zh: '甲', en: 'a' };
const common = { name: 'q', title: say('q') };
const list = ['alpha', 'beta', 'gamma'].map((value) => ({ value, text: say(value) }));

const alone = (question: SurveyQuestion): Instrument => ({
  id: 'one',
  version: 1,
  population: 'outpatient',
  title: text,
  survey: { title: say('one'), pages: [{ name: 'p', elements: [question] }] },
  key: {
    dimensions: [],
    questions: {
      q: {
        name: text,
        options: 'choices' in question ? list.map(({ value }) => ({ value, score: null })) : [],
      },
    },
    background: [],
  },
});

it.each<[string, SurveyQuestion, string | number | string[]]>([
  ['a number too small', { type: 'text', ...common, inputType: 'number', min: 1 }, 0],
  ['a number too large', { type: 'text', ...common, inputType: 'number', max: 9 }, 10],
  [
    'a number against a validator',
    { type: 'text', ...common, inputType: 'number', validators: [{ type: 'numeric', maxValue: 5 }] },
    6,
  ],
  ['a day too early', { type: 'text', ...common, inputType: 'date', min: '2024-01-01' }, '2023-12-31'],
  [
    'no address',
    { type: 'text', ...common, inputType: 'email', validators: [{ type: 'email' }] },
    'wang at example',
  ],
  [
    'too few words',
    { type: 'comment', ...common, maxLength: 9, validators: [{ type: 'text', minLength: 3 }] },
    'ab',
  ],
  [
    'too few ticks',
    { type: 'checkbox', ...common, choices: list, validators: [{ type: 'answercount', minCount: 2 }] },
    ['alpha'],
  ],
  [
    'a rule that does not hold',
    {
      type: 'text',
      ...common,
      validators: [{ type: 'expression', expression: "{q} <> 'x'", text: say('no') }],
    },
    'x',
  ],
])('is refused here as by SurveyJS: %s', (_, question, value) => {
  const plan = compile(alone(question));
  expect(finish(plan, { q: value }).problems.map((problem) => problem.question)).toEqual(['q']);
  expect(judgeAtOnce(plan, { q: value }).wrong).toEqual(['q']);
});
