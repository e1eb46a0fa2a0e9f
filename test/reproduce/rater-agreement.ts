import { basename } from 'node:path';
import { BY_SQUARE, cohenKappa } from '../../analytics/reliability/cohen-kappa.ts';
import { type RaterAgreement, raterAgreement } from '../../analytics/reliability/rater-agreement.ts';
import { comparison } from './compare.ts';
import { scaleOf } from './decimals.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, jsonOf, numberIn, rowsOf } from './read.ts';

/** The six intraclass correlations of every table of ratings, and kappa of every table of two coders. */
export const raterAgreements = (folder: string): readonly Outcome[] => [
  ...filesOf(folder, /_icc\.csv$/).map((file) => intraclass(folder, file)),
  ...filesOf(folder, /kappa.*\.json$/).map((file) => kappa(folder, file)),
];

/** Subjects in rows, raters in the columns after the first; a subject that lacks a rating is left out. */
function intraclass(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const rows = rowsOf(folder, file.replace('_icc.csv', '_input.csv'));
  const raters = Object.keys(rows[0] ?? {}).slice(1);
  const complete = rows.filter((row) => raters.every((rater) => numberIn(row, rater) !== null));
  const scale = scaleOf(complete.flatMap((row) => raters.map((rater) => row[rater] ?? '')));
  const ratings = complete.map((row) => raters.map((rater) => Math.round(Number(row[rater]) * scale)));
  const found = raterAgreement(ratings);
  for (const row of rowsOf(folder, file)) {
    const own = found?.[row['type']?.toLowerCase() as keyof RaterAgreement];
    const compare = (column: string, actual: number | undefined) =>
      check(`${row['type']} ${column}`, actual, numberIn(row, column));
    compare('ICC', own?.value);
    compare('F', own?.f);
    compare('df1', own?.freedom[0]);
    compare('df2', own?.freedom[1]);
    compare('p', own?.p);
    compare('lower', own?.low);
    compare('upper', own?.high);
  }
  return outcome();
}

type KappaCase = {
  readonly table: readonly (readonly number[])[];
  readonly n: number;
  readonly kappa: number;
  readonly weighted_kappa_quadratic: number;
  readonly ci: readonly (readonly number[])[];
};

function kappa(folder: string, file: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`);
  const cases = jsonOf(folder, file) as Readonly<Record<string, KappaCase>>;
  for (const [name, { table, n, ci, ...expected }] of Object.entries(cases)) {
    const [plain, weighted] = [cohenKappa(table), cohenKappa(table, BY_SQUARE, 'psych')];
    check(
      `${name} n`,
      table.flat().reduce((sum, count) => sum + count, 0),
      n,
    );
    check(`${name} kappa`, plain?.value, expected.kappa);
    check(`${name} weighted kappa`, weighted?.value, expected.weighted_kappa_quadratic);
    for (const [way, own] of [plain, weighted].entries()) {
      const ends = [own?.low, own?.value, own?.high];
      for (const [at, end] of ends.entries()) check(`${name} ci ${way} ${at}`, end, ci[way]?.[at] ?? null);
    }
  }
  return outcome();
}
