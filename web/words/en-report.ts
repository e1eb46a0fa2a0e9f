import type { zhReport } from './zh-report.ts';

/** What stands on scorecards and benchmarks, in English. */
export const enReport: typeof zhReport = {
  scorecard: 'Experience scorecard',
  benchmark: 'Area benchmark',
  month: 'Month',
  programme: 'Programme',
  withheld: {
    nobody_answered: 'Nobody answered',
    still_open: 'Survey still open',
    too_few: 'Too few answers to show',
    protects_another: 'Hidden to protect another figure',
    no_month_before: 'No month before',
    other_version: 'Asked with another version, not comparable',
  },
  notShown: 'not shown',
  composite: 'Composite score',
  outOf: 'out of 100',
  score: 'Score',
  interval: '95% interval',
  topBox: 'Top scores',
  topBoxMeans: 'Top scores: the share of answers worth 90 points or more.',
  change: 'On last month',
  answers: 'Answers',
  responseRate: 'Response rate',
  nobodyInvited: 'Nobody invited',
  invitedCount: (count) => `${count} invited`,
  to: ' to ',
  verdicts: { up: 'up', down: 'down', same: 'no clear change' },
  overall: 'Overall rating',
  trend: 'The last 24 months',
  dimensions: 'Dimensions',
  dimension: 'Dimension',
  questions: 'Question by question',
  question: 'Question',
  questionCount: (count) => (count === 1 ? '1 question' : `${count} questions`),
  otherQuestions: 'Other questions',
  departments: 'Departments',
  department: 'Department',
  unnamedDepartment: 'Department not stated',
  noDepartments: 'There is no department to list this month.',
  table: 'Show as a table',
  aFew: 'fewer than 5',
  beside: (flagged, open) =>
    `Counted apart and not in the score: ${flagged} flagged answers, ${open} from QR codes or kiosks.`,
  notes:
    'Scores run from 0 to 100, with 95% confidence intervals. Results from too few people are not shown.',
  versions: {
    comma: ', ',
    together: (all) => `Answers to versions ${all} of the questionnaire are put together.`,
    waiting: (all) => `Version ${all} has too few answers so far and is not counted yet.`,
    apart: (all, read) =>
      `Answers to version ${all} cannot be compared with version ${read} and are left out.`,
    begun: (version, measures) => `The trend begins anew with version ${version} for: ${measures}.`,
  },
  measure: 'Measure',
  show: 'Show',
  areaScore: 'Whole area',
  sumOfHospitals: 'All answers of all hospitals together, not an average of averages.',
  leftOut: (count) =>
    count === 1
      ? '1 hospital with too few answers is not in it.'
      : `${count} hospitals with too few answers are not in it.`,
  hospitals: 'Hospitals',
  hospitalCount: 'Hospitals',
  hospital: 'Hospital',
  level: 'Grade',
  adjusted: 'Adjusted',
  adjustedMeans: (adjusters) =>
    `Adjusted: as each hospital would score with the same patients, by ${String(adjusters).toLowerCase()}. Hospitals are compared by it.`,
  standing: 'Against the area',
  standings: {
    above: 'Above expected range',
    below: 'Below expected range',
    as_expected: 'Within expected range',
  },
  unranked: 'Too few to compare',
  intervals: 'In order of score',
  intervalsMeans: 'Where intervals overlap, the data cannot say which hospital is better.',
  funnel: 'Score by number of answers',
  funnelMeans:
    'Adjusted scores where there are such. Fewer answers swing more by chance, and all hospitals differ a little; only those outside the dashed lines stand out.',
  areas: 'Areas within',
  area: 'Area',
  tooManyHospitals: 'There are too many hospitals to list here; each of the areas lists its own.',
  noHospitals: 'There is no hospital to list this month.',
  charts: {
    centre: (area) => `All of ${area}`,
    limits95: '95% limits',
    limits998: '99.8% limits',
    trend: (hospital, month) =>
      `Composite score of ${hospital} over the 24 months to ${month}, with 95% intervals.`,
    dimensions: (hospital, month) => `Dimension scores of ${hospital} in ${month}, with 95% intervals.`,
    funnel: (area, month) =>
      `Hospital scores in ${area} by number of answers, ${month}, with 95% and 99.8% limits.`,
    intervals: (area, month) => `Hospital scores in ${area}, ${month}, highest first, with 95% intervals.`,
  },
};
