import { basename } from 'node:path';
import { compositeComparison } from '../../analytics/case-mix/composite-comparison.ts';
import { flooredP, globalTest } from '../../analytics/case-mix/unit-contrasts.ts';
import { type CahpsCase, cahpsCases, itemsNamed } from './cahps-cases.ts';
import { type Checked, checkEntities, valuesOf } from './cahps-entities.ts';
import { checkReliability } from './cahps-reliability.ts';
import { checkFrequencies, checkMissing } from './cahps-shares.ts';
import { type CahpsSurvey, cahpsSmallSurvey, cahpsTestSurvey, itemsBeside, tallies } from './cahps-survey.ts';
import { type Comparison, comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, rowsOf } from './read.ts';

/** The SAS output for the programme's test survey, and variants of it. */
export function cahpsMacro(folder: string): readonly Outcome[] {
  const survey = cahpsTestSurvey(folder);
  const itemsOf = (measure: string) => {
    const named = itemsNamed(folder, measure);
    return named.length > 0 ? named : itemsBeside(measure);
  };
  return [
    ...cahpsCases(folder).map((one) => reproduced(folder, survey, one, itemsOf(one.measure))),
    ...filesOf(folder, /^expected_reliability\.csv$/).map((file) =>
      checkReliability(folder, file, survey, itemsOf),
    ),
  ];
}

/** The manual's small example. */
export function cahpsSmallTest(folder: string): readonly Outcome[] {
  const survey = cahpsSmallSurvey(folder);
  const items = Object.keys(survey.rows[0] ?? {}).filter((name) => /^Q\d+$/.test(name));
  return cahpsCases(folder).map((one) => reproduced(folder, survey, one, items));
}

function reproduced(folder: string, survey: CahpsSurvey, one: CahpsCase, items: readonly string[]): Outcome {
  const compared = comparison(`${basename(folder)}/${one.file}`);
  const adjusters = one.adjusted ? Object.keys(survey.adjusters) : [];
  const analysed = { adjusters, items, missing: one.missing };
  const rows = rowsOf(folder, one.file);
  if (one.unknown !== null) compared.check('option of the analysis', null, one.unknown);
  if (one.kind === 'frequencies') checkFrequencies(rows, survey, analysed, compared);
  else if (one.kind === 'pct_missing') checkMissing(rows, survey, analysed, compared);
  else {
    const found = compositeComparison(tallies(survey, analysed), adjusters.length);
    if (!found) throw new RangeError(`no unit of ${one.file} has two people`);
    CHECKS[one.kind]?.({ rows, one, found, adjusters, items, survey }, compared);
  }
  return compared.outcome();
}

const CHECKS: Readonly<Record<string, (checked: Checked, compared: Comparison) => void>> = {
  entities: checkEntities,
  overall: checkOverall,
  coefficients: checkCoefficients,
  rsquared: checkRSquared,
};

function checkOverall({ rows: [row], one, found }: Checked, { check }: Comparison): void {
  const test = globalTest(valuesOf(found), found.freedom);
  const people = found.units.reduce((sum, { n }) => sum + n, 0);
  const floored = one.origin === 'expected' && test ? flooredP(test.p) : test?.p;
  const [between, within] = test?.freedom ?? [];
  const values = {
    ...{ OV_MEAN: found.mean, NTOT: people, GM: test?.centre, DFR: between, DFE: within },
    ...{ OVERALLF: test?.f, OVERALLP: floored },
    ...{ overall_mean: found.mean, precision_weighted_mean: test?.centre, df1: between, df2: within },
    ...{ F: test?.f, p: floored },
  };
  for (const [column, actual] of Object.entries(values)) {
    if (row && column in row) check(column, actual, numberIn(row, column));
  }
}

function checkCoefficients({ rows, found, adjusters, items }: Checked, { check }: Comparison): void {
  const places = items.map(unmarked);
  const of = (item: string, adjuster: string) =>
    found.fits[places.indexOf(unmarked(item))]?.coefficients[adjusters.indexOf(adjuster)];
  for (const row of rows) {
    const { item, adjuster } = row;
    if (item && adjuster) check(`${item} ${adjuster}`, of(item, adjuster), numberIn(row, 'coef'));
    else {
      const name = row['_NAME_'] ?? '';
      for (const one of items) check(`${one} ${name}`, of(one, name), numberIn(row, one));
    }
  }
}

// An item that was turned round is marked in some of the files.
const unmarked = (item: string): string => item.replace(/R$/, '');

function checkRSquared({ rows, found, items }: Checked, { check }: Comparison): void {
  for (const row of rows) {
    const name = row['_DEPVAR_'] ?? '';
    const fit = found.fits[items.indexOf(name)];
    check(`${name} R²`, fit?.rSquared, numberIn(row, '_RSQ_'));
    check(`${name} adjusted R²`, fit?.adjustedRSquared, numberIn(row, '_ADJRSQ_'));
  }
}
