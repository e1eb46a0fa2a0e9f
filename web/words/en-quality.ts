import type { zhQuality } from './zh-quality.ts';

/** The answers that may be doubted, in English. */
export const enQuality: typeof zhQuality = {
  title: 'Quality of answers',
  lead: 'Flagged answers are counted apart and not in the score; none is ever deleted. An answer may be flagged for several reasons.',
  none: 'There are no answers this month.',
  answer: 'Answers',
  count: 'Count',
  share: 'Of all',
  reasons: 'Why they are flagged',
  comma: ', ',
  notHere: (names) => `Cannot be found with this questionnaire: ${names}.`,
  valid: { name: 'Sound', means: 'Nothing speaks against them.' },
  flagged: { name: 'Flagged', means: 'For one reason at least; their score is there to compare.' },
  flags: {
    fast: {
      name: 'Too fast',
      means: 'Half of the questions took less than a second each: too little to read them.',
    },
    straight_line: {
      name: 'Always the same place',
      means: 'The same place in every list, though it is the best answer of some and the worst of others.',
    },
    contradiction: {
      name: 'Contradicting itself',
      means: 'Questions, overall rating and recommendation are at opposite ends.',
    },
    same_text: {
      name: 'The same words',
      means: 'Three or more answers of the month say the same, word for word.',
    },
    burst: { name: 'Many from one network', means: 'Too many came from one network within an hour.' },
  },
};
