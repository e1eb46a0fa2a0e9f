import { describe, expect, it } from 'vitest';
import { decodeAdjusters, encodeAdjusters } from '../../surveys/adjusters.ts';
import { canonical } from '../../surveys/canonical.ts';
import { compile } from '../../surveys/compile.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { inpatient } from '../../surveys/default-instruments/inpatient.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { staff } from '../../surveys/default-instruments/staff.ts';
import type { Instrument, KeyAdjuster } from '../../surveys/instrument.ts';

const withAdjusters = (adjusters: readonly KeyAdjuster[], of: Instrument = outpatient): Instrument => ({
  ...of,
  key: { ...of.key, adjusters },
});

const shapesOf = (instrument: Instrument) =>
  compile(instrument).adjusters.map(({ name, coding, options }) => [name, coding, options.length]);

describe('the adjusters of a questionnaire', () => {
  it.each([outpatient, inpatient])('are the usual ones where the key of $id names none', (instrument) => {
    expect(shapesOf(instrument)).toEqual([
      ['sex', 'categories', 2],
      ['age', 'curve', 8],
      ['education', 'steps', 4],
      ['payer', 'categories', 5],
      ['health', 'steps', 5],
      ['respondent', 'categories', 2],
    ]);
  });

  it('are in no default questionnaire’s content, so that no published hash changed', () => {
    for (const instrument of defaultInstruments) expect(canonical(instrument)).not.toContain('adjusters');
  });

  it('are none of staff, ever', () => {
    expect(shapesOf(staff)).toEqual([]);
    expect(shapesOf(withAdjusters([], staff))).toEqual([]);
    const named = withAdjusters([{ question: 'pay_level', coding: 'categories' }], staff);
    expect(() => compile(named)).toThrow('key.adjusters: staff answer anonymously');
  });

  it('are those the key names, in its order, without the options that say nothing', () => {
    const own = withAdjusters([
      { question: 'health', coding: 'curve' },
      { question: 'payer', coding: 'categories', unknown: ['other'] },
    ]);
    expect(shapesOf(own)).toEqual([
      ['health', 'curve', 5],
      ['payer', 'categories', 4],
    ]);
    expect(shapesOf(withAdjusters([]))).toEqual([]);
  });

  it.each<[string, readonly KeyAdjuster[]]>([
    ["key.adjusters[0]: the survey does not ask 'height'", [{ question: 'height', coding: 'steps' }]],
    ["key.adjusters[0]: 'overall' has scores", [{ question: 'overall', coding: 'steps' }]],
    ["key.adjusters[0].unknown: 'sex' has no option", [{ question: 'sex', coding: 'steps', unknown: ['x'] }]],
    ["key.adjusters[0]: 'sex' is not answered", [{ question: 'sex', coding: 'steps', unknown: ['male'] }]],
    [
      'key.adjusters: one is named twice',
      [
        { question: 'sex', coding: 'steps' },
        { question: 'sex', coding: 'categories' },
      ],
    ],
  ])('are refused: %s', (complaint, adjusters) => {
    expect(() => compile(withAdjusters(adjusters))).toThrow(complaint);
  });

  it('are refused where they make too many columns', () => {
    const values = Array.from({ length: 26 }, (_, at) => `v${at}`);
    const [first, ...pages] = outpatient.survey.pages.toReversed();
    const question = {
      type: 'radiogroup' as const,
      name: 'where',
      title: { default: 'Where', 'zh-cn': '何处' },
    };
    const choices = values.map((value) => ({ value, text: { default: value, 'zh-cn': value } }));
    if (!first) throw new Error('the questionnaire has no page');
    const asked = { ...first, elements: [...first.elements, { ...question, choices }] };
    const where = {
      name: { zh: '何处', en: 'Where' },
      options: values.map((value) => ({ value, score: null })),
    };
    const many: Instrument = {
      ...outpatient,
      survey: { ...outpatient.survey, pages: [...pages.toReversed(), asked] },
      key: {
        ...outpatient.key,
        questions: { ...outpatient.key.questions, where },
        adjusters: [{ question: 'where', coding: 'categories' }],
      },
    };
    expect(() => compile(many)).toThrow('25 columns where 24 are the most');
    const steps = {
      ...many,
      key: { ...many.key, adjusters: [{ question: 'where', coding: 'steps' as const }] },
    };
    expect(shapesOf(steps)).toEqual([['where', 'steps', 26]]);
  });
});

describe('what is kept of the adjusters beside an answer', () => {
  it('is the place of each option, and nothing where none was chosen', () => {
    const plan = compile(outpatient);
    const bytes = encodeAdjusters(plan, { sex: 'female', age: '80_up', payer: 'self', respondent: 'family' });
    expect([...(bytes ?? [])]).toEqual([1, 7, 255, 3, 255, 1]);
    expect(decodeAdjusters(bytes ?? new Uint8Array())).toEqual([1, 7, null, 3, null, 1]);
  });

  it('counts an option that says nothing as nothing said', () => {
    const plan = compile(withAdjusters([{ question: 'payer', coding: 'categories', unknown: ['public'] }]));
    expect([...(encodeAdjusters(plan, { payer: 'public' }) ?? [])]).toEqual([255]);
    expect([...(encodeAdjusters(plan, { payer: 'employee' }) ?? [])]).toEqual([0]);
  });

  it('is nothing at all where there are no adjusters', () => {
    expect(encodeAdjusters(compile(staff), { post: 'nurse' })).toBeNull();
  });
});
