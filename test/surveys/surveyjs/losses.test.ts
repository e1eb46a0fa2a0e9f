import { expect, it } from 'vitest';
import { compile } from '../../../surveys/compile.ts';
import { importSurvey } from '../../../surveys/surveyjs/import.ts';
import { filled } from '../fhir/questionnaires.ts';
import { listed } from './listed.ts';

it('lists by path what it does not take along', () => {
  const { instrument, notes } = importSurvey(
    {
      showProgressBar: 'top',
      triggers: [],
      pages: [
        { name: 'p', navigationButtonsVisibility: 'hide', elements: [] },
        {
          name: 'p',
          elements: [
            {
              type: 'dropdown',
              name: 'a',
              defaultValue: 'x',
              choices: [{ value: 'x', visibleIf: '{b}' }],
              choicesByUrl: {},
            },
            {
              type: 'boolean',
              name: 'b',
              valueTrue: 'ja',
              validators: [
                { type: 'regex', regex: '.' },
                { type: 'expression', expression: '{A} notempty' },
              ],
            },
            'c',
          ],
        },
      ],
    },
    'x',
    'outpatient',
  );
  expect(notes.map(({ path, reason }) => `${path}: ${reason.en}`)).toEqual([
    'showProgressBar: is not supported',
    'triggers: triggers are not run',
    'pages[0].navigationButtonsVisibility: is not supported',
    'pages[0]: nothing on it can be asked',
    'pages[1].elements[2]: is no object',
    'pages[1].elements[0].choices[0].visibleIf: is not supported',
    'pages[1].elements[0].defaultValue: questions begin empty',
    'pages[1].elements[0].choicesByUrl: lists elsewhere are not looked up',
    'pages[1].elements[1].valueTrue: is kept as true, in conditions too',
    'pages[1].elements[1].validators[0]: cannot be checked: regex',
  ]);
  expect(instrument.survey.pages).toMatchObject([
    {
      name: 'p_2',
      elements: [{ name: 'a' }, { validators: [{ type: 'expression', expression: '{a} notempty' }] }],
    },
  ]);
});

it('takes along what it can so that what comes in can be published', () => {
  const { instrument, notes, elements } = listed(
    [
      { name: 'age', validators: [{ type: 'numeric', minValue: 0 }, { type: 'email' }] },
      { name: 'mail', inputType: 'text', validators: [{ type: 'email' }] },
      { type: 'comment', name: 'why', validators: [{ type: 'answercount', minCount: 1 }] },
      {
        type: 'matrix',
        name: 'm',
        isRequired: true,
        requiredIf: '{age} > 3',
        columns: ['x', 'y'],
        rows: ['a'],
      },
      { type: 'comment', name: 'more', visibleIf: '{myScore} > 3' },
    ],
    { locales: ['en', 'fr'], calculatedValues: [{ name: 'myScore', expression: '{age} * 2' }] },
  );
  expect(elements).toMatchObject([
    { inputType: 'number', validators: [{ type: 'numeric', minValue: 0 }] },
    { inputType: 'email', validators: [{ type: 'email' }] },
    { validators: [] },
    { type: 'matrix' },
    { visibleIf: '{myscore} > 3' },
  ]);
  expect(elements[3]).not.toHaveProperty('isRequired');
  expect(instrument.survey.calculatedValues).toEqual([{ name: 'myscore', expression: '{age} * 2' }]);
  expect(notes).toEqual([
    "elements[0].validators[1]: a validator of type email does not fit 'number'",
    "elements[2].validators[0]: a validator of type answercount does not fit 'comment'",
    'elements[3].requiredIf: a matrix is required row by row, by eachRowRequired',
    'elements[3].isRequired: a matrix is required row by row, by eachRowRequired',
  ]);
  expect(() => compile(filled(instrument))).not.toThrow();
});

it('speaks the languages it speaks', () => {
  const title = { default: '您好', en: 'Hello', ug: 'سالام' };
  const { elements } = listed(
    [
      { name: 'a', title },
      { name: 'b', title: '再见' },
    ],
    { locale: 'zh-cn' },
  );
  expect(elements.map((element) => 'title' in element && element.title)).toEqual([
    { default: 'Hello', 'zh-cn': '您好', ug: 'سالام' },
    { default: '', 'zh-cn': '再见' },
  ]);
});

it.each<[unknown]>([[null], [[]], [{ title: 'x' }], [{ pages: 'x' }]])('is none: %j', (json) => {
  expect(() => importSurvey(json, 'x', 'outpatient')).toThrow('survey: has no pages: send a SurveyJS survey');
});
