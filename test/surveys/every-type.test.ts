import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { checkPage, finish } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import type { Values } from '../../surveys/plan.ts';
import { score } from '../../surveys/score.ts';
import { answerText, wordingOf } from '../../surveys/wording.ts';
import { form } from './answers.ts';
import { everyType } from './every-type.ts';

const plan = compile(everyType);
const codes = (page: number, fields: Record<string, string | string[]>, already: Values = {}) =>
  checkPage(plan, page, form(fields), already).problems.map(({ question, code }) => `${question} ${code}`);
const FIRST = { came_by: 'bus', _seen: 'came_by,troubles,waited,came_on' };

describe('what a page says', () => {
  it.each<[string, string, string | string[], string | undefined]>([
    ['an option of a list', 'came_by', 'train', 'unknown_option'],
    ['two of a list', 'came_by', ['bus', 'car'], 'one_only'],
    ['other without words', 'came_by', 'other', 'other_text'],
    ['ticks', 'troubles', ['parking', 'signs'], undefined],
    ['too many ticks', 'troubles', ['parking', 'signs', 'queue'], 'too_many'],
    ['none beside another', 'troubles', ['none', 'signs'], 'alone'],
    ['a tick twice', 'troubles', ['signs', 'signs'], 'malformed'],
    ['a tick of something else', 'troubles', ['signs', 'toString'], 'unknown_option'],
    ['a number', 'waited', '12', undefined],
    ['a full-width number', 'waited', '１２', undefined],
    ['no number', 'waited', '12x', 'not_a_number'],
    ['a number in disguise', 'waited', '0x10', 'not_a_number'],
    ['half a minute', 'waited', '1.5', 'not_a_step'],
    ['too many minutes', 'waited', '601', 'too_large'],
    ['a day', 'came_on', '2024-02-29', undefined],
    ['a day that was not', 'came_on', '2023-02-29', 'not_a_date'],
    ['a day too early', 'came_on', '2019-12-31', 'too_small'],
  ])('judges %s', (_, name, sent, code) => {
    const about = codes(0, { ...FIRST, [name]: sent }).filter((problem) => problem.startsWith(`${name} `));
    expect(about).toEqual(code === undefined ? [] : [`${name} ${code}`]);
  });

  it('keeps the words of other with it, and lets them go with it', () => {
    const first = checkPage(plan, 0, form({ ...FIRST, came_by: 'other', 'came_by-Comment': ' 走路 ' }), {});
    expect({ ...first.values }).toEqual({ came_by: 'other', 'came_by-Comment': '走路' });
    const second = checkPage(plan, 0, form({ ...FIRST, 'came_by-Comment': '走路' }), first.values);
    expect({ ...second.values }).toEqual({ came_by: 'bus' });
  });

  it('says that an answer brought a question into sight, and asks for it only then', () => {
    const opened = checkPage(plan, 0, form({ ...FIRST, troubles: 'queue' }), {});
    expect(opened).toMatchObject({ opened: true, problems: [] });
    const { _seen, ...unsaid } = FIRST;
    expect(checkPage(plan, 0, form({ ...unsaid, troubles: 'queue' }), {})).toMatchObject({
      opened: true,
      problems: [],
    });
    const seen = { ...FIRST, _seen: `${FIRST._seen},queue_long`, troubles: 'queue' };
    expect(checkPage(plan, 0, form(seen), opened.values)).toMatchObject({
      opened: false,
      problems: [{ question: 'queue_long', code: 'required' }],
    });
    expect(plan.pages[0]?.dynamic).toEqual(new Set(['troubles']));
  });

  it('brings the instrument’s own complaint', () => {
    const both = { 'care.listen': 'always', 'care.explain': 'na' };
    const low = checkPage(plan, 1, form({ ...both, visits: '0' }), { came_by: 'bus' });
    expect(low.problems).toEqual([
      { question: 'visits', code: 'too_small', text: { zh: '至少一次', en: 'At least this one' } },
    ]);
    expect(codes(1, { ...both, visits: '300' }, { came_by: 'bus', waited: 5 })).toEqual(['visits rule']);
    expect(codes(1, { 'care.listen': 'always' }, { came_by: 'bus' })).toEqual(['care.explain required']);
    expect(codes(1, { care: 'always', ...both }, { came_by: 'bus' })).toEqual(['care unknown_question']);
  });
});

