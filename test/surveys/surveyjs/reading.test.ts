import { describe, expect, it } from 'vitest';
import { compile } from '../../../surveys/compile.ts';
import { filled, words } from '../fhir/questionnaires.ts';
import { listed } from './listed.ts';

describe('somebody else’s survey', () => {
  it('comes in with names and values of ours, in conditions and titles too', () => {
    const { instrument, elements, notes } = listed([
      {
        type: 'radiogroup',
        name: 'Q 1',
        choices: [1, { value: 'Yes, often', text: 'Often' }, 'no'],
        hasOther: true,
      },
      {
        type: 'matrix',
        name: 'M',
        columns: ['a', 'b'],
        rows: ['Row 1', { value: 'R2', text: 'Two' }],
        isAllRowRequired: true,
      },
      {
        type: 'comment',
        name: 'why',
        title: 'Why {Q 1}?',
        visibleIf: "{Q 1} = 1 or {q 1} anyof ['Yes, often', 'no'] and {M.Row 1} = 'a'",
      },
      { name: 'more', visibleIf: '{Q 1-Comment} notempty', requiredIf: "{q 1} <> 'no'" },
    ]);
    expect(elements).toEqual([
      {
        type: 'radiogroup',
        name: 'q_1',
        title: words('Q 1'),
        choices: [
          { value: 'v_1', text: words('1') },
          { value: 'Yes_often', text: words('Often') },
          { value: 'no', text: words('no') },
        ],
        showOtherItem: true,
      },
      {
        type: 'matrix',
        name: 'm',
        title: words('M'),
        columns: [
          { value: 'a', text: words('a') },
          { value: 'b', text: words('b') },
        ],
        rows: [
          { value: 'row_1', text: words('Row 1') },
          { value: 'r2', text: words('Two') },
        ],
        eachRowRequired: true,
      },
      {
        type: 'comment',
        name: 'why',
        title: words('Why {q_1}?'),
        maxLength: 1000,
        visibleIf: "({q_1} == 'v_1') or (({q_1} anyof ['Yes_often', 'no']) and ({m.row_1} == 'a'))",
      },
      {
        type: 'text',
        name: 'more',
        title: words('more'),
        visibleIf: '{q_1-Comment} notempty',
        requiredIf: "{q_1} != 'no'",
      },
    ]);
    expect(notes).toEqual([]);
    expect(compile(filled(instrument)).questions.get('m.row_1')?.required({})).toBe(true);
  });

  it('asks in the nearest way what we do not have, and says so', () => {
    const { elements, notes } = listed([
      { type: 'rating', name: 'a' },
      { type: 'rating', name: 'b', rateValues: [1, 2, 3], rateType: 'stars' },
      {
        type: 'rating',
        name: 'c',
        rateValues: [
          { value: 1, text: 'Low' },
          { value: 5, text: 'High' },
        ],
      },
      { type: 'tagbox', name: 'd', choices: ['x', 'y'], maxSelectedChoices: 0, showDontKnowItem: true },
      { type: 'text', name: 'e', inputType: 'datetime-local', min: '2025-01-01T00:00' },
      { type: 'text', name: 'f', inputType: 'number', min: '1', step: 0.5 },
      { type: 'html', name: 'g', html: '<a href="http://x">Read</a> <script>{this}</script>' },
      { type: 'file', name: 'h' },
      { type: 'panel', name: 'i', elements: [{ type: 'signaturepad', name: 'j' }] },
      { type: 'rating', name: 'k', rateMin: 0, rateMax: 100, minRateDescription: 'Worst' },
    ]);
    expect(elements).toMatchObject([
      { type: 'rating', rateMin: 1, rateMax: 5, minRateDescription: { default: '1' } },
      { type: 'rating', rateMin: 1, rateMax: 3, rateType: 'stars' },
      {
        type: 'radiogroup',
        choices: [
          { value: 'v_1', text: words('Low') },
          { value: 'v_5', text: words('High') },
        ],
      },
      {
        type: 'checkbox',
        choices: [{ value: 'x' }, { value: 'y' }, { value: 'dontknow', text: { default: 'Don’t know' } }],
      },
      { type: 'text', inputType: 'date' },
      { type: 'text', inputType: 'number', min: 1, step: 0.5 },
      { type: 'html', html: { default: 'Read &#123;this}' } },
      { type: 'text', inputType: 'number', min: 0, max: 100 },
    ]);
    expect(elements[3]).not.toHaveProperty('maxSelectedChoices');
    expect(notes).toEqual([
      'elements[2].rateValues: are asked as a list',
      'elements[2].type: is asked as a radiogroup',
      'elements[3].type: is asked as a checkbox',
      'elements[3].maxSelectedChoices: is not supported',
      'elements[4].inputType: is asked as a date',
      'elements[4].min: is not supported',
      'elements[6].html: is shown without its tags: only p, br, b, strong, i, em, ul, ol and li are',
      'elements[7]: cannot be asked: file',
      'elements[8].elements[0]: cannot be asked: signaturepad',
      'elements[8]: nothing in it can be asked',
      'elements[9].type: is asked as a number: a rating has at most eleven whole marks',
      'elements[9].minRateDescription: is not supported',
    ]);
  });
});

it.each([
  ['before', { default: 'Why', 'zh-cn': '为什么' }],
  ['after', { 'zh-cn': '为什么', default: 'Why' }],
])(
  'loses no language of a survey in another than English: what stands under none comes %s its own',
  (_how, title) => {
    const { instrument, elements } = listed([{ type: 'comment', name: 'w', title }], {
      locale: 'zh-cn',
      title: '题',
    });
    expect(instrument.survey.title).toMatchObject({ 'zh-cn': '题' });
    expect(elements).toMatchObject([{ title: { default: 'Why', 'zh-cn': '为什么' } }]);
  },
);
