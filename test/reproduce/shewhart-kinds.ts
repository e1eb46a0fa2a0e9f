import type { LimitsAt } from '../../analytics/control-charts/control-limits.ts';
import { countLimits } from '../../analytics/control-charts/count-limits.ts';
import { individualsLimits, TEXTBOOK_FACTOR } from '../../analytics/control-charts/individuals-limits.ts';
import { proportionLimits } from '../../analytics/control-charts/proportion-limits.ts';
import { type Subgroup, subgroupLimits } from '../../analytics/control-charts/subgroup-limits.ts';
import { numberIn, type Row } from './read.ts';

const KINDS = ['i', 'p', 'pp', 'c', 'u', 'xbar'] as const;

/** The kinds of charts by the names qicharts2 gives them; `pp` is Laney's p′. */
export type Kind = (typeof KINDS)[number];

/** The last part of a file's name that names a kind: `montgomery_7_3_p_exclude_part.csv` is a p chart. */
export function kindIn(file: string): Kind {
  const parts = file.replace(/\.csv$/, '').split('_');
  const kind = KINDS.find((name) => name === parts.findLast((part) => KINDS.some((known) => known === part)));
  if (!kind) throw new RangeError(`${file} names no kind of chart that there is`);
  return kind;
}

/** A point of such a chart, in units of one: `multiplier` makes it what the file has. */
export type ShewhartPoint = Subgroup & {
  readonly row: Row;
  readonly value: number;
  readonly hits: number;
  readonly multiplier: number;
  /** Whether the limits rest on it. */
  readonly isBasis: boolean;
};

/** The points of the rows that have a value, in their order. */
export function shewhartPoints(rows: readonly Row[], kind: Kind): readonly ShewhartPoint[] {
  const valued = rows.filter((row) => numberIn(row, 'y') !== null);
  const multiplier = multiplierIn(valued);
  return valued.map((row) => {
    const [hits, length] = [numberIn(row, 'y.sum') ?? 0, numberIn(row, 'y.length') ?? 1];
    const mean = numberIn(row, 'y.mean') ?? 0;
    const n = numberIn(row, 'n') ?? (kind === 'xbar' ? length : 1);
    const value = kind === 'i' || kind === 'xbar' ? mean : hits / n;
    const isBasis = row['baseline'] === 'TRUE' && row['include'] === 'TRUE';
    return { row, n, hits, mean, sd: numberIn(row, 'y.sd'), value, multiplier, isBasis };
  });
}

// Rates per 10,000 and the like: y is the multiple of hits over n.
function multiplierIn(rows: readonly Row[]): number {
  for (const row of rows) {
    const [y, hits, n] = [numberIn(row, 'y'), numberIn(row, 'y.sum'), numberIn(row, 'n')];
    if (y && hits && n) return Number(((y * n) / hits).toPrecision(12));
  }
  return 1;
}

/** How the limits of each kind follow from the points they rest on. */
export const limitsOf =
  (kind: Kind, screened: boolean) =>
  (basis: readonly ShewhartPoint[]): LimitsAt | null => {
    switch (kind) {
      case 'i':
        return individualsLimits(
          basis.map(({ value }) => value),
          { factor: TEXTBOOK_FACTOR, screened },
        );
      case 'p':
        return proportionLimits(basis);
      case 'pp':
        return proportionLimits(basis, { laney: true, screened });
      case 'xbar':
        return subgroupLimits(basis);
      default:
        return countLimits(basis);
    }
  };
