import { basename } from 'node:path';
import { type CrossSums, crossSums, pairOfMeasures } from '../../analytics/cross-sums.ts';
import { driverCorrelations } from '../../analytics/drivers/driver-correlations.ts';
import { importancePerformance } from '../../analytics/drivers/importance-performance.ts';
import { keyDrivers } from '../../analytics/drivers/key-drivers.ts';
import { relativeWeights } from '../../analytics/drivers/relative-weights.ts';
import { shapley } from '../../analytics/drivers/shapley.ts';
import { standardisedFit } from '../../analytics/drivers/standardised-fit.ts';
import { type Comparison, comparison } from './compare.ts';
import { wholeColumn } from './decimals.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/** Every case: what its drivers explain, shared out in each of the ways of its expected columns. */
export function driverImportance(folder: string): readonly Outcome[] {
  const name = basename(folder);
  const meta = comparison(`${name}/meta.csv`);
  const metaRows = rowsOf(folder, 'meta.csv');
  const cases = filesOf(folder, /_expected\.csv$/).map((file) => file.replace('_expected.csv', ''));
  const outcomes = cases.flatMap((one) => {
    const found = worked(rowsOf(folder, `${one}_input.csv`));
    const expected = comparison(`${name}/${one}_expected.csv`);
    checkDrivers(rowsOf(folder, `${one}_expected.csv`), found, expected);
    const row = metaRows.find((own) => own['case'] === one);
    if (row) checkMeta(row, found, { ...meta, expected });
    const quadrants = filesOf(folder, /_ipa\.csv$/).filter((file) => file === `${one}_ipa.csv`);
    return [expected.outcome(), ...quadrants.map((file) => checkQuadrants(folder, file, found))];
  });
  return [meta.outcome(), ...outcomes];
}

type Worked = ReturnType<typeof worked>;

/** The outcome is the first column; people who miss a score are left out; each column is made whole by itself. */
function worked(rows: readonly Row[]) {
  const [outcome = '', ...drivers] = Object.keys(rows[0] ?? {});
  const complete = rows.filter((row) => [outcome, ...drivers].every((name) => numberIn(row, name) !== null));
  const columns = [outcome, ...drivers].map((name) => wholeColumn(complete.map((row) => row[name] ?? '')));
  const sums = crossSums(
    [outcome, ...drivers],
    complete.map((_, person) => columns.map(({ values }) => values[person] ?? null)),
  );
  const known = driverCorrelations(sums, outcome, drivers);
  const fit = known && standardisedFit(known);
  const johnson = known && relativeWeights(known);
  const lmg = keyDrivers(sums, outcome, drivers, 'shapley');
  const plain = known && shapley(known);
  if (!known || !fit || !johnson || !lmg || !plain) throw new RangeError('drivers cannot be told apart');
  const scales = columns.map(({ scale }) => scale);
  return { outcome, drivers, sums, scales, known, fit, johnson, lmg, plain };
}

function checkDrivers(rows: readonly Row[], { drivers, known, fit, johnson, plain }: Worked, to: Comparison) {
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  const percent = (parts: readonly number[]) => parts.map((part) => (100 * part) / total(parts));
  const columns: Readonly<Record<string, readonly number[]>> = {
    lmg: plain,
    last: fit.last,
    first: known.withOutcome.map((r) => r ** 2),
    betasq: fit.coefficients.map((beta) => beta ** 2),
    pratt: fit.coefficients.map((beta, at) => beta * (known.withOutcome[at] ?? 0)),
    genizi: johnson.weights,
    car: johnson.adjusted,
    johnson_raw: johnson.weights,
    johnson_pct: percent(johnson.weights),
    r_y: known.withOutcome,
    beta_std: fit.coefficients,
    lmg_pct: percent(plain),
  };
  to.check('drivers', rows.map((row) => row['variable']).join(' '), drivers.join(' '));
  for (const row of rows) {
    const at = drivers.indexOf(row['variable'] ?? '');
    for (const column of Object.keys(row).filter((one) => one !== 'variable')) {
      to.check(`${row['variable']} ${column}`, columns[column]?.[at], numberIn(row, column));
    }
  }
}

function checkMeta(row: Row, found: Worked, to: Comparison & { readonly expected: Comparison }): void {
  const { lmg, johnson, outcome } = found;
  const check = (column: string, actual: number) =>
    to.check(`${row['case']} ${column}`, actual, numberIn(row, column));
  to.check(`${row['case']} outcome`, outcome, row['outcome'] ?? '');
  check('n', lmg.n);
  check('R2', lmg.r2);
  check(
    'lmg_sum',
    lmg.drivers.reduce((sum, { importance }) => sum + importance, 0),
  );
  check(
    'johnson_sum',
    johnson.weights.reduce((sum, weight) => sum + weight, 0),
  );
  // Another package came to the file's relative weights too, which holds where ours are those of the file.
  const agrees = to.expected.outcome().missed === null;
  to.check(`${row['case']} agreement`, agrees, row['rwa_pkg_agrees'] === 'TRUE');
}

function checkQuadrants(folder: string, file: string, { drivers, sums, scales, lmg }: Worked): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const found = importancePerformance(
    drivers.map((measure, at) => ({
      measure,
      performance: meanOf(sums, measure) / (scales[at + 1] ?? 1),
      importance: 100 * (lmg.drivers[at]?.share ?? 0),
    })),
  );
  for (const row of rowsOf(folder, file)) {
    const name = row['variable'] ?? '';
    const own = found?.drivers.find(({ measure }) => measure === name);
    check(`${name} performance`, own?.performance, numberIn(row, 'performance'));
    check(`${name} importance`, own?.importance, numberIn(row, 'importance_lmg_pct'));
    check(`${name} performance line`, found?.performance, numberIn(row, 'performance_crosshair'));
    check(`${name} importance line`, found?.importance, numberIn(row, 'importance_crosshair'));
    check(`${name} quadrant`, own?.quadrant, row['quadrant'] ?? '');
  }
  return outcome();
}

function meanOf(sums: CrossSums, measure: string): number {
  const { n, sumA } = pairOfMeasures(sums, measure, measure);
  return sumA / n;
}
