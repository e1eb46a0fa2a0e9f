import type { Plan, Question, Values } from './plan.ts';
import type { Score } from './score.ts';

/**
 * Why an answer may be doubted. The first three are told from the answer and the seconds its pages took; 'same_text'
 * and 'burst' only beside other answers. A doubted answer is counted beside the sound ones and never deleted.
 */
export const FLAGS = ['fast', 'straight_line', 'contradiction', 'same_text', 'burst'] as const;

/** One reason to doubt an answer. */
export type Flag = (typeof FLAGS)[number];

/** How long pages were in hand. Shape: by the page's index, as text. Units: milliseconds. */
export type Spent = Readonly<Record<string, number>>;

// Nobody reads and answers a question in less than a second: Wood, Harms, Lowman and DeSimone (2017) Soc. Psychol.
// Pers. Sci. 8:454–464. Huang et al. (2012) J. Bus. Psychol. 27:99–114 take two, for longer sentences than ours.
const READING_MS = 1000;
// Faster than a finger finds five buttons in a second a program filled the page in. A program that wants to pass
// for a reader waits, so its time says nothing either way.
const FINGER_MS = 200;
const HASTY_QUESTIONS = 10;

const LINE_QUESTIONS = 8;
const LINE_DIMENSIONS = 2;
const OPPOSITE_POINTS = 50;

// In hundredths of a point. The mean of many questions comes to an end of the scale less easily than one mark.
const MARK_ENDS = { low: 1000, high: 9000 };
const MEAN_ENDS = { low: 2500, high: 7500 };

/**
 * What an answer itself gives to doubt. Shape: `values` as `finish` left them, `scores` theirs, `spent` empty where
 * nothing was measured; flags in the order of FLAGS. docs/surveys.md says what each means and what it misses.
 */
export function flagsOf(plan: Plan, values: Values, scores: readonly Score[], spent: Spent): Flag[] {
  const found: Flag[] = [];
  if (isFast(plan, values, spent)) found.push('fast');
  if (linesOf(plan).some((line) => isStraight(line, values))) found.push('straight_line');
  if (isContradictory(plan, scores)) found.push('contradiction');
  return found;
}

/** The flags that answers to a questionnaire can bear, in the order of FLAGS; of anonymous ones little is known. */
export function flagsToFind(plan: Plan, privacy: 'confidential' | 'anonymous'): Flag[] {
  const { overall, recommend } = plan.instrument.key;
  const isKnown = privacy === 'confidential';
  const can: Readonly<Record<Flag, boolean>> = {
    fast: isKnown,
    straight_line: linesOf(plan).length > 0,
    contradiction: overall !== undefined && recommend !== undefined,
    same_text: isKnown,
    burst: isKnown,
  };
  return FLAGS.filter((flag) => can[flag]);
}

/** Whether half of the questions answered, and ten at least, stand on pages that nobody can have read. */
function isFast({ pages }: Plan, values: Values, spent: Spent): boolean {
  let [answered, hasty] = [0, 0];
  for (const [index, { questions }] of pages.entries()) {
    const here = questions.filter(({ name }) => name in values).length;
    const each = (spent[index] ?? 0) / here;
    answered += here;
    if (each >= FINGER_MS && each < READING_MS) hasty += here;
  }
  return hasty >= HASTY_QUESTIONS && 2 * hasty >= answered;
}

/** Questions with as many options each, of which one place in the list is praise in some and blame in others. */
type Line = readonly Question[];

const known = new WeakMap<Plan, readonly Line[]>();

/** Where a straight line would contradict itself; nowhere in a questionnaire whose lists all run one way. */
export function linesOf(plan: Plan): readonly Line[] {
  const lines = known.get(plan) ?? findLines(plan);
  known.set(plan, lines);
  return lines;
}

function findLines({ questions }: Plan): readonly Line[] {
  const rated = [...questions.values()].filter(({ dimension, options }) => dimension !== null && options[0]);
  const lists = [...Map.groupBy(rated, ({ options }) => options.length).values()];
  return lists.filter(
    (list) => isWide(list) && (list[0]?.options ?? []).some((_, at) => isOpposed(list, at)),
  );
}

const isWide = (list: Line): boolean =>
  list.length >= LINE_QUESTIONS && new Set(list.map(({ dimension }) => dimension)).size >= LINE_DIMENSIONS;

/** Whether the options at one place of these lists are worth so differently that nobody means them all. */
function isOpposed(list: Line, at: number): boolean {
  const points = list.flatMap(({ options }) => options[at]?.score ?? []);
  return Math.max(...points) - Math.min(...points) >= OPPOSITE_POINTS;
}

/**
 * Whether the same place was chosen all along though it does not mean the same. Whoever is content from beginning
 * to end draws a line as well, so a line that could be meant is none: Reuning and Plutzer (2020) Surv. Res. Methods
 * 14:439–459 on valid straight-lining.
 */
function isStraight(line: Line, values: Values): boolean {
  const answered = line.filter(({ name }) => name in values);
  if (!isWide(answered)) return false;
  const places = new Set(
    answered.map(({ name, options }) => options.findIndex(({ stored }) => stored === values[name])),
  );
  const [place = -1] = places;
  return places.size === 1 && isOpposed(answered, place);
}

/**
 * Whether, of the three things said of the whole (the mean of the questions, the mark, the recommendation), two
 * stand at one end and the third at the other, as when 0 is taken for the best mark. Two alone would not tell which
 * is meant, and answers at random are seldom at an end in the mean.
 */
function isContradictory({ measures, instrument: { key } }: Plan, scores: readonly Score[]): boolean {
  const scoreOf = (name: string | undefined) =>
    scores[measures.findIndex(({ measure }) => measure === name)]?.score ?? null;
  const mean = scores[measures.findIndex(({ kind }) => kind === 'composite')]?.score ?? null;
  const marks = [scoreOf(key.overall), scoreOf(key.recommend)].map((mark) => endOf(mark, MARK_ENDS));
  const ends = [endOf(mean, MEAN_ENDS), ...marks];
  return ends.includes('low') && ends.includes('high') && !ends.includes(null);
}

function endOf(score: number | null, { low, high }: typeof MARK_ENDS): 'low' | 'high' | null {
  if (score === null || (score > low && score < high)) return null;
  return score <= low ? 'low' : 'high';
}
