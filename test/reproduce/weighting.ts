import { basename } from 'node:path';
import { censusFactor } from '../../analytics/intervals/design-factor.ts';
import { kishEffect } from '../../analytics/weights/kish.ts';
import { postStratified } from '../../analytics/weights/post-stratification.ts';
import { raked } from '../../analytics/weights/raking.ts';
import { weightedEstimate } from '../../analytics/weights/weighted-estimate.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';
import { marginsFor, numbersIn, surveyDesign } from './survey-design.ts';

/** The README: standard errors of calibrated designs are compared at 1e-6; deff and limits follow from them. */
const ERROR_TOLERANCE = 1e-6;

/** Weights, estimates and summaries of every sample of the folder, and the census corrections. */
export function weighting(folder: string): readonly Outcome[] {
  return [
    ...filesOf(folder, /_weights\.csv$/).map((file) => checkWeights(folder, file)),
    ...filesOf(folder, /_estimates\.csv$/).map((file) => checkEstimates(folder, file)),
    ...filesOf(folder, /_summary\.csv$/).map((file) => checkSummary(folder, file)),
    ...filesOf(folder, /^fpc_.*\.csv$/).map((file) => checkCensus(folder, file)),
  ];
}

const ones = (rows: readonly Row[]): readonly number[] => rows.map(() => 1);
const baseOf = (rows: readonly Row[]): readonly number[] =>
  rows.some((row) => row['pw'] !== undefined) ? numbersIn(rows, 'pw') : ones(rows);

function checkWeights(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const rows = rowsOf(folder, file.replace('_weights.csv', '_input.csv'));
  const margins = marginsFor(folder, rows, file.replace('_weights.csv', ''));
  const base = baseOf(rows);
  const byRaking = raked(base, margins)?.weights;
  const columns: Readonly<Record<string, readonly number[] | null | undefined>> = {
    base,
    raked: byRaking,
    raked_weight: byRaking,
    poststratified: postStratified(base, margins[0] ?? { groups: [], totals: new Map() }),
  };
  const [id = ''] = Object.keys(rows[0] ?? {});
  for (const row of rowsOf(folder, file)) {
    const at = rows.findIndex((own) => own[id] === row[id]);
    for (const column of Object.keys(row).filter((one) => one !== id)) {
      check(`${row[id]} ${column}`, columns[column]?.[at], numberIn(row, column));
    }
  }
  return outcome();
}

function checkEstimates(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const rows = rowsOf(folder, file.replace('_estimates.csv', '_input.csv'));
  const margins = marginsFor(folder, rows, file.replace('_estimates.csv', ''));
  for (const row of rowsOf(folder, file)) {
    const design = surveyDesign(rows, margins, row['design'] ?? '');
    const found = design && weightedEstimate(numbersIn(rows, row['variable'] ?? ''), design);
    const tolerance = design?.margins ? ERROR_TOLERANCE : undefined;
    const compare = (column: string, actual: number | undefined, own?: number) =>
      check(`${row['design']} ${row['variable']} ${column}`, actual, numberIn(row, column), own);
    compare('mean', found?.value);
    compare('total', found?.total);
    compare('se', found?.error, tolerance);
    compare('deff', found?.designEffect, tolerance);
    compare('ci_low', found?.low, tolerance);
    compare('ci_high', found?.high, tolerance);
    compare('total_se', found?.totalError, tolerance);
  }
  return outcome();
}

function checkSummary(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const rows = rowsOf(folder, file.replace('_summary.csv', '_input.csv'));
  const scores = numbersIn(rows, 'score');
  const fit = raked(baseOf(rows), marginsFor(folder, rows, file.replace('_summary.csv', '')));
  if (fit === null) throw new RangeError(`${file}: no weights meet the margins`);
  const { weights, rounds } = fit;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const cost = kishEffect(weights);
  const plain = weightedEstimate(scores, { weights });
  const [row = {}] = rowsOf(folder, file);
  const columns: Readonly<Record<string, number | undefined>> = {
    iterations: rounds,
    sum_w: all,
    kish_deff: cost?.designEffect,
    n_eff: cost?.effectiveN,
    unweighted_mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    weighted_mean: plain?.value,
    se_taylor_noncalibrated: plain?.error,
    max_over_mean_weight: (Math.max(...weights) * weights.length) / all,
  };
  for (const column of Object.keys(row)) check(column, columns[column], numberIn(row, column));
  return outcome();
}

/** The file's margins of error take 1.96 for the percentile of the normal. */
const Z = 1.96;

function checkCensus(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  for (const [at, row] of rowsOf(folder, file).entries()) {
    const [p = 0, n = 0, population = 0] = ['p', 'n', 'N'].map((column) => numberIn(row, column) ?? 0);
    const error = Math.sqrt((p * (1 - p)) / n);
    const factor = Math.sqrt(censusFactor(n, population));
    const columns = {
      se_srs: error,
      fpc: factor,
      se_fpc: error * factor,
      moe95: Z * error,
      moe95_fpc: Z * error * factor,
    };
    for (const [column, actual] of Object.entries(columns))
      check(`${at + 1} ${column}`, actual, numberIn(row, column));
  }
  return outcome();
}
