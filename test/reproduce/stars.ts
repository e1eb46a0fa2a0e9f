import { basename } from 'node:path';
import { type CutPoints, cutPoints, starOf } from '../../analytics/stars/star.ts';
import { summaryStar } from '../../analytics/stars/summary-star.ts';
import { type Comparison, comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

const CUTS = ['cut2', 'cut3', 'cut4', 'cut5'];

/** Cut points of each case's values, and the stars that follow from them. */
export function starClusters(folder: string): readonly Outcome[] {
  const cuts = comparison(`${basename(folder)}/expected_cutpoints.csv`);
  const stars = comparison(`${basename(folder)}/input_values.csv`);
  const cases = Map.groupBy(rowsOf(folder, 'input_values.csv'), (row) => row['case'] ?? '');
  for (const row of rowsOf(folder, 'expected_cutpoints.csv')) {
    const own = cases.get(row['case'] ?? '') ?? [];
    const found = cutPoints(own.map(valueIn));
    checkCuts(row, own, found, cuts);
    for (const one of own) {
      const star = found && starOf(valueIn(one), found);
      stars.check(`${row['case']} ${one['contract_id']}`, star, numberIn(one, 'star_from_cuts'));
    }
  }
  return [cuts.outcome(), stars.outcome()];
}

const valueIn = (row: Row): number => numberIn(row, 'value') ?? Number.NaN;

function checkCuts(row: Row, own: readonly Row[], found: CutPoints | null, { check }: Comparison): void {
  const name = row['case'];
  check(`${name} n`, own.length, numberIn(row, 'n'));
  for (const [at, column] of CUTS.entries()) check(`${name} ${column}`, found?.[at], numberIn(row, column));
  const agree = own.filter((one) => isPublished(one, found)).length / own.length;
  check(`${name} agreement`, agree, numberIn(row, 'agree_with_published_stars'));
}

const isPublished = (row: Row, cuts: CutPoints | null): boolean =>
  cuts !== null && starOf(valueIn(row), cuts) === numberIn(row, 'published_star');

/** The summary star of every file of cases, however many composites it has. */
export const summaryStars = (folder: string): readonly Outcome[] =>
  filesOf(folder, /^cases_.*\.csv$/).map((file) => {
    const { check, outcome } = comparison(`${basename(folder)}/${file}`);
    for (const row of rowsOf(folder, file)) {
      const composites = Object.keys(row).filter((column) => /^composite\d+$/.test(column));
      const star = (column: string) => numberIn(row, column);
      const found = summaryStar({
        composites: composites.map(star),
        clean: star('clean'),
        quiet: star('quiet'),
        overall: star('overall'),
        recommend: star('recommend'),
      });
      check(`case ${row['case']} mean`, found?.mean ?? null, star('mean_of_components'));
      check(`case ${row['case']} star`, found?.star ?? null, star('summary_star'));
    }
    return outcome();
  });
