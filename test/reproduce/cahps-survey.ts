import { type Respondent, type UnitTally, unitTally } from '../../analytics/case-mix/answer-patterns.ts';
import { type Row, rowsOf } from './read.ts';

/** A column of whole numbers, those outside its range missing, turned round where the worst is highest. */
type Column = {
  readonly column: string;
  readonly low: number;
  readonly high: number;
  readonly reversed?: boolean;
};

/** A survey: which column names the unit, the adjusters by the name the programme prints, the range of items. */
export type CahpsSurvey = {
  readonly rows: readonly Row[];
  readonly unit: string;
  readonly adjusters: Readonly<Record<string, Column>>;
  readonly itemOf: (name: string) => Column;
};

const RANGES: readonly (readonly [items: readonly string[], low: number, high: number])[] = [
  [['Q38', 'Q31'], 0, 10],
  [['Q15', 'Q17', 'Q19', 'Q24'], 1, 4],
  [['Q06', 'Q10', 'Q22', 'Q23'], 1, 3],
];
const REVERSED = ['Q24'];

/** The items of a composite whose files do not name them. */
export const itemsBeside = (name: string): readonly string[] => {
  const single = name.toUpperCase();
  const family = RANGES.find(([items]) => items.includes(single));
  if (family) return [single];
  return RANGES.find(([, , high]) => high === (name.startsWith('quick') ? 4 : 3))?.[0] ?? [];
};

/** The test survey of the CAHPS Analysis Program, cleaned as its README says. */
export const cahpsTestSurvey = (folder: string): CahpsSurvey => ({
  rows: rowsOf(folder, 'input_microdata.csv').filter((row) => (row['PLAN'] ?? '') !== ''),
  unit: 'PLAN',
  adjusters: { GHR: { column: 'Q39', low: 1, high: 5 }, AGE: { column: 'Q40', low: 1, high: 7 } },
  itemOf(name) {
    const column = name.replace(/R$/, '');
    const [, low, high] = RANGES.find(([items]) => items.includes(column)) ?? [];
    if (low === undefined || high === undefined) throw new RangeError(`the range of ${name} is not known`);
    return { column, low, high, reversed: REVERSED.includes(column) };
  },
});

/** The small example of the manual: items Q1, Q2 … from 1 to 4, adjusters A1, A2 …. */
export const cahpsSmallSurvey = (folder: string): CahpsSurvey => {
  const rows = rowsOf(folder, 'input.csv');
  const names = Object.keys(rows[0] ?? {}).filter((name) => /^A\d+$/.test(name));
  const whole = (column: string): Column => ({ column, low: -1e9, high: 1e9 });
  return {
    rows,
    unit: 'PLAN',
    adjusters: Object.fromEntries(names.map((name) => [name, whole(name)])),
    itemOf: (column) => ({ column, low: 1, high: 4 }),
  };
};

/** A cell within the range of its column; null where it is blank or outside. */
export function valid(row: Row, { column, low, high, reversed }: Column): number | null {
  const cell = row[column]?.trim() ?? '';
  const value = Number(cell);
  if (cell === '' || !(value >= low && value <= high)) return null;
  return reversed ? low + high - value : value;
}

/** What is analysed of a survey: which adjusters and items, and what becomes of people without an adjuster. */
export type Analysed = {
  readonly adjusters: readonly string[];
  readonly items: readonly string[];
  readonly missing: 'impute' | 'drop';
  /** What counts of an answer; the answer itself unless said otherwise. */
  readonly code?: (answer: number, item: string) => number;
};

/** The tallies of a survey's units in alphabetical order. */
export function tallies(
  survey: CahpsSurvey,
  { adjusters, items, missing, code }: Analysed,
): readonly UnitTally[] {
  const person = (row: Row): Respondent => ({
    adjusters: adjusters.map((name) =>
      valid(row, survey.adjusters[name] ?? { column: name, low: 0, high: 0 }),
    ),
    answers: items.map((item) => {
      const answer = valid(row, survey.itemOf(item));
      return answer === null || !code ? answer : code(answer, item);
    }),
  });
  const units = [...Map.groupBy(survey.rows, (row) => row[survey.unit] ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return units.map(([unit, rows]) => unitTally(unit, rows.map(person), missing));
}
