import { expect, it } from 'vitest';
import { compile } from '../../../surveys/compile.ts';
import { exportQuestionnaire } from '../../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import { asking, filled, question, shownAs, translated, yesNo } from './questionnaires.ts';

it('speaks every language the questionnaire has', () => {
  const { instrument, notes } = importQuestionnaire({
    ...asking({
      ...question('choice', { text: '好吗？', _text: translated('en-GB', 'Well?') }),
      answerOption: [
        { valueCoding: { code: 'y', display: '好', _display: translated('en', 'Yes') } },
        { valueCoding: { code: 'n', display: '不好', _display: translated('zh_Hant_TW', '不') } },
      ],
    }),
    language: 'zh-Hans',
    _title: translated('ug', 'باشقىلارنىڭ'),
  });
  expect(instrument.survey.title).toEqual({ default: '', 'zh-cn': 'Somebody else’s', ug: 'باشقىلارنىڭ' });
  expect(instrument.survey.pages[0]?.elements[0]).toEqual({
    type: 'radiogroup',
    name: 'q',
    title: { default: 'Well?', 'zh-cn': '好吗？' },
    choices: [
      { value: 'y', text: { default: 'Yes', 'zh-cn': '好' } },
      { value: 'n', text: { default: '', 'zh-cn': '不好', 'zh-hant-tw': '不' } },
    ],
  });
  expect(notes).toEqual([]);
});

it('takes groups as pages and panels, tables as matrices, words as words', () => {
  const group = (linkId: string, ...item: object[]) => ({ linkId, type: 'group', text: linkId, item });
  const row = (linkId: string) => ({
    linkId,
    type: 'choice',
    text: linkId,
    required: true,
    answerOption: yesNo,
  });
  const table = { ...group('T', row('T.R 1'), row('Constructor')), extension: [shownAs('htable')] };
  const words = { linkId: 'w', type: 'display', text: 'a < b {c}' };
  const { instrument, notes } = importQuestionnaire(
    asking(words, group('First', group('Inner', question('date')), table), { ...words, linkId: 'W' }),
  );
  const [one, two, three] = instrument.survey.pages;
  const html = { default: 'a &lt; b &#123;c}', 'zh-cn': '' };
  expect(one).toEqual({ name: 'page_1', elements: [{ type: 'html', name: 'w', html }] });
  expect(two?.name).toBe('first');
  expect(two?.elements).toMatchObject([
    { type: 'panel', name: 'inner', elements: [{ type: 'text', name: 'q', inputType: 'date' }] },
    {
      type: 'matrix',
      name: 't',
      eachRowRequired: true,
      rows: [{ value: 'r_1' }, { value: 'constructor_2' }],
    },
  ]);
  expect(three?.elements).toEqual([{ type: 'html', name: 'w_2', html }]);
  expect(notes).toEqual([]);
  expect(compile(filled(instrument)).questions.has('t.r_1')).toBe(true);
});

it('writes out the options of a value set that lies in the file', () => {
  const given = asking(question('choice', { answerValueSet: '#vs' }), {
    ...question('choice', { answerValueSet: 'http://hl7.org/fhir/ValueSet/gender' }),
    linkId: 'r',
  });
  const concept = [
    { code: 'a', display: 'Aye', designation: [{ language: 'zh', value: '是' }] },
    { code: 'b' },
  ];
  const contained = [
    { resourceType: 'ValueSet', id: 'vs', compose: { include: [{ system: 'urn:s', concept }] } },
  ];
  const { instrument, notes } = importQuestionnaire({ ...given, contained });
  expect(instrument.survey.pages[0]?.elements).toMatchObject([
    {
      choices: [
        { value: 'a', text: { default: 'Aye', 'zh-cn': '是' } },
        { value: 'b', text: { default: 'b', 'zh-cn': 'b' } },
      ],
    },
    { choices: [] },
  ]);
  const [first] = exportQuestionnaire(instrument, { base: '', status: 'draft' }).item ?? [];
  expect(first?.answerOption?.[0]?.valueCoding).toMatchObject({ system: 'urn:s', code: 'a', display: 'Aye' });
  expect(notes.map(({ path }) => path)).toEqual([
    'Questionnaire.contained',
    'Questionnaire.item[0].answerValueSet',
    'Questionnaire.item[1].answerValueSet',
  ]);
});

it('writes no empty list of options, which FHIR forbids', () => {
  const { instrument } = importQuestionnaire(asking(question('choice', { text: 'Which?' })));
  expect(JSON.stringify(exportQuestionnaire(instrument, { base: '', status: 'draft' }))).not.toMatch(/\[\]/);
});
