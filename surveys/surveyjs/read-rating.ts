import { everywhere } from '../languages.ts';
import type { Text } from '../text.ts';
import { type Called, itemsIn } from './names.ts';
import type { Form } from './read-form.ts';
import { readList } from './read-list.ts';
import { note, plain, type Source, textIn, textOf } from './source.ts';

// What SurveyJS shows when it is not told.
const [LEAST, MOST] = [1, 5];

// From 0 to 10 is what a tally can count.
const MOST_MARKS = 11;

const SCALE = ['rateMin', 'rateMax', 'rateCount', 'rateType', 'rateDisplayMode'];
const READ = [...SCALE, 'minRateDescription', 'maxRateDescription'];

/**
 * A rating of whole marks. One whose marks are no whole numbers in a row is asked as a list, one with too many as
 * a number.
 */
export function readRating(source: Source, called: Called): Form {
  const { json } = source;
  const values = itemsIn(source, 'rateValues');
  const marks = values.map(({ value }) => Number(value));
  const inRow = marks.every((mark, index) => Number.isInteger(mark) && mark === (marks[0] ?? 0) + index);
  if (!inRow || values.slice(1, -1).some(isWorded)) return listOf(source, called, inRow);
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
    minRateDescription: endOf(source, 'minRateDescription', values.at(0)) ?? everywhere(String(rateMin)),
    maxRateDescription: endOf(source, 'maxRateDescription', values.at(-1)) ?? everywhere(String(rateMax)),
  };
  return { element, read: [...READ, 'rateValues'] };
}

/** The marks as a list, which keeps what their words are. */
function listOf(source: Source, called: Called, inRow: boolean): Form {
  const { json } = source;
  note(source, '.rateValues', inRow ? WORDED : { zh: '改为单选列表', en: 'are asked as a list' });
  const asList = { ...source, json: { ...json, choices: json['rateValues'] } };
  const { element, read } = readList(asList, called, 'radiogroup');
  return { element, read: [...read, ...SCALE, 'rateValues'] };
}

const WORDED: Text = {
  zh: '每一档都有文字：改为单选列表，文字都保留；条件里若比较大小，请改写',
  en: 'have words on every mark: are asked as a list, which keeps them; rewrite conditions that compare by size',
};

/** What an end of a rating means: what is said of it, else the words of its mark. */
function endOf(source: Source, property: string, mark: Mark | undefined) {
  const said = textIn(source, property);
  if (mark === undefined || !isWorded(mark)) return said;
  if (said)
    note(source, `.${property}`, {
      zh: '代替了这一档自己的文字',
      en: 'takes the place of the words of its mark',
    });
  return said ?? textOf(source, mark.text);
}

type Mark = ReturnType<typeof itemsIn>[number];

const isWorded = ({ value, text }: Mark): boolean => plain(text) !== value;

function rangeOf(json: Source['json'], marks: readonly number[]) {
  const rateMin = marks[0] ?? numberOr(json['rateMin'], LEAST);
  const counted = typeof json['rateCount'] === 'number' ? rateMin + json['rateCount'] - 1 : MOST;
  return { rateMin, rateMax: marks.at(-1) ?? numberOr(json['rateMax'], counted) };
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
