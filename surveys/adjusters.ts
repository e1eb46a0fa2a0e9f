import type { Instrument, KeyAdjuster } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import type { Adjuster, Plan, Question, Values } from './plan.ts';

// What a questionnaire whose key names no adjusters is adjusted for, as far as it asks these as background.
const USUAL: readonly KeyAdjuster[] = [
  { question: 'sex', coding: 'categories' },
  { question: 'age', coding: 'curve' },
  { question: 'education', coding: 'steps' },
  { question: 'payer', coding: 'categories' },
  { question: 'health', coding: 'steps' },
  { question: 'respondent', coding: 'categories' },
];

const MOST_COLUMNS = 24;

/**
 * The adjusters of an instrument, in the order of its key: what tells its patients apart, so that hospitals with
 * other patients can be compared. A key that names none has the usual ones it asks; staff have none ever.
 *
 * Throws: InstrumentError when one is no background question to be answered with one of two options and more.
 */
export function adjustersOf(
  { population, key }: Instrument,
  questions: ReadonlyMap<string, Question>,
): readonly Adjuster[] {
  if (population === 'staff') return refuseAny(key.adjusters);
  const named = key.adjusters ?? USUAL.filter(({ question }) => isUsual(questions.get(question), key));
  const adjusters = named.map((one, at) =>
    adjusterOf(one, questions.get(one.question), `key.adjusters[${at}]`),
  );
  const names = new Set(adjusters.map(({ name }) => name));
  if (names.size < adjusters.length)
    throw new InstrumentError('key.adjusters', { zh: '有一项写了两次', en: 'one is named twice' });
  const columns = adjusters.reduce((sum, { coding, options }) => sum + columnsOf(coding, options.length), 0);
  if (columns > MOST_COLUMNS)
    throw new InstrumentError('key.adjusters', {
      zh: `共${columns}列，最多${MOST_COLUMNS}列`,
      en: `${columns} columns where ${MOST_COLUMNS} are the most`,
    });
  return adjusters;
}

/**
 * Which option of each adjuster was chosen, as it is kept beside an answer.
 *
 * Shape: one byte an adjuster, in order: the option's place, or 255 where nothing is known; null where there are
 *        no adjusters.
 */
export function encodeAdjusters({ adjusters }: Pick<Plan, 'adjusters'>, values: Values): Uint8Array | null {
  if (adjusters.length === 0) return null;
  return Uint8Array.from(adjusters, ({ name, options }) => {
    const place = options.indexOf(values[name] as string);
    return place < 0 ? UNKNOWN : place;
  });
}

/** The inverse of encodeAdjusters: the place of each adjuster's option, null where nothing is known. */
export const decodeAdjusters = (bytes: Uint8Array): readonly (number | null)[] =>
  Array.from(bytes, (place) => (place === UNKNOWN ? null : place));

const UNKNOWN = 255;

function refuseAny(named: readonly KeyAdjuster[] | undefined): readonly Adjuster[] {
  if (named && named.length > 0)
    throw new InstrumentError('key.adjusters', {
      zh: '职工匿名作答，不能按个人特征区分',
      en: 'staff answer anonymously and are not told apart',
    });
  return [];
}

const isUsual = (question: Question | undefined, { background }: Instrument['key']): boolean =>
  question !== undefined && background.includes(question.name) && isOneOfSome(question);

const isOneOfSome = ({ type, options }: Question): boolean =>
  ['choice', 'rating', 'boolean'].includes(type) && options.length > 1;

function adjusterOf(
  { question: name, coding, unknown = [] }: KeyAdjuster,
  question: Question | undefined,
  path: string,
): Adjuster {
  if (!question)
    throw new InstrumentError(path, {
      zh: `问卷里没有“${name}”这道题`,
      en: `the survey does not ask '${name}'`,
    });
  if (question.options.some(({ score }) => score !== null))
    throw new InstrumentError(path, { zh: `“${name}”是计分题`, en: `'${name}' has scores` });
  const values = question.options.map(({ stored }) => stored);
  const stray = unknown.find((value) => !values.includes(value));
  if (stray !== undefined)
    throw new InstrumentError(`${path}.unknown`, {
      zh: `“${name}”没有选项“${stray}”`,
      en: `'${name}' has no option '${stray}'`,
    });
  const options = values.filter((value) => !unknown.includes(value));
  if (!isOneOfSome(question) || options.length < 2)
    throw new InstrumentError(path, {
      zh: `“${name}”不是从几个选项中选一个的题`,
      en: `'${name}' is not answered with one of several options`,
    });
  return { name, coding, options };
}

const columnsOf = (coding: Adjuster['coding'], options: number): number =>
  coding === 'categories' ? options - 1 : coding === 'curve' ? 2 : 1;
