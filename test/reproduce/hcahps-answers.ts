import { type BoxScale, FOUR_STEPS, RATING, YES_NO } from '../../analytics/hcahps/box-scores.ts';
import { wholeColumn } from './decimals.ts';
import { type Row, rowsOf } from './read.ts';

/** A respondent: adjusters and answers in whole numbers. */
export type HcahpsAnswer = {
  readonly hospital: string;
  readonly quarter: string;
  readonly mode: string;
  readonly adjusters: readonly number[];
  readonly answers: Readonly<Record<string, number | null>>;
};

export type HcahpsAnswers = {
  readonly people: readonly HcahpsAnswer[];
  readonly adjusters: readonly string[];
  /** How many times the whole numbers of each adjuster are its own. */
  readonly scales: readonly number[];
  readonly scaleOf: (item: string) => BoxScale;
};

/** The respondents of a folder, with the adjusters and items that its expected files name. */
export function hcahpsAnswers(
  folder: string,
  adjusters: readonly string[],
  items: readonly string[],
): HcahpsAnswers {
  const rows = rowsOf(folder, 'input_respondents.csv');
  const columns = adjusters.map((adjuster) => wholeColumn(rows.map((row) => adjusterIn(row, adjuster))));
  const answers = new Map(
    items.map((item) => [item, wholeColumn(rows.map((row) => row[item] ?? '')).values]),
  );
  const people = rows.flatMap((row, at) => {
    const known = columns.flatMap(({ values }) => values[at] ?? []);
    if (known.length < adjusters.length) return [];
    return {
      ...{ hospital: row['hospital'] ?? '', quarter: row['quarter'] ?? '', mode: row['mode'] ?? '' },
      adjusters: known,
      answers: Object.fromEntries(items.map((item) => [item, answers.get(item)?.[at] ?? null])),
    };
  });
  const scaleOf = (item: string) => (item === 'rating' ? RATING : stepsOf(answers.get(item) ?? []));
  return { people, adjusters, scales: columns.map(({ scale }) => scale), scaleOf };
}

const stepsOf = (answers: readonly (number | null)[]): BoxScale =>
  answers.every((one) => one === null || one <= 1) ? YES_NO : FOUR_STEPS;

/** An adjuster of a row as it is written: a column, or whether the row is of an age or a service line by sex. */
function adjusterIn(row: Row, adjuster: string): string {
  if (adjuster in row) return row[adjuster] ?? '';
  const [, age] = /^age(\d+)$/.exec(adjuster) ?? [];
  if (age) return row['age_cat'] === age ? '1' : '0';
  const line = row['service_line'] ?? '';
  const stay = line === 'maternity' ? 'maternity_F' : `${line}_${row['sex']}`;
  return stay === adjuster ? '1' : '0';
}
