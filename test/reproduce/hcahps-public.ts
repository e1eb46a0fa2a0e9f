import { basename } from 'node:path';
import { quantile } from 'simple-statistics';
import { type CompletesClass, completesClass } from '../../analytics/hcahps/completes-class.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { numberIn, type Row, rowsOf } from './read.ts';

const CLASSES: Readonly<Record<CompletesClass, string>> = {
  under_50: 'lt50',
  under_100: 'lt100',
  '100_to_299': '100_299',
  '300_or_more': '300plus',
  not_reported: 'not_reported',
};
const [TOP, MIDDLE, BOTTOM] = ['Top-box Percentage', 'Middle-box Percentage', 'Bottom-box Percentage'];
const RELEASE = 'Release Period';

/** CMS's own files: boxes that add up to 100, classes of completed questionnaires, scores of states. */
export const hcahpsPublic = (folder: string): readonly Outcome[] => [
  addUp(folder, 'national_results.csv'),
  addUp(folder, 'state_results.csv'),
  classes(folder),
  states(folder),
];

function addUp(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  for (const row of rowsOf(folder, file)) {
    const shares = [TOP, MIDDLE, BOTTOM].map((box) => numberIn(row, box) ?? Number.NaN);
    const what = [row[RELEASE], row['State'] ?? 'nation', row['Measure ID']].join(' ');
    check(
      what,
      shares.reduce((sum, one) => sum + one, 0),
      100,
    );
  }
  return outcome();
}

function classes(folder: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/expected_completes_classes.csv`);
  const hospitals = Map.groupBy(rowsOf(folder, 'hospital_completes.csv'), (row) => {
    return `${row[RELEASE]} ${CLASSES[completesClass(row['Completed Surveys'] ?? '')]}`;
  });
  for (const row of rowsOf(folder, 'expected_completes_classes.csv')) {
    const what = `${row[RELEASE]} ${row['class']}`;
    const own = hospitals.get(what) ?? [];
    check(what, own.length, numberIn(row, 'hospitals'));
    const rates = own.flatMap((one) => rateOf(one) ?? []);
    const mean = rates.length === 0 ? null : rates.reduce((sum, one) => sum + one, 0) / rates.length;
    check(`${what} rate`, mean, numberIn(row, 'mean_response_rate'));
  }
  return outcome();
}

const rateOf = (row: Row): number | null =>
  /^[\d.]+$/.test(row['Response Rate (%)'] ?? '') ? numberIn(row, 'Response Rate (%)') : null;

function states(folder: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/expected_state_topbox_distribution.csv`);
  const groups = Map.groupBy(
    rowsOf(folder, 'state_results.csv'),
    (row) => `${row[RELEASE]} ${row['Measure ID']}`,
  );
  for (const row of rowsOf(folder, 'expected_state_topbox_distribution.csv')) {
    const what = `${row[RELEASE]} ${row['Measure ID']}`;
    const shares = (groups.get(what) ?? []).flatMap((one) => numberIn(one, TOP ?? '') ?? []);
    check(`${what} states`, shares.length, numberIn(row, 'states'));
    check(`${what} min`, Math.min(...shares), numberIn(row, 'min'));
    check(`${what} median`, quantile(shares, 0.5), numberIn(row, 'median'));
    check(`${what} max`, Math.max(...shares), numberIn(row, 'max'));
    check(`${what} mean`, shares.reduce((sum, one) => sum + one, 0) / shares.length, numberIn(row, 'mean'));
  }
  return outcome();
}
