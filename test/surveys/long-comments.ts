import type { Instrument } from '../../surveys/instrument.ts';

const text = { default: 'Tell us more', 'zh-cn': '请多说一些' };
const named = { zh: '留言', en: 'Comment' };

/** An instrument whose first page takes comments of up to these lengths, c0, c1 and so on; a second asks once more. */
export function longComments(...lengths: readonly number[]): Instrument {
  const comments = lengths.map((maxLength, at) => ({
    type: 'comment' as const,
    name: `c${at}`,
    title: text,
    maxLength,
  }));
  const last = { type: 'boolean' as const, name: 'last', title: text };
  const unscored = [true, false].map((value) => ({ value, score: null }));
  const keys = comments.map(({ name }) => [name, { name: named, options: [] }] as const);
  return {
    id: 'long_comments',
    version: 1,
    population: 'outpatient',
    title: named,
    survey: {
      title: text,
      pages: [
        { name: 'first', elements: comments },
        { name: 'second', elements: [last] },
      ],
    },
    key: {
      dimensions: [],
      questions: { ...Object.fromEntries(keys), last: { name: named, options: unscored } },
      background: ['last'],
    },
  };
}
