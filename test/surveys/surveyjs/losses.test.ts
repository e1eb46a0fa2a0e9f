import { expect, it } from 'vitest';
import { importSurvey } from '../../../surveys/surveyjs/import.ts';
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
