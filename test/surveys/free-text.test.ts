import { expect, it } from 'vitest';
import { ownWords } from '../../surveys/free-text.ts';
import { planOf } from './answers.ts';

const outpatient = planOf('outpatient');
const words = (comment: string) => ownWords(outpatient, { comment, overall: 9 });

const LONG = '挂号排了很久的队，不过医生看得很仔细，护士也一直很耐心。';

it('compares what somebody wrote without blanks, points, width and capitals', () => {
  expect(words(LONG)).toBe('挂号排了很久的队不过医生看得很仔细护士也一直很耐心');
  expect(words(` ${LONG.replaceAll('，', ', ')}\n`)).toBe(words(LONG));
  const english = 'The nurse at the front desk explained every single step to my mother twice.';
  expect(words(english.toUpperCase())).toBe(words(english));
  expect(words(english.replaceAll('e', 'ｅ'))).toBe(words(english));
});

it.each(['很好', '非常满意，谢谢医生和护士！', 'Everything was fine, thank you all.', '！'.repeat(80), ''])(
  'leaves alone what two people may write by chance: %j',
  (text) => {
    expect(words(text)).toBeNull();
  },
);

it.each([
  ['ideographs', '好', 20],
  ['letters', 'a', 60],
])('needs enough %s', (_what, letter, enough) => {
  expect(words(letter.repeat(enough))).toBe(letter.repeat(enough));
  expect(words(letter.repeat(enough - 1))).toBeNull();
});

it('looks only at what is written freely', () => {
  expect(ownWords(outpatient, { reg_easy: 'a'.repeat(80), overall: 9 })).toBeNull();
});