describe('a whole answer', () => {
  const whole: Values = {
    came_by: 'bus',
    waited: 90,
    'care.listen': 'sometimes',
    'care.explain': 'na',
    again: false,
    why: '太远',
    overall: 8,
    faces: 5,
  };

  it('is accepted, with what is computed from it, and scored by its key', () => {
    const { values, problems } = finish(plan, { ...whole, stars: 3, total: 1, 'came_by-Comment': 'x' });
    expect(problems).toEqual([]);
    expect({ ...values }).toEqual({ ...whole, stars: 3, total: 180 });
    const scores = Object.fromEntries(
      score(plan, values).map((one, at) => [plan.measures[at]?.measure, one.score]),
    );
    expect(scores).toEqual({
      composite: 5000,
      care_dim: 5000,
      'care.listen': 5000,
      'care.explain': null,
      again: 0,
      stars: 5000,
      faces: 10_000,
      overall: 8000,
    });
  });

  it.each<[string, Values, string]>([
    ['a number kept as text', { waited: '90' }, ''],
    ['ticks kept as one', { troubles: 'signs' }, 'troubles malformed'],
    ['an answer that holds an object', { why: { toString: 1 } as unknown as string }, 'why malformed'],
    ['what is required by another answer', { why: '' }, 'why required'],
    ['a yes that is a word', { again: 'true' }, 'again malformed'],
    ['a phone of letters', { phone: '<script>' }, 'phone not_a_phone'],
    ['an address without a place', { mail: 'wang' }, 'mail not_an_email'],
    ['a question of its own', { income: 5 }, 'income unknown_question'],
  ])('is judged on %s', (_, part, expected) => {
    const found = finish(plan, { ...whole, ...part }).problems.map(
      ({ question, code }) => `${question} ${code}`,
    );
    expect(found).toEqual(expected === '' ? [] : [expected]);
  });
});

describe('wording', () => {
  const facts = { department: { zh: '心内科', en: 'Cardiology' }, month: { zh: '10月', en: 'October' } };
  const again = plan.questions.get('again');
  const came = plan.questions.get('came_by');

  it('quotes answers and facts of the visit in the reader’s language', () => {
    const heading = plan.pages[1]?.parts.find(
      (part) => part.kind === 'heading' && part.text.zh.includes('{'),
    );
    if (!again || heading?.kind !== 'heading') throw new Error('the page has changed');
    expect(wordingOf(plan, again.title, 'zh', {}, facts)).toBe('在心内科看病，您还会再来吗？');
    expect(wordingOf(plan, again.title, 'ug', {}, facts)).toBe('在心内科看病，您还会再来吗？');
    expect(wordingOf(plan, heading.text, 'en', { again: false }, facts)).toBe('You said “No”');
    expect(wordingOf(plan, heading.text, 'en', {}, facts)).toBe('You said “”');
  });

  it('reads an answer as its respondent would', () => {
    const troubles = plan.questions.get('troubles');
    if (!came || !troubles) throw new Error('the page has changed');
    expect(answerText(came, { came_by: 'other', 'came_by-Comment': '走路' }, 'zh')).toBe('走路');
    expect(answerText(troubles, { troubles: ['parking', 'signs'] }, 'zh')).toBe('停车、指示');
    expect(answerText(troubles, { troubles: ['parking', 'signs'] }, 'en')).toBe('Parking, Signs');
  });

  it('shows nothing that stays hidden', () => {
    expect(asked(plan, { again: true }).names.has('why')).toBe(false);
  });
});
