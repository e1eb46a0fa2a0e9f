import { expect, it } from 'vitest';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import { asking, coding, elementsOf, hl7, question } from './questionnaires.ts';

it('lists what does not come along, by path and with the reason', () => {
  const { elements, notes } = elementsOf(
    question('url', { initial: [{ valueUri: 'http://x' }] }),
    { linkId: 'a', type: 'attachment', text: 'Send a picture' },
    { linkId: 'ro', type: 'string', text: 'Fixed', readOnly: true },
    { linkId: 'n', type: 'boolean', text: 'Nested?', item: [{ linkId: 'n1', type: 'string', text: 'How?' }] },
    { linkId: 'g', type: 'group', item: [{ linkId: 'g1', type: 'reference' }] },
    {
      linkId: 'c',
      type: 'choice',
      repeats: false,
      answerOption: [{ ...coding('x'), extension: [hl7('ordinalValue', { valueDecimal: 2 })] }],
    },
    {
      linkId: 's',
      type: 'string',
      repeats: true,
      definition: 'http://d',
      extension: [hl7('entryFormat', { valueString: 'x' })],
    },
  );
  expect(elements.map(({ name }) => name)).toEqual(['q', 'n', 'n1', 'c', 's']);
  expect(notes).toEqual([
    'Questionnaire.item[0].type: is asked as a text',
    'Questionnaire.item[0].initial: questions begin empty',
    'Questionnaire.item[1]: cannot be asked: attachment',
    'Questionnaire.item[2]: is read only, so nobody can answer it',
    'Questionnaire.item[3].item[0]: stands under a question: it is asked right after it',
    'Questionnaire.item[4]: nothing in it can be asked',
    'Questionnaire.item[5].answerOption[0].extension[0]: counts only in a dimension: give the question one, and its options points from 0 to 100',
    'Questionnaire.item[6].repeats: only a list can be answered more than once',
    'Questionnaire.item[6].definition: definitions elsewhere are not followed',
    'Questionnaire.item[6].extension[0]: http://hl7.org/fhir/StructureDefinition/entryFormat is not supported',
  ]);
});

it.each<[string, object, string]>([
  ['another resource', { resourceType: 'Patient' }, 'Questionnaire.resourceType: '],
  ['no object', { length: 0 }, 'Questionnaire.resourceType: '],
  [
    'an unknown type',
    asking(question('signature')),
    'Questionnaire.item[0].type: is not a type of item in FHIR R4',
  ],
  ['no linkId', asking({ type: 'string' }), 'Questionnaire.item[0].linkId: is missing'],
  [
    'a linkId twice',
    asking(question('date'), question('string')),
    "Questionnaire.item[1].linkId: 'q' stands twice",
  ],
  [
    'an operator of its own',
    asking(question('date', { enableWhen: [{ question: 'q', operator: '==', answerDate: '2025-01-01' }] })),
    'Questionnaire.item[0].enableWhen[0].operator: has to be one of exists = ',
  ],
  [
    'no answer',
    asking(question('date', { enableWhen: [{ question: 'q', operator: '=' }] })),
    'Questionnaire.item[0].enableWhen[0].answer[x]: one answer is needed, not 0',
  ],
  [
    'existence of something',
    asking(question('date', { enableWhen: [{ question: 'q', operator: 'exists', answerInteger: 1 }] })),
    'Questionnaire.item[0].enableWhen[0].answerBoolean: is missing',
  ],
  [
    'all or any unsaid',
    asking(
      question('date', {
        enableWhen: [1, 2].map(() => ({ question: 'q', operator: 'exists', answerBoolean: true })),
      }),
    ),
    'Questionnaire.item[0].enableBehavior: is missing',
  ],
])('refuses %s', (_, given, message) => {
  expect(() => importQuestionnaire(given)).toThrow(message);
});

it('refuses what nests without end', () => {
  const deep = Array.from({ length: 5000 }).reduce<object>(
    (item, _, at) => ({ linkId: `g${at}`, type: 'group', item: [item] }),
    question('date'),
  );
  expect(() => importQuestionnaire(asking(deep))).toThrow('Questionnaire: is nested more than 100 deep');
});
