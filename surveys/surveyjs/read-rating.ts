import { everywhere } from '../languages.ts';
import { type Called, itemsIn } from './names.ts';
import type { Form } from './read-form.ts';
import { readList } from './read-list.ts';
import { note, plain, type Source, textIn } from './source.ts';

// What SurveyJS shows when it is not told.
const [LEAST, MOST] = [1, 5];

// From 0 to 10 is what a tally can count.
const MOST_MARKS = 11;

const READ = [
  'rateMin',
  'rateMax',
  'rateCount',
  'rateType',
  'rateDisplayMode',
  'minRateDescription',
  'maxRateDescription',
];

/**
 * A rating of whole marks. One whose marks are no whole numbers in a row is asked as a list, one with too many as
 * a number.
 */
export function readRating(source: Source, called: Called): Form {
  const { json } = source;
  const values = itemsIn(source, 'rateValues');
  const marks = values.map(({ value }) => Number(value));
  const inRow = marks.every((mark, index) => Number.isInteger(mark) && mark === (marks[0] ?? 0) + index);
  if (values.length > 0 && !inRow) {
    const asList = { ...source, json: { ...json, choices: json['rateValues'] } };
    note(source, '.rateValues', { zh: '改为单选列表', en: 'are asked as a list' });
    const { element, read } = readList(asList, called, 'radiogroup');
    return { element, read: [...read, ...READ, 'rateValues'] };
  }
  const { rateMin, rateMax } = rangeOf(json, marks);
  if (!Number.isInteger(rateMax - rateMin) || rateMax - rateMin >= MOST_MARKS) {
    note(source, '.type', {
      zh: '改为填数字：评分最多十一个整数档',
      en: 'is asked as a number: a rating has at most eleven whole marks',
    });
    return {
      element: { type: 'text', inputType: 'number', min: rateMin, max: rateMax },
      read: ['rateMin', 'rateMax', 'rateCount'],
    };
  }
  const shown = json['rateType'] ?? json['rateDisplayMode'];
  const element = {
    type: 'rating',
    rateMin,
    rateMax,
    ...(shown === undefined ? {} : { rateType: shown }),
    minRateDescription: textIn(source, 'minRateDescription') ?? everywhere(String(rateMin)),
    maxRateDescription: textIn(source, 'maxRateDescription') ?? everywhere(String(rateMax)),
  };
  return {
    element,
    read: [...READ, ...(values.some(({ text, value }) => plain(text) !== value) ? [] : ['rateValues'])],
  };
}

function rangeOf(json: Source['json'], marks: readonly number[]) {
  const rateMin = marks[0] ?? numberOr(json['rateMin'], LEAST);
  const counted = typeof json['rateCount'] === 'number' ? rateMin + json['rateCount'] - 1 : MOST;
  return { rateMin, rateMax: marks.at(-1) ?? numberOr(json['rateMax'], counted) };
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
