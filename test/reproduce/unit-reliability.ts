import { basename } from 'node:path';
import { remlComponents } from '../../analytics/reliability/reml-components.ts';
import { answersNeeded, unitReliability } from '../../analytics/reliability/spearman-brown.ts';
import { unitMeans } from '../../analytics/reliability/unit-means.ts';
import { varianceComponents } from '../../analytics/reliability/variance-components.ts';
import { comparison } from './compare.ts';
import { decimalSums, scaleOf } from './decimals.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/** The README: figures out of restricted maximum likelihood are compared at 1e-5. */
const REML_TOLERANCE = 1e-5;
const isReml = (column: string): boolean => column.includes('reml') || column === 'eb_shrunk_mean';

/** Spearman and Brown's formula, and the variance components and units of every case. */
export function unitReliabilities(folder: string): readonly Outcome[] {
  const cases = rowsOf(folder, 'unit_reliability.csv');
  const components = comparison(`${basename(folder)}/unit_reliability.csv`);
  const units = filesOf(folder, /_units\.csv$/).map((file) => {
    const own = cases.find((row) => `${row['case']}_units.csv` === file);
    if (!own) throw new RangeError(`${file} has no row in unit_reliability.csv`);
    const found = worked(rowsOf(folder, `${own['case']}_input.csv`));
    for (const column of Object.keys(own).filter((one) => one !== 'case')) {
      check(components, own, column, found.columns[column] ?? needed(column, found.icc));
    }
    return checkUnits(folder, file, found);
  });
  return [components.outcome(), ...units, spearmanBrown(folder)];
}

type Worked = ReturnType<typeof worked>;

/** The scores as whole multiples of 1/scale stand for hundredths of a point; what comes out is turned back. */
function worked(rows: readonly Row[]) {
  const scale = scaleOf(rows.map((row) => row['score'] ?? ''));
  const back = 100 / scale;
  const answered = rows.filter((row) => numberIn(row, 'score') !== null);
  const units = [...Map.groupBy(answered, (row) => row['unit'] ?? '')].map(([unit, own]) => {
    const sums = decimalSums(
      own.map((row) => row['score'] ?? ''),
      scale,
    );
    return { unit, ...sums };
  });
  const anova = varianceComponents(units);
  const reml = remlComponents(units);
  if (!anova || !reml) throw new RangeError('units do not vary');
  const columns: Readonly<Record<string, number>> = {
    units: anova.units,
    N: anova.n,
    n0: anova.n0,
    MSB: anova.betweenSquare * back ** 2,
    MSW: anova.withinSquare * back ** 2,
    F: anova.f,
    icc1_anova: anova.icc,
    between_var_anova: anova.between * back ** 2,
    reliability_1_minus_1_over_F: anova.reliability,
    between_var_reml: reml.between * back ** 2,
    within_var_reml: reml.within * back ** 2,
    icc_reml: reml.icc,
    grand_mean_reml: reml.mean * back,
  };
  return { units, back, columns, icc: anova.icc, reml };
}

/** `n_for_0.80_anova`, and rounded up `n_for_0.80_ceiling`. */
function needed(column: string, icc: number): number | null | undefined {
  const [, reliability, way] = /^n_for_([\d.]+)_(anova|ceiling)$/.exec(column) ?? [];
  if (reliability === undefined) return undefined;
  const n = answersNeeded(icc, Number(reliability));
  return n !== null && way === 'ceiling' ? Math.ceil(n) : n;
}

function checkUnits(folder: string, file: string, { units, back, icc, reml }: Worked): Outcome {
  const to = comparison(`${basename(folder)}/${file}`);
  const means = unitMeans(units, reml);
  for (const row of rowsOf(folder, file)) {
    const at = units.findIndex(({ unit }) => unit === row['unit']);
    const own = means[at];
    const columns: Readonly<Record<string, number | null | undefined>> = {
      n: own?.n,
      mean: own && own.mean * back,
      reliability_anova: own && unitReliability(icc, own.n),
      reliability_reml: own?.reliability,
      eb_shrunk_mean: own && own.shrunken * back,
    };
    for (const column of Object.keys(row).filter((one) => one !== 'unit'))
      check(to, row, column, columns[column]);
  }
  return to.outcome();
}

function check(
  to: ReturnType<typeof comparison>,
  row: Row,
  column: string,
  actual: number | null | undefined,
) {
  const name = `${row['case'] ?? row['unit']} ${column}`;
  const expected = numberIn(row, column);
  if (isReml(column)) to.check(name, actual, expected, REML_TOLERANCE);
  else to.check(name, actual, expected);
}

function spearmanBrown(folder: string): Outcome {
  const { check: compare, outcome } = comparison(`${basename(folder)}/spearman_brown.csv`);
  for (const row of rowsOf(folder, 'spearman_brown.csv')) {
    const [icc, n] = [numberIn(row, 'icc') ?? 0, numberIn(row, 'n') ?? 0];
    compare(`${icc} ${n}`, unitReliability(icc, n), numberIn(row, 'reliability'));
  }
  return outcome();
}
