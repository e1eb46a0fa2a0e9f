import { basename } from 'node:path';
import { chartInParts } from '../../analytics/control-charts/chart-parts.ts';
import type { ControlLimits } from '../../analytics/control-charts/control-limits.ts';
import { runsTest } from '../../analytics/control-charts/runs-test.ts';
import { comparison, type Value } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';
import { kindIn, limitsOf, type ShewhartPoint, shewhartPoints } from './shewhart-kinds.ts';

/**
 * Shewhart charts and runs tests of qicharts2: the name of a file holds the kind of its chart, its columns the
 * parts, the frozen baseline, the excluded points and the multiplier.
 */
export function shewhartCharts(folder: string): readonly Outcome[] {
  const name = basename(folder);
  const summaries = new Map<string, Numbers>();
  const files = filesOf(folder, /^(?!summary\.csv$).*\.csv$/).map((file) => {
    const { check, outcome } = comparison(`${name}/${file}`);
    for (const [facet, rows] of Map.groupBy(rowsOf(folder, file), facetOf)) {
      for (const part of partsOf(rows, file)) {
        summaries.set(`${basename(file, '.csv')} ${facet} ${part.name}`, summaryOf(part));
        for (const point of part.points) {
          checkAll(
            check,
            `${part.name} ${point.row['x']}`,
            { ...pointNumbers(point), ...part.runs },
            point.row,
          );
        }
      }
    }
    return outcome();
  });
  const { check, outcome } = comparison(`${name}/summary.csv`);
  for (const row of rowsOf(folder, 'summary.csv')) {
    const place = `${row['case']} ${facetOf(row)} ${row['part']}`;
    checkAll(check, place, summaries.get(place) ?? { part: undefined }, row);
  }
  return [...files, outcome()];
}

type Numbers = Readonly<Record<string, number | boolean | undefined>>;
type Drawn = ShewhartPoint & { readonly limits: ControlLimits | null };
type DrawnPart = { readonly name: string; readonly points: readonly Drawn[]; readonly runs: Numbers };

const facetOf = (row: Row): string => `${row['facet1']} ${row['facet2']}`;

function partsOf(rows: readonly Row[], file: string): readonly DrawnPart[] {
  const kind = kindIn(file);
  const points = shewhartPoints(rows, kind);
  const starts = points.flatMap(({ row }, at) => (row['part'] === points[at - 1]?.row['part'] ? [] : [at]));
  const excluded = new Set(points.flatMap(({ isBasis }, at) => (isBasis ? [] : [at])));
  const drawn = (screened: boolean) => {
    const { parts, limits } = chartInParts(points, limitsOf(kind, screened), { starts, excluded });
    return { parts, points: points.map((point, at) => ({ ...point, limits: limits[at] ?? null })) };
  };
  // The package screens moving ranges where it is attached and does not where its functions are called alone;
  // the file does not say which, but its first limit does.
  const plain = drawn(false);
  const first = plain.points[0];
  const isPlain =
    Math.abs((first?.limits?.high ?? 0) * (first?.multiplier ?? 1) - Number(first?.row['ucl'])) < 1e-6;
  const chart = isPlain ? plain : drawn(true);
  return chart.parts.map(({ from, to }) => {
    const own = chart.points.slice(from, to);
    return { name: own[0]?.row['part'] ?? '', points: own, runs: runsNumbers(own) };
  });
}

function runsNumbers(points: readonly Drawn[]): Numbers {
  const included = points.filter(({ row }) => row['include'] === 'TRUE');
  const runs = runsTest(
    included.map(({ value }) => value),
    included[0]?.limits?.centre ?? Number.NaN,
  );
  return {
    'n.obs': included.length,
    'n.useful': runs?.useful,
    'longest.run': runs?.longestRun,
    'longest.run.max': runs?.longestRunMost,
    'n.crossings': runs?.crossings,
    'n.crossings.min': runs?.crossingsFewest,
    'runs.signal': runs?.signal,
  };
}

function pointNumbers({ value, limits, multiplier }: Drawn): Numbers {
  return {
    y: value * multiplier,
    cl: limits ? limits.centre * multiplier : undefined,
    lcl: limits ? limits.low * multiplier : undefined,
    ucl: limits ? limits.high * multiplier : undefined,
    'lcl.95': limits ? limits.nearLow * multiplier : undefined,
    'ucl.95': limits ? limits.nearHigh * multiplier : undefined,
    'sigma.signal': isOutside(value, limits),
  };
}

const isOutside = (value: number, limits: ControlLimits | null): boolean =>
  limits !== null && (value > limits.high || value < limits.low);

function summaryOf({ points, runs }: DrawnPart): Numbers {
  const numbers = points.map(pointNumbers);
  const meanOf = (column: string) =>
    numbers.reduce((sum, one) => sum + Number(one[column]), 0) / numbers.length;
  return {
    ...runs,
    'runs.signal': Number(runs['runs.signal']),
    aLCL: meanOf('lcl'),
    'aLCL.95': meanOf('lcl.95'),
    CL: meanOf('cl'),
    'aUCL.95': meanOf('ucl.95'),
    aUCL: meanOf('ucl'),
    'sigma.signal': points.filter(({ value, limits }) => isOutside(value, limits)).length,
  };
}

function checkAll(
  check: (what: string, actual: Value | undefined, expected: Value) => void,
  place: string,
  numbers: Numbers,
  row: Row,
): void {
  for (const [column, actual] of Object.entries(numbers)) {
    const expected = typeof actual === 'boolean' ? row[column] === 'TRUE' : numberIn(row, column);
    check(`${place} ${column}`, actual, expected);
  }
}
