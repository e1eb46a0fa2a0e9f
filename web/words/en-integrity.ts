import type { zhIntegrity } from './zh-integrity.ts';

/** How far a hospital's answers can be trusted to be the patients' own, in English. */
export const enIntegrity: typeof zhIntegrity = {
  title: 'Integrity',
  short: 'Integrity',
  lead: 'How the answers came about, not what they say. Something is raised only where the lower end of the interval passes the limit. It is a question to ask, no proof, and changes no score.',
  none: 'Too few answered this month to say.',
  grades: {
    A: 'Nothing raised',
    B: 'One thing to ask about',
    C: 'Two to ask about, or one serious',
    D: 'More than that',
  },
  indicator: 'What is looked at',
  found: 'This hospital',
  limit: 'Limit',
  level: 'Verdict',
  levels: ['nothing', 'to ask about', 'serious'],
  names: {
    burst: { name: 'Many from one network', means: 'Of all answers.' },
    same_text: { name: 'The same words', means: 'Of all answers.' },
    straight_line: { name: 'Always the same place', means: 'Of all answers.' },
    fast: { name: 'Too fast', means: 'Of all answers.' },
    contradiction: { name: 'Contradicting itself', means: 'Of all answers.' },
    no_contact: { name: 'No phone', means: 'Of the visits to be asked about.' },
    shared_contact: { name: 'A phone that others have too', means: 'Of the visits to be asked about.' },
    soon: {
      name: 'Sent within ten minutes of the message',
      means: 'Share less that of the province’s others, in points.',
    },
    month_end: {
      name: 'In the last three days of a month',
      means: 'Share less that of the province’s others, in points.',
    },
    round_marks: {
      name: 'A liking for 5 and 10',
      means: 'Share less that of the province’s others, in points.',
    },
    call_back: { name: 'By link less by call-back', means: 'Points of the overall rating.' },
  },
};
