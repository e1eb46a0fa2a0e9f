import { describe, expect, it } from 'vitest';
import { characterLoad } from '../../surveys/character-load.ts';
import { COMMON_CHARACTERS } from '../../surveys/common-characters.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { proseIn } from '../../surveys/prose.ts';
import { readingGrade } from '../../surveys/reading-grade.ts';
import { everyType } from './every-type.ts';

describe('the grade of an English text', () => {
  // The counts and grades of the npm package flesch-kincaid 2.0.1, and of Wikipedia's article on the tests.
  it.each([
    ['The cat sat on the mat.', 6, 1, 6, -1.45],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 13, 1, 26, 13.08],
    [
      'This sentence, taken as a reading passage unto itself, is being used to prove a point.',
      16,
      1,
      24,
      8.35,
    ],
    ['Go. Sit. Eat.', 3, 3, 3, -3.4],
  ])('is as published: %s', (text, words, sentences, syllables, grade) => {
    const found = readingGrade([text]);
    expect(found).toMatchObject({ words, sentences, syllables });
    expect(found?.grade).toBeCloseTo(grade, 2);
  });

  it('counts sentences within a text and across texts alike', () => {
    const [one, other] = ['How easy was it to register?', 'How long did you wait to see the doctor?'];
    expect(readingGrade([one, other])).toEqual(readingGrade([`${one} ${other}`]));
  });

  it('falls when a sentence is cut in two', () => {
    const long = readingGrade(['The doctor listened to me and the nurse explained the medicines to me.']);
    const short = readingGrade(['The doctor listened to me. The nurse explained the medicines to me.']);
    expect(short?.grade).toBeLessThan(long?.grade ?? 0);
  });

  it('counts a number as a word, and nothing as nothing', () => {
    expect(readingGrade(['Wait 10 minutes.'])).toMatchObject({ words: 3, syllables: 4 });
    expect(readingGrade(['', '…', '？'])).toBeNull();
  });
});

describe('how hard a Chinese text is', () => {
  it('is told by the length of its sentences and the characters beyond the common ones', () => {
    const load = characterLoad(['挂号方便吗？等了多久？', '请您为龋齿治疗打分，龋齿指虫牙。']);
    expect(load).toEqual({
      characters: 5 + 4 + 14,
      sentences: 3,
      perSentence: 23 / 3,
      rare: ['龋'],
      rareShare: 2 / 23,
    });
  });

  it('is nothing where there is no ideograph', () => {
    expect(characterLoad(['How easy?', '0–10'])).toBeNull();
  });

  // The first level of 通用规范汉字表: 3,500 characters from 一 (0001) to 矗 (3500).
  it('rests on the national table', () => {
    const table = [...COMMON_CHARACTERS];
    expect(table).toHaveLength(3500);
    expect([table[0], table[1], table[2], table.at(-1)]).toEqual(['一', '乙', '二', '矗']);
    for (const common of '挂号医生护士疼痛药品费用瘫痪癌症褥')
      expect(COMMON_CHARACTERS.has(common)).toBe(true);
    for (const rare of '龋痂疱嘌呤') expect(COMMON_CHARACTERS.has(rare)).toBe(false);
    // Of another national standard: GB 2312 keeps its 3,755 common characters in rows 16 to 55.
    const level1 = new TextDecoder('gb18030').decode(
      Uint8Array.from(
        Array.from({ length: 40 * 94 }, (_, at) => [176 + Math.floor(at / 94), 161 + (at % 94)]).flat(),
      ),
    );
    expect(table.filter((common) => level1.includes(common)).length).toBe(3381);
  });
});

describe('the sentences of a form', () => {
  it('are its titles, hints, rows and paragraphs, without tags and what they quote', () => {
    const prose = proseIn(everyType.survey, 'default');
    expect(prose.some((text) => /[<{]/.test(text))).toBe(false);
    const matrix = everyType.survey.pages
      .flatMap(({ elements }) => elements)
      .find(({ type }) => type === 'matrix');
    if (matrix?.type !== 'matrix') throw new Error('there is no matrix');
    expect(prose).toEqual(expect.arrayContaining(matrix.rows.map(({ text }) => text.default)));
    for (const { text } of matrix.columns) expect(prose).not.toContain(text.default);
  });

  it.each(defaultInstruments.map((instrument) => [instrument.id, instrument] as const))(
    'are easy in %s: below the sixth grade, and of common characters',
    (_, { survey }) => {
      expect(readingGrade(proseIn(survey, 'default'))?.grade).toBeLessThan(6);
      expect(characterLoad(proseIn(survey, 'zh-cn'))).toMatchObject({ rare: [], rareShare: 0 });
    },
  );
});
