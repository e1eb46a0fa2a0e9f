import { expect, it } from 'vitest';
import { finish } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import { readDraft } from '../../surveys/draft.ts';
import type { Value } from '../../surveys/plan.ts';
import type { SurveyQuestion } from '../../surveys/question-json.ts';
import { alone, common, list } from './alone.ts';
import { judgeAtOnce } from './judge.ts';
import { say } from './random-question.ts';

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
    'a number against the narrower of two limits',
    {
      type: 'text',
      ...common,
      inputType: 'number',
      max: 10,
      validators: [{ type: 'numeric', maxValue: 100 }],
    },
    50,
  ],
  [
    'a number against the first of two validators',
    {
      type: 'text',
      ...common,
      inputType: 'number',
      validators: [
        { type: 'numeric', minValue: 10 },
        { type: 'numeric', minValue: 3, maxValue: 100 },
      ],
    },
    5,
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

it('holds ticks and letters to the narrower of two limits as well, which SurveyJS leaves to its page', () => {
  const ticks = { type: 'checkbox', ...common, choices: list, maxSelectedChoices: 2 } as const;
  const ticked = compile(alone({ ...ticks, validators: [{ type: 'answercount', maxCount: 3 }] }));
  const codes = (plan: typeof ticked, value: Value) =>
    finish(plan, { q: value }).problems.map(({ code }) => code);
  expect(codes(ticked, ['alpha', 'beta', 'gamma'])).toEqual(['too_many']);
  const comment = { type: 'comment', ...common, maxLength: 5 } as const;
  const written = compile(
    alone({ ...comment, validators: [{ type: 'text', minLength: 2, maxLength: 100 }] }),
  );
  expect([codes(written, 'a'), codes(written, 'ab'), codes(written, 'abcdef')]).toEqual([
    ['too_short'],
    [],
    ['too_long'],
  ]);
});

it('says what is wrong in the words of the validator that found it', () => {
  const plan = compile(
    alone({
      type: 'text',
      ...common,
      validators: [
        { type: 'text', minLength: 3, text: say('too short') },
        { type: 'text', maxLength: 5, text: say('too long') },
        { type: 'text', minLength: 2, text: say('looser') },
      ],
    }),
  );
  const said = (value: string) => finish(plan, { q: value }).problems.map((problem) => problem.text?.en);
  expect([said('ab'), said('abc'), said('abcdef')]).toEqual([['too short'], [], ['too long']]);
  const mail = { type: 'text', ...common, inputType: 'email' } as const;
  const address = compile(
    alone({
      ...mail,
      validators: [
        { type: 'text', minLength: 3, text: say('too short') },
        { type: 'email', text: say('no address') },
      ],
    }),
  );
  expect(finish(address, { q: 'wang at home' }).problems[0]?.text?.en).toBe('no address');
});

it('asks a rule about an answer that was not given, as SurveyJS does', () => {
  const rule = { type: 'expression', expression: '{q} notempty', text: say('say one of the two') } as const;
  const plan = compile(alone({ type: 'text', ...common, validators: [rule] }));
  expect(finish(plan, {}).problems).toMatchObject([{ question: 'q', code: 'rule' }]);
  expect(judgeAtOnce(plan, {}).wrong).toEqual(['q']);
});

it('refuses limits that contradict each other in drafts; where they are published the last one counts', () => {
  const instrument = alone({
    type: 'text',
    ...common,
    inputType: 'number',
    validators: [
      { type: 'numeric', minValue: 0, maxValue: 5 },
      { type: 'numeric', minValue: 10, maxValue: 20 },
    ],
  });
  const { fault } = readDraft(JSON.stringify(instrument), { id: 'few', version: 1 }, null);
  expect(fault).toMatchObject({
    path: 'survey.pages[0].elements[0]',
    said: { en: 'its least is more than its most' },
  });
  const plan = compile(instrument);
  expect(finish(plan, { q: 15 }).problems).toEqual([]);
  expect(finish(plan, { q: 4 }).problems).toMatchObject([{ code: 'too_small' }]);
});
