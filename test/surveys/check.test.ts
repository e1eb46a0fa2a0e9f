import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage, finish } from '../../surveys/check.ts';
import { cleanComment } from '../../surveys/read-written.ts';
import { anyValues, form, planOf, plans, questionOf } from './answers.ts';

const outpatient = planOf('outpatient');
const inpatient = planOf('inpatient');
const LAST = 2;

describe('one page', () => {
  it('keeps options as they are stored and adds them to what was there', () => {
    const { values, problems } = checkPage(
      outpatient,
      LAST,
      form({ overall: '9', recommend: 'surely', age: '70_79', comment: '很好' }),
      { reg_easy: 'easy' },
    );
    expect(problems).toEqual([]);
    expect({ ...values }).toEqual({
      reg_easy: 'easy',
      overall: 9,
      recommend: 'surely',
      age: '70_79',
      comment: '很好',
    });
  });

  it.each<[string, string, readonly unknown[], string]>([
    ['a rating beyond its range', 'overall', ['99'], 'unknown_option'],
    ['a rating that is a word', 'overall', ['abc'], 'unknown_option'],
    ['a rating written otherwise', 'overall', ['09'], 'unknown_option'],
    ['a rating with a space', 'overall', ['9 '], 'unknown_option'],
    ['a fraction', 'overall', ['9.0'], 'unknown_option'],
    ['an unknown option', 'recommend', ['perhaps'], 'unknown_option'],
    ['an option of an object', 'recommend', ['constructor'], 'unknown_option'],
    ['markup', 'recommend', ['<script>'], 'unknown_option'],
    ['two answers', 'recommend', ['surely', 'likely'], 'one_only'],
    ['the same answer twice', 'recommend', ['surely', 'surely'], 'one_only'],
    ['two comments', 'comment', ['a', 'b'], 'one_only'],
    ['a comment too long', 'comment', ['很'.repeat(1001)], 'too_long'],
    ['a file for a comment', 'comment', [{ name: 'a.txt' }], 'malformed'],
    ['a question of another page', 'reg_easy', ['easy'], 'unknown_question'],
    ['a question nobody asks', 'income', ['9'], 'unknown_question'],
    ['constructor', 'constructor', ['1'], 'unknown_question'],
    ['toString', 'toString', ['1'], 'unknown_question'],
  ])('refuses %s', (_, question, sent, code) => {
    const fields = new Map<string, readonly unknown[]>([['overall', ['5']]]).set(question, sent);
    const { values, problems } = checkPage(outpatient, LAST, fields, {});
    expect(problems).toEqual([{ question, code }]);
    expect({ ...values }).toEqual(question === 'overall' ? {} : { overall: 5 });
  });

  it('ignores the form’s own fields, even one that is called __proto__', () => {
    const fields = new Map([
      ['overall', ['7']],
      ['_page', ['2']],
      ['__proto__', ['polluted']],
    ]);
    const { values, problems } = checkPage(outpatient, LAST, fields, JSON.parse('{"__proto__": 1}'));
    expect(problems).toEqual([]);
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(Object.entries(values)).toEqual([['overall', 7]]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('takes an answer away when its field is empty or left out, and keeps it when the new one is wrong', () => {
    const before = { overall: 9, recommend: 'surely', sex: 'male', comment: 'good' };
    const sent = form({ overall: '8', recommend: '', comment: ' \r\n\0 ', age: '50_59' });
    expect({ ...checkPage(outpatient, LAST, sent, before).values }).toEqual({ overall: 8, age: '50_59' });

    const wrong = checkPage(outpatient, LAST, form({ overall: '8', recommend: 'x' }), before);
    expect({ ...wrong.values }).toEqual({ overall: 8, recommend: 'surely' });
  });

  it('asks for what is required on this page only', () => {
    expect(checkPage(outpatient, 0, form({}), {}).problems).toEqual([]);
    expect(checkPage(outpatient, LAST, form({}), {}).problems).toEqual([
      { question: 'overall', code: 'required' },
    ]);
    expect(checkPage(outpatient, LAST, form({ overall: '' }), { overall: 3 }).problems).toHaveLength(1);
  });

  it('cuts answers to questions of the page that were not asked', () => {
    const sent = form({ med_name: 'always', med_purpose: 'always', med_effects: 'bogus' });
    const { values, problems } = checkPage(inpatient, 1, sent, { new_medicine: 'no', med_effects: 'never' });
    expect(problems).toEqual([]);
    expect({ ...values }).toEqual({ new_medicine: 'no', med_name: 'always' });
    const open = checkPage(inpatient, 1, sent, { new_medicine: 'yes' });
    expect(open.problems).toEqual([{ question: 'med_effects', code: 'unknown_option' }]);
    expect({ ...open.values }).toMatchObject({ med_purpose: 'always' });
  });

  it('knows its pages', () => {
    expect(() => checkPage(outpatient, 3, form({}), {})).toThrow(RangeError);
  });
});

describe('comments', () => {
  it('are counted in characters people see as one, after cleaning', () => {
    const question = questionOf(outpatient, 'comment');
    const send = (text: string) => checkPage(outpatient, LAST, form({ overall: '1', comment: text }), {});
    expect(question.limits.maxLength).toBe(1000);
    expect(send('😀'.repeat(1000)).problems).toEqual([]);
    expect(send('😀'.repeat(1001)).problems).toEqual([{ question: 'comment', code: 'too_long' }]);
    expect(send(`  ${'\r\n'.repeat(3)}${'很'.repeat(1000)}\0  `).problems).toEqual([]);
    expect(send(`a${'\r\n'.repeat(998)}b`).problems).toEqual([]);
  });

  it('lose control characters and broken surrogates, and no more on a second cleaning', () => {
    expect(cleanComment(' a\r\nb\rc\0d\ud83d ')).toBe('a\nb\ncd\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanComment(text);
        expect(cleanComment(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/(?![\t\n])\p{Cc}/u);
      }),
    );
  });

  it('are no answer where nothing of them can be seen, and break their lines where Word does', () => {
    for (const nothing of ['\u200b', ' \u2060\ufeff ', '\u200e', '\u3164'])
      expect(cleanComment(nothing)).toBe('');
    expect(cleanComment('a\u000bb\u0001c')).toBe('a\nbc');
    const family = '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}';
    expect(cleanComment(family)).toBe(family);
  });
});

describe.each(plans)('a whole answer of $instrument.id', (plan) => {
  it('sent page by page is what finish accepts', () => {
    fc.assert(
      fc.property(anyValues(plan), (given) => {
        const kept = plan.pages.reduce((values, page, index) => {
          const answered = page.questions.flatMap(({ name }) =>
            given[name] === undefined ? [] : [[name, [String(given[name])]] as const],
          );
          return checkPage(plan, index, new Map(answered), values).values;
        }, {});
        expect(finish(plan, given).values).toEqual(kept);
        expect(finish(plan, kept)).toEqual(finish(plan, given));
      }),
    );
  });
});
