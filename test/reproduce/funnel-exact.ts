import { basename } from 'node:path';
import { type Place, placeIn } from '../../analytics/comparison/limits.ts';
import { shareLimits } from '../../analytics/comparison/share-limits.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

const TOLERANCE = 1e-5;
const SIGNIFICANCE: Readonly<Record<Place, string>> = {
  far_below: 'Low (0.001)',
  below: 'Low (0.025)',
  as_expected: 'Not significant',
  above: 'High (0.025)',
  far_above: 'High (0.001)',
};

/** The limits of a funnel of shares, and where each area lies in it. */
export function funnelExact(folder: string): readonly Outcome[] {
  return filesOf(folder, /_inputs_with_significance\.csv$/).flatMap((inputs) => {
    const areas = rowsOf(folder, inputs).map(countsOf);
    const average = total(areas.map(({ part }) => part)) / total(areas.map(({ n }) => n));
    const places = comparison(`${basename(folder)}/${inputs}`);
    for (const { name, part, n, significance } of areas) {
      places.check(name, SIGNIFICANCE[placeIn(shareLimits(average, n), part / n)], significance);
    }
    const tables = filesOf(
      folder,
      new RegExp(`^${inputs.replace('_inputs_with_significance.csv', '_limits.csv')}$`),
    );
    return [places.outcome(), ...tables.map((file) => limitsOutcome(folder, file, average))];
  });
}

function limitsOutcome(folder: string, file: string, average: number): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`, TOLERANCE);
  for (const row of rowsOf(folder, file)) {
    const n = numberIn(row, 'Population') ?? Number.NaN;
    const { low95, high95, low998, high998 } = shareLimits(average, n);
    const percent = {
      Lower2s0025limit: low95,
      Upper2s0025limit: high95,
      Lower3s0001limit: low998,
      Upper3s0001limit: high998,
      Baseline: average,
    };
    for (const [column, value] of Object.entries(percent)) {
      check(`${column} at ${n}`, value * 100, numberIn(row, column));
    }
  }
  return outcome();
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const countsOf = (row: Row) => ({
  name: row['Area'] ?? '',
  part: numberIn(row, 'numerator') ?? Number.NaN,
  n: numberIn(row, 'denominator') ?? Number.NaN,
  significance: row['significance'] ?? '',
});
