import { describe, expect, it } from 'vitest';
import { coding, elementsOf, hl7, question, shownAs, words, yesNo } from './questionnaires.ts';

const title = words('Well?');

describe('a question comes in', () => {
  it.each<[string, object, object]>([
    ['boolean', question('boolean'), { type: 'boolean' }],
    ['integer', question('integer'), { type: 'text', inputType: 'number', step: 1 }],
    ['decimal', question('decimal'), { type: 'text', inputType: 'number' }],
    ['string', question('string', { maxLength: 9 }), { type: 'text', maxLength: 9 }],
    ['text', question('text'), { type: 'comment', maxLength: 1000 }],
    ['date', question('date', { required: true }), { type: 'text', inputType: 'date', isRequired: true }],
    [
      'bounds',
      question('decimal', {
        extension: [
          hl7('minValue', { valueDecimal: 1.5 }),
          hl7('maxValue', { valueInteger: 9 }),
          hl7('maxDecimalPlaces', { valueInteger: 1 }),
        ],
      }),
      { type: 'text', inputType: 'number', min: 1.5, max: 9, step: 0.1 },
    ],
    [
      'slider',
      question('integer', {
        extension: [
          shownAs('slider'),
          hl7('minValue', { valueInteger: 0 }),
          hl7('maxValue', { valueInteger: 10 }),
        ],
        item: [
          { linkId: 'l', type: 'display', text: 'Bad', extension: [shownAs('lower')] },
          { linkId: 'h', type: 'display', text: 'Tick one', extension: [shownAs('help')] },
        ],
      }),
      {
        type: 'rating',
        description: words('Tick one'),
        rateMin: 0,
        rateMax: 10,
        minRateDescription: words('Bad'),
        maxRateDescription: { default: '10', 'zh-cn': '10' },
      },
    ],
    [
      'unit and prefix',
      question('decimal', {
        prefix: '4.',
        extension: [hl7('questionnaire-unit', { valueCoding: { code: 'kg' } })],
      }),
      { type: 'text', inputType: 'number', title: words('4. Well? (kg)') },
    ],
    [
      'choice',
      question('choice', { answerOption: yesNo, extension: [shownAs('drop-down')] }),
      {
        type: 'dropdown',
        choices: [
          { value: 'y', text: words('Yes') },
          { value: 'n', text: words('No') },
        ],
      },
    ],
    [
      'open choice, more than one, one that excludes',
      question('open-choice', {
        repeats: true,
        answerOption: [
          coding('Other', 'Something'),
          {
            ...coding('99', 'Nothing'),
            extension: [hl7('questionnaire-optionExclusive', { valueBoolean: true })],
          },
          coding('5', 'Five'),
        ],
        extension: [
          hl7('questionnaire-minOccurs', { valueInteger: 1 }),
          hl7('questionnaire-maxOccurs', { valueInteger: 2 }),
        ],
      }),
      {
        type: 'checkbox',
        choices: [
          { value: 'Other_2', text: words('Something') },
          { value: 'v_5', text: words('Five') },
        ],
        showNoneItem: true,
        noneText: words('Nothing'),
        showOtherItem: true,
        minSelectedChoices: 1,
        maxSelectedChoices: 2,
      },
    ],
    [
      'options that are no codings',
      question('choice', {
        answerOption: [{ valueInteger: 1 }, { valueString: 'Two' }, { valueDate: '2025-01-01' }],
      }),
      {
        type: 'radiogroup',
        choices: [
          { value: 'v_1', text: { default: '1', 'zh-cn': '1' } },
          { value: 'Two', text: words('Two') },
          { value: 'v_2025_01_01', text: { default: '2025-01-01', 'zh-cn': '2025-01-01' } },
        ],
      },
    ],
  ])('as %s', (_, given, expected) => {
    const { elements, notes } = elementsOf(given);
    expect(elements).toEqual([{ name: 'q', title, ...expected }]);
    expect(notes.filter((note) => !note.includes('.item[1].extension'))).toEqual([]);
  });
});
