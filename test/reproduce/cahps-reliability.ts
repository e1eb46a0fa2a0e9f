import { basename } from 'node:path';
import { compositeComparison } from '../../analytics/case-mix/composite-comparison.ts';
import { globalTest } from '../../analytics/case-mix/unit-contrasts.ts';
import { overallReliability, unitReliability } from '../../analytics/case-mix/unit-reliability.ts';
import { type CahpsSurvey, tallies } from './cahps-survey.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { numberIn, rowsOf } from './read.ts';

/** The reliability of each unit and of the whole comparison, one row a measure. */
export function checkReliability(
  folder: string,
  file: string,
  survey: CahpsSurvey,
  itemsOf: (measure: string) => readonly string[],
): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const adjusters = Object.keys(survey.adjusters);
  for (const row of rowsOf(folder, file)) {
    const measure = row['case'] ?? '';
    const tallied = tallies(survey, { adjusters, items: itemsOf(measure), missing: 'impute' });
    const { units = [], freedom = 0 } = compositeComparison(tallied, adjusters.length) ?? {};
    const measured = units.map(({ n, adjusted, variance }) => ({ n, value: adjusted, variance }));
    const found = unitReliability(measured);
    const f = globalTest(measured, freedom)?.f ?? 0;
    const people = units.reduce((sum, { n }) => sum + n, 0);
    check(`${measure} N`, people, numberIn(row, 'N'));
    check(`${measure} D`, units.length, numberIn(row, 'D'));
    check(`${measure} mean`, found?.mean, numberIn(row, 'mean'));
    check(`${measure} within_v`, found?.within, numberIn(row, 'within_v'));
    check(`${measure} b`, found?.between, numberIn(row, 'b_consistent'));
    // As printed, the manual's formula subtracts the variance of one person: what ours adds back.
    const printed = (found?.between ?? 0) + (units.length / people - 1) * (found?.within ?? 0);
    check(`${measure} b as printed`, Math.max(0, printed), numberIn(row, 'b_printed'));
    check(`${measure} 1-1/F`, overallReliability(f), numberIn(row, 'R_survey_1_minus_1_over_F'));
    for (const [at, { unit }] of units.entries()) {
      check(`${measure} ${unit}`, found?.units[at], numberIn(row, `R_${unit}`));
    }
  }
  return outcome();
}
