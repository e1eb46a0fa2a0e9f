import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../surveys/compile.ts';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import { exportResponse } from '../../../surveys/fhir/response.ts';
import { faultsOf } from '../../support/fhir-validator.ts';
import { anyValues, plans } from '../answers.ts';
import { everyType } from '../every-type.ts';
import { asking, filled, question } from './questionnaires.ts';

const PLACE = { base: 'https://survey.example.cn', status: 'completed' } as const;

describe('an answer in FHIR', () => {
  const plan = compile(everyType);
  const values = {
    came_by: 'other',
    'came_by-Comment': '坐船',
    troubles: ['queue', 'signs'],
    queue_long: 'long',
    waited: 40,
    came_on: '2025-11-01',
    'care.listen': 'always',
    again: true,
    why: 'hidden, so cut',
    visits: 2.5,
    stars: 4,
    overall: 0,
  };

  it('follows the questionnaire, with each answer in its type', () => {
    const response = exportResponse(plan, values, {
      ...PLACE,
      id: 'a1',
      encounter: 'Encounter/7',
      authored: '2025-11-02T00:00:00Z',
    });
    expect(faultsOf(response)).toEqual([]);
    expect(response).toMatchObject({
      questionnaire: 'https://survey.example.cn/fhir/Questionnaire/every-type|1',
      status: 'completed',
      encounter: { reference: 'Encounter/7' },
      authored: '2025-11-02T00:00:00Z',
    });
    const [first, second, third] = response.item ?? [];
    const answers = (item: typeof first) => (item?.item ?? []).map(({ linkId, answer }) => [linkId, answer]);
    expect(answers(first)).toEqual([
      ['came_by', [{ valueString: '坐船' }]],
      [
        'troubles',
        [
          expect.objectContaining({
            valueCoding: expect.objectContaining({ code: 'queue', display: 'Queues' }),
          }),
          { valueCoding: expect.objectContaining({ code: 'signs' }) },
        ],
      ],
      ['queue_long', [{ valueCoding: expect.objectContaining({ code: 'long' }) }]],
      ['waited', [{ valueInteger: 40 }]],
      ['came_on', [{ valueDate: '2025-11-01' }]],
    ]);
    expect(second?.item?.[0]).toMatchObject({
      linkId: 'care',
      item: [{ linkId: 'care.listen', answer: [{ valueCoding: { code: 'always' } }] }],
    });
    expect(answers(second).slice(1)).toEqual([
      ['again', [{ valueBoolean: true }]],
      ['visits', [{ valueDecimal: 2.5 }]],
    ]);
    expect(answers(third)).toEqual([
      ['total', [{ valueString: '80' }]],
      ['stars', [{ valueInteger: 4 }]],
      ['overall', [{ valueInteger: 0 }]],
    ]);
  });

  it('quotes answers as they were read, and of what quotes the visit only the answer', () => {
    const { item } = exportResponse(plan, { ...values, again: false, why: '远' }, PLACE);
    const [, second] = item ?? [];
    const [again, panel] = second?.item?.slice(1) ?? [];
    expect(again).toEqual({ linkId: 'again', answer: [{ valueBoolean: false }] });
    expect(panel).toMatchObject({ linkId: 'not_again', text: 'You said “No”', item: [{ text: 'Why?' }] });
    expect(JSON.stringify(panel?._text)).toContain('您说“不会”');
    expect(JSON.stringify(item)).not.toContain('{again}');
  });

  it('says no more than it is told: no subject, no author, no time', () => {
    expect(Object.keys(exportResponse(plan, {}, PLACE)).sort()).toEqual([
      'item',
      'language',
      'questionnaire',
      'resourceType',
      'status',
    ]);
  });

  it('speaks the words of the system the questionnaire came from', () => {
    const answerOption = [
      { valueCoding: { system: 'http://loinc.org', code: 'LA33-6', display: 'Yes' } },
      { valueCoding: { system: 'http://loinc.org', code: '5', display: 'No' } },
    ];
    const { instrument } = importQuestionnaire(
      asking({ ...question('choice', { answerOption }), linkId: '/54114-4' }),
    );
    const { item } = exportResponse(compile(filled(instrument)), { q_54114_4: 'v_5' }, PLACE);
    expect(item).toMatchObject([
      { linkId: '/54114-4', answer: [{ valueCoding: { system: 'http://loinc.org', code: '5' } }] },
    ]);
  });

  it.each(plans)('to $instrument.id is sound whatever was answered', (each) => {
    fc.assert(
      fc.property(anyValues(each), (given) => {
        expect(faultsOf(exportResponse(each, given, PLACE))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
