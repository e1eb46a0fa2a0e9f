import { basename } from 'node:path';
import { type ChartInParts, chartInParts } from '../../analytics/control-charts/chart-parts.ts';
import type { ControlLimits } from '../../analytics/control-charts/control-limits.ts';
import { assurance, type Direction, meaningOf } from '../../analytics/control-charts/improvement.ts';
import { individualsLimits } from '../../analytics/control-charts/individuals-limits.ts';
import { type Label, labels } from '../../analytics/control-charts/signals.ts';
import { type Comparison, comparison, type Value } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { numberIn, type Row, rowsOf } from './read.ts';

/** The XmR charts of the NHS: limits, signals, their meaning and assurance, one file a case listed in cases.csv. */
export function individualsCharts(folder: string): readonly Outcome[] {
  const cases = comparison(`${basename(folder)}/cases.csv`);
  const charts = rowsOf(folder, 'cases.csv').map((options) => {
    const file = `${options['case']}.csv`;
    const rows = rowsOf(folder, file);
    const chart = chartOf(rows, options);
    checkCase(cases, options, chart);
    const points = comparison(`${basename(folder)}/${file}`);
    checkPoints(points, rows, { chart, direction: directionOf(options) });
    return points.outcome();
  });
  return [cases.outcome(), ...charts];
}

function chartOf(rows: readonly Row[], options: Row): ChartInParts {
  const points = rows.map((row) => ({ value: valueIn(row), n: 1 }));
  const dates = (options['rebase'] ?? '').split(';').filter((date) => date !== '');
  const starts = dates.map((date) => rows.findIndex((row) => row['date'] === date));
  const screened = options['screen_outliers'] === 'TRUE';
  return chartInParts(
    points,
    (basis) =>
      individualsLimits(
        basis.map(({ value }) => value),
        { screened },
      ),
    { starts, fixAfter: numberIn(options, 'fix_after_n_points') },
  );
}

function checkCase({ check }: Comparison, options: Row, { limits, signals }: ChartInParts): void {
  const name = options['case'];
  const target = numberIn(options, 'target');
  const assured = target === null ? null : assurance(limits.at(-1) ?? null, target, directionOf(options));
  check(`${name} assurance_type`, assured ?? '', options['assurance_type'] ?? '');
  check(`${name} n`, limits.length, numberIn(options, 'n'));
  const special = labels(signals, limits.length).filter((label) => label !== null);
  check(`${name} n_special`, special.length, numberIn(options, 'n_special'));
}

// The package warns below 13 points though its text says 12; our trial limits are those on fewer than 12.
const SHORT_BELOW = 13;

function checkPoints(
  { check }: Comparison,
  rows: readonly Row[],
  { chart, direction }: { readonly chart: ChartInParts; readonly direction: Direction },
): void {
  const { parts, limits, signals } = chart;
  const labelled = labels(signals, rows.length);
  for (const [at, row] of rows.entries()) {
    const label = labelled[at] ?? null;
    const group = parts.findIndex(({ from, to }) => from <= at && at < to);
    const length = (parts[group]?.to ?? 0) - (parts[group]?.from ?? 0);
    const values = {
      rebase_group: group,
      short_group_warning: length < SHORT_BELOW,
      ...placeOf(valueIn(row), limits[at] ?? null),
      special_cause_type: typeOf(label),
      point_type: pointTypeOf(label, direction),
    };
    for (const [column, value] of Object.entries(values)) {
      check(`point ${at + 1} ${column}`, value, expectedIn(row, column, value));
    }
  }
}

function placeOf(value: number, limits: ControlLimits | null): Readonly<Record<string, number | boolean>> {
  if (limits === null) return { mean: Number.NaN };
  const { centre, low, high, nearLow, nearHigh } = limits;
  const isOutside = value > high || value < low;
  return {
    mean: centre,
    lpl: low,
    upl: high,
    outside_limits: isOutside,
    relative_to_mean: Math.sign(value - centre),
    close_to_limits: !isOutside && (value > nearHigh || value < nearLow),
  };
}

function expectedIn(row: Row, column: string, like: Value): Value {
  if (typeof like === 'number') return numberIn(row, column);
  return typeof like === 'boolean' ? row[column] === 'TRUE' : (row[column] ?? '');
}

function typeOf(label: Label | null): string {
  if (label === null) return 'Common Cause';
  const isHigh = label.side === 'high';
  const names = {
    outside: isHigh ? 'Above UCL' : 'Below LCL',
    trend: `7 Point Trend (${isHigh ? 'In' : 'De'}creasing)`,
    two_of_three: `2 in 3 ${isHigh ? 'Above' : 'Below'} CL`,
    shift: `7 Points ${isHigh ? 'Above' : 'Below'} CL`,
  };
  return names[label.rule];
}

function pointTypeOf(label: Label | null, direction: Direction): string {
  if (label === null) return 'common_cause';
  return `special_cause_${direction === 'neutral' ? 'neutral_' : ''}${meaningOf(label.side, direction)}`;
}

function directionOf(options: Row): Direction {
  const direction = options['improvement_direction'];
  if (direction === 'increase' || direction === 'decrease' || direction === 'neutral') return direction;
  throw new RangeError(`no direction of improvement: ${direction}`);
}

function valueIn(row: Row): number {
  const value = numberIn(row, 'value');
  if (value === null) throw new RangeError(`point ${row['seq']} has no value`);
  return value;
}
