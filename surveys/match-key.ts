import type { Instrument, KeyOption, KeyQuestion, ScoringKey } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import type { SurveyQuestion } from './question-json.ts';
import { elementsOf, isQuestion, namesOf, storedValues } from './questions.ts';

/** The measure that stands for all dimensions together; no question or dimension may bear its name. */
export const COMPOSITE = 'composite';

/**
 * Refuses a scoring key that does not fit its survey: each question once, with the same options in order.
 * Throws: InstrumentError with the path.
 */
export function matchKey({ survey, key }: Instrument): void {
  const fields = [...elementsOf(survey)].flatMap(({ element }) =>
    isQuestion(element) ? namesOf(element).map((name) => ({ name, element })) : [],
  );
  const names = new Set(fields.map(({ name }) => name));
  const stray = Object.keys(key.questions).find((name) => !names.has(name));
  if (stray !== undefined)
    throw new InstrumentError(`key.questions.${stray}`, {
      zh: '问卷里没有这道题',
      en: 'is not in the survey',
    });

  matchDimensions(key, names);
  for (const { name, element } of fields) matchQuestion(key, name, element);
  matchNames(key, names);
}

function matchQuestion(key: ScoringKey, name: string, element: SurveyQuestion): void {
  const path = `key.questions.${name}`;
  const question = Object.hasOwn(key.questions, name) ? key.questions[name] : undefined;
  if (question === undefined)
    throw new InstrumentError(path, { zh: '计分键里没有这道题', en: 'is not in the key' });
  matchOptions(question, storedValues(element), path);
  matchPlace(key, name, question, path);
  if (element.type === 'checkbox' && question.options.some(isScored)) {
    throw new InstrumentError(`${path}.options`, {
      zh: '多选题不能计分',
      en: 'several answers at once cannot be scored',
    });
  }
}

function matchNames(key: ScoringKey, names: ReadonlySet<string>): void {
  for (const name of [key.overall, key.recommend, ...key.background]) {
    if (name !== undefined && !names.has(name)) {
      throw new InstrumentError('key', {
        zh: `问卷没有问“${name}”`,
        en: `the survey does not ask '${name}'`,
      });
    }
  }
  const scored = key.background.find((name) => key.questions[name]?.options.some(isScored));
  if (scored !== undefined)
    throw new InstrumentError('key.background', { zh: `“${scored}”有分值`, en: `'${scored}' has scores` });
}

const isScored = ({ score }: KeyOption) => score !== null;

function matchDimensions({ dimensions, questions }: ScoringKey, names: ReadonlySet<string>): void {
  const taken = new Set([...names, COMPOSITE]);
  if (names.has(COMPOSITE))
    throw new InstrumentError(`key.questions.${COMPOSITE}`, {
      zh: '这个名称留作他用',
      en: 'this name is reserved',
    });
  for (const [index, { code }] of dimensions.entries()) {
    const path = `key.dimensions[${index}]`;
    if (taken.has(code))
      throw new InstrumentError(`${path}.code`, { zh: `“${code}”用了两次`, en: `'${code}' is used twice` });
    taken.add(code);
    const used = Object.values(questions).some(({ dimension }) => dimension === code);
    if (!used)
      throw new InstrumentError(path, {
        zh: `没有题目属于“${code}”`,
        en: `no question belongs to '${code}'`,
      });
  }
}

function matchOptions(
  { options }: KeyQuestion,
  values: readonly (string | number | boolean)[],
  path: string,
): void {
  if (options.length !== values.length) {
    throw new InstrumentError(`${path}.options`, {
      zh: `有${options.length}个选项，问卷里有${values.length}个`,
      en: `${options.length} options, the survey has ${values.length}`,
    });
  }
  for (const [index, { value }] of options.entries()) {
    const at = `${path}.options[${index}]`;
    if (value !== values[index]) {
      throw new InstrumentError(`${at}.value`, {
        zh: `这里是“${value}”，问卷里是“${values[index]}”`,
        en: `'${value}' where the survey has '${values[index]}'`,
      });
    }
  }
}

// A scored question is in a dimension or stands alone; every other question has no scores at all.
function matchPlace(key: ScoringKey, name: string, question: KeyQuestion, path: string): void {
  const { dimension, options } = question;
  const alone = name === key.overall || name === key.recommend;
  if (alone && dimension !== undefined)
    throw new InstrumentError(path, { zh: '单独统计，不属于任何维度', en: 'stands alone, in no dimension' });
  if (dimension !== undefined) matchDimension(key, dimension, path);

  const needsScore = alone || dimension !== undefined;
  const scored = options.some(isScored);
  if (needsScore && !scored)
    throw new InstrumentError(`${path}.options`, { zh: '没有一个选项有分值', en: 'no option has a score' });
  if (scored && !needsScore)
    throw new InstrumentError(path, {
      zh: '有分值，却不属于任何维度',
      en: 'has scores but is in no dimension',
    });
}

function matchDimension({ dimensions }: ScoringKey, dimension: string, path: string): void {
  if (dimensions.some(({ code }) => code === dimension)) return;
  throw new InstrumentError(`${path}.dimension`, {
    zh: `“${dimension}”不是维度`,
    en: `'${dimension}' is not a dimension`,
  });
}
