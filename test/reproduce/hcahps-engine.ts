import { basename } from 'node:path';
import type { Box } from '../../analytics/hcahps/patient-mix.ts';
import { type ReportingClass, reportingClass, TARGET } from '../../analytics/hcahps/reporting-class.ts';
import { rollingScore } from '../../analytics/hcahps/rolling-quarters.ts';
import { roundedBoxes, wholePercent } from '../../analytics/hcahps/rounded-boxes.ts';
import { roundedPercent } from '../../analytics/rounded-percent.ts';
import { comparison } from './compare.ts';
import { hcahpsAnswers } from './hcahps-answers.ts';
import { type ItemQuarter, itemQuarter, modeTable } from './hcahps-quarters.ts';
import type { Outcome } from './outcome.ts';
import { numberIn, type Row, rowsOf } from './read.ts';

const COEFFICIENTS = 'expected_pma_coefficients.csv';
const QUARTERS = 'expected_item_quarter_scores.csv';
const MEASURES = 'expected_hospital_measures_4q.csv';
const REPORTING = 'expected_hospital_reporting.csv';
const BOXES: readonly Box[] = ['top', 'bottom', 'linear'];

type Scores = (quarter: string, item: string, box: string) => ItemQuarter | undefined;

/** HCAHPS from respondents to published measures. */
export function hcahpsEngine(folder: string): readonly Outcome[] {
  const coefficients = rowsOf(folder, COEFFICIENTS);
  const named = (column: string) => [...new Set(coefficients.map((row) => row[column] ?? ''))];
  const [items, quarters] = [named('item'), named('quarter')];
  const answers = hcahpsAnswers(folder, named('adjuster'), items);
  const computed = new Map<string, ItemQuarter>();
  for (const item of items) {
    const modeOf = modeTable(folder, item);
    for (const quarter of quarters) {
      for (const box of BOXES)
        computed.set(`${quarter} ${item} ${box}`, itemQuarter(answers, { quarter, item, box }, modeOf));
    }
  }
  const scores: Scores = (quarter, item, box) => computed.get(`${quarter} ${item} ${box}`);
  const completes = Map.groupBy(rowsOf(folder, 'input_respondents.csv'), (row) => row['hospital'] ?? '');
  return [
    checkedCoefficients(folder, coefficients, scores),
    checkedQuarters(folder, scores),
    checkedMeasures(folder, scores, items),
    checkedReporting(folder, completes),
  ];
}

function checkedCoefficients(folder: string, rows: readonly Row[], scores: Scores): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${COEFFICIENTS}`);
  for (const row of rows) {
    const { quarter = '', item = '', box = '', adjuster = '' } = row;
    const found = scores(quarter, item, box)?.adjusters.find((one) => one.adjuster === adjuster);
    const what = `${quarter} ${item} ${box} ${adjuster}`;
    check(what, found?.coefficient, numberIn(row, 'coefficient'));
    check(`${what} mean`, found?.nationalMean, numberIn(row, 'national_mean'));
  }
  return outcome();
}

function checkedQuarters(folder: string, scores: Scores): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${QUARTERS}`);
  for (const row of rowsOf(folder, QUARTERS)) {
    const { hospital = '', quarter = '', item = '', box = '' } = row;
    const found = scores(quarter, item, box)?.hospitals.get(hospital);
    const what = `${hospital} ${quarter} ${item} ${box}`;
    check(`${what} n`, found?.n, numberIn(row, 'n'));
    check(`${what} raw`, found?.raw, numberIn(row, 'raw'));
    check(`${what} pma`, found?.mix, numberIn(row, 'pma'));
    check(`${what} mode`, found?.mode, numberIn(row, 'mode_adj'));
    check(`${what} adjusted`, found?.adjusted, numberIn(row, 'adjusted'));
  }
  return outcome();
}

function checkedMeasures(folder: string, scores: Scores, items: readonly string[]): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${MEASURES}`);
  const discharges = rowsOf(folder, 'input_hospital_quarters.csv');
  for (const row of rowsOf(folder, MEASURES)) {
    const { hospital = '', measure = '' } = row;
    const own = items.filter((item) => measure.includes(item.replace(/\d+$/, '')));
    const quarters = discharges.filter((one) => one['hospital'] === hospital);
    const of = (box: Box) => mean(own.map((item) => rolled(item, box)));
    const rolled = (item: string, box: Box) =>
      rollingScore(
        quarters.flatMap((one) => {
          const found = scores(one['quarter'] ?? '', item, box)?.hospitals.get(hospital);
          return found ? { value: found.adjusted, eligible: numberIn(one, 'eligible') ?? 0 } : [];
        }),
      ) ?? Number.NaN;
    const [top, bottom, linear] = [of('top'), of('bottom'), of('linear')];
    const rounded = roundedBoxes({ top, bottom });
    const values = {
      ...{ top, middle: 100 - top - bottom, bottom, linear },
      ...{ top_rounded: rounded.top, middle_rounded: rounded.middle, bottom_rounded: rounded.bottom },
      linear_rounded: wholePercent(linear),
    };
    for (const [column, value] of Object.entries(values))
      check(`${hospital} ${measure} ${column}`, value, numberIn(row, column));
  }
  return outcome();
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const CLASSES: Readonly<Record<ReportingClass, string>> = {
  not_reported: 'not_reported',
  under_50: 'reported_footnote_lt50',
  under_100: 'reported_footnote_lt100_no_star',
  star_eligible: 'reported_star_eligible',
};

function checkedReporting(folder: string, completes: ReadonlyMap<string, readonly Row[]>): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${REPORTING}`);
  const quarters = rowsOf(folder, 'input_hospital_quarters.csv');
  for (const row of rowsOf(folder, REPORTING)) {
    const hospital = row['hospital'] ?? '';
    const n = completes.get(hospital)?.length ?? 0;
    const own = quarters.filter((one) => one['hospital'] === hospital);
    const total = (column: string) => own.reduce((sum, one) => sum + (numberIn(one, column) ?? 0), 0);
    const [sampled, ineligible] = [total('sampled'), total('ineligible')];
    check(`${hospital} completes`, n, numberIn(row, 'completes'));
    check(`${hospital} eligible`, total('eligible'), numberIn(row, 'eligible'));
    check(`${hospital} sampled`, sampled, numberIn(row, 'sampled'));
    check(`${hospital} ineligible`, ineligible, numberIn(row, 'ineligible'));
    check(`${hospital} rate`, roundedPercent(n, sampled - ineligible), numberIn(row, 'response_rate_pct'));
    check(`${hospital} reporting`, CLASSES[reportingClass(n)], row['reporting'] ?? '');
    check(`${hospital} target`, String(n >= TARGET).toUpperCase(), row['meets_300_target'] ?? '');
  }
  return outcome();
}
