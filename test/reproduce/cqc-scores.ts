import { basename } from 'node:path';
import { banding } from '../../analytics/comparison/banding.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { numberIn, rowsOf } from './read.ts';

/** Bands from scores and standard errors alone. */
export function bandsOfScores(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const rows = rowsOf(folder, file);
  const units = rows.map((row) => ({ value: numberIn(row, 'score') ?? 0, error: numberIn(row, 'se') ?? 0 }));
  const bands = banding(units);
  for (const [at, row] of rows.entries()) {
    const unit = `unit ${row['unit']}`;
    check(`${unit} theta0`, bands.target, numberIn(row, 'theta0'));
    check(`${unit} z`, bands.banded[at]?.z, numberIn(row, 'z'));
    check(`${unit} z_wins`, bands.banded[at]?.zWinsorised, numberIn(row, 'z_wins'));
    check(`${unit} phi`, bands.phi, numberIn(row, 'phi'));
    check(`${unit} tau2`, bands.tauSquared, numberIn(row, 'tau2'));
    check(`${unit} z_od`, bands.banded[at]?.zOverdispersed, numberIn(row, 'z_od'));
  }
  return outcome();
}
