import { compositeComparison } from '../../analytics/case-mix/composite-comparison.ts';
import { type Analysed, type CahpsSurvey, tallies, valid } from './cahps-survey.ts';
import type { Comparison } from './compare.ts';
import { numberIn, type Row } from './read.ts';

/** Where the second and the third class of answers begin, by the highest answer. */
const CLASSES: Readonly<Record<number, readonly [number, number]>> = { 10: [7, 9], 4: [3, 4], 3: [2, 3] };

/** The shares of low, middle and high answers in each unit, raw and adjusted. */
export function checkFrequencies(
  rows: readonly Row[],
  survey: CahpsSurvey,
  analysed: Analysed,
  { check }: Comparison,
): void {
  for (const place of [1, 2, 3]) {
    const code = (answer: number, item: string) => (classOf(answer, survey.itemOf(item)) === place ? 1 : 0);
    const found = compositeComparison(tallies(survey, { ...analysed, code }), analysed.adjusters.length);
    for (const row of rows) {
      const name = row['PLANNAME'];
      const at = found?.units.findIndex(({ unit }) => unit === name) ?? -1;
      const unit = found?.units[at];
      const compare = (column: string, actual: number | undefined) => {
        if (column in row) check(`${name} ${column}`, actual, numberIn(row, column));
      };
      compare('OPLAN_ID', at + 1);
      compare('USEN', unit?.n);
      compare('ALLN', unit?.all);
      compare(`PTRES${place}`, unit?.unadjusted);
      compare(`WGT_${place}`, unit?.unadjusted);
      compare(`ADJ_${place}`, unit?.adjusted);
    }
  }
}

function classOf(answer: number, { low, high }: ReturnType<CahpsSurvey['itemOf']>): number {
  const [middle, top] = CLASSES[high] ?? [];
  if (middle === undefined || top === undefined)
    throw new RangeError(`no classes for answers ${low} to ${high}`);
  if (answer >= top) return 3;
  return answer >= middle ? 2 : 1;
}

/** The shares of people without a valid answer or adjuster in each unit. */
export function checkMissing(
  rows: readonly Row[],
  survey: CahpsSurvey,
  analysed: Analysed,
  { check }: Comparison,
): void {
  const { units = [] } = compositeComparison(tallies(survey, analysed), analysed.adjusters.length) ?? {};
  for (const row of rows) {
    const name = row['PLANNAME'] ?? '';
    const people = survey.rows.filter((one) => one[survey.unit] === name);
    const without = (column: Parameters<typeof valid>[1]) =>
      people.filter((one) => valid(one, column) === null).length / people.length;
    check(`${name} PLAN`, units.findIndex(({ unit }) => unit === name) + 1, numberIn(row, 'PLAN'));
    check(`${name} ALLN`, people.length, numberIn(row, 'ALLN'));
    for (const item of analysed.items) {
      check(`${name} ${item}`, without(survey.itemOf(item)), numberIn(row, item));
    }
    for (const [adjuster, column] of Object.entries(survey.adjusters)) {
      check(`${name} ${adjuster}`, without(column), numberIn(row, adjuster));
    }
  }
}
