import type { zhControl } from './zh-control.ts';

/** The control chart of a score, in English. */
export const enControl: typeof zhControl = {
  title: 'Change or chance',
  lead: (months, mean, limits) =>
    `By the first ${months} months with a score the mean is ${mean} points; if nothing changes, nearly all months fall within ${limits}.`,
  trial: 'With fewer than 12 months the limits are provisional and may still move.',
  none: 'No month goes beyond chance.',
  chance:
    'Even where nothing changes, three hospitals in ten show some signal within two years: look for a cause, it is not proof of one.',
  tooFew: 'Limits need at least 6 months with a score.',
  level: 'All months have the same score; there is no movement to judge.',
  signal: (began, until, what) => `${began === until ? began : `${began} to ${until}`}: ${what}`,
  signals: { improvement: 'Improvement', concern: 'Concern', high: 'High', low: 'Low' },
  rules: {
    outside: { high: 'above the upper limit', low: 'below the lower limit' },
    trend: { high: '7 or more months in a row rising', low: '7 or more months in a row falling' },
    two_of_three: {
      high: 'two of three months close to the upper limit',
      low: 'two of three months close to the lower limit',
    },
    shift: {
      high: '7 or more months in a row above the mean',
      low: '7 or more months in a row below the mean',
    },
  },
  chart: (hospital, month) =>
    `Control chart of the composite score of ${hospital} over the 24 months to ${month}, with its mean and limits.`,
  common: 'Chance',
  lines: { high: 'Upper', centre: 'Mean', low: 'Lower' },
  test: {
    title: 'Did a change help?',
    label: 'The first month wholly after what you changed',
    button: 'Test',
    better: (since, effect) =>
      `Better: since ${since} the score has been ${effect} points higher on average than the months before would have led to`,
    worse: (since, effect) =>
      `Worse: since ${since} the score has been ${effect} points lower on average than the months before would have led to`,
    no_evidence: (since) =>
      `No evidence whether the change of ${since} did anything: against where the months before would have led, the score may have moved by`,
    interval: (interval) => ` (95% interval ${interval}).`,
    between: (interval) => ` ${interval} points. That is not proof that nothing happened.`,
    too_few: 'Too few months with a score: it takes six before the change and three after.',
    chance: 'Of changes that did nothing, about 4% are called better or worse all the same.',
  },
};
