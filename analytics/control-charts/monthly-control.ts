import type { Month } from '../month.ts';
import type { Moments } from '../tally.ts';
import { chartInParts } from './chart-parts.ts';
import type { ControlLimits, LimitsAt } from './control-limits.ts';
import { assurance, type Direction, type Meaning, meaningOf } from './improvement.ts';
import { individualsLimits } from './individuals-limits.ts';
import { type ProportionOptions, proportionLimits, type Share } from './proportion-limits.ts';
import { causesByStart, type Rebase } from './rebase.ts';
import { type Label, labels, type RuleLengths, type Signal } from './signals.ts';

/** What a month says of a measure; null where nobody answered or it may not be shown: a gap, not a point. */
export type MonthOf<Sums> = { readonly month: Month; readonly sums: Sums | null };

export type ControlOptions = {
  readonly direction: Direction;
  readonly rebases?: readonly Rebase[];
  /** The limits of a part rest on its first so many points; null for all of them. Twelve unless said. */
  readonly fixAfter?: number | null;
  /** What the measure is meant to reach, in the units of the chart. */
  readonly target?: number | null;
  readonly lengths?: RuleLengths;
};

/** A label and what it means for this measure. */
type Judged = Label & { readonly meaning: Meaning };

/** The control chart of one measure of one hospital over months. */
export type MonthlyControl = {
  /** Every month given; a gap has neither value nor limits. */
  readonly points: readonly {
    readonly month: Month;
    readonly value: number | null;
    readonly limits: ControlLimits | null;
    readonly signal: Judged | null;
  }[];
  /** From which month on, why, on how many points the limits rest, and whether that is too few to be firm. */
  readonly parts: readonly {
    readonly from: Month;
    readonly cause: string | null;
    readonly basis: number;
    readonly trial: boolean;
  }[];
  /** What broke a rule, oldest first, with the month it began and the last it has reached. */
  readonly signals: readonly (Judged & { readonly began: Month; readonly until: Month })[];
  readonly assurance: ReturnType<typeof assurance>;
};

/** Limits on fewer points move a good deal with each new one, and are called trial limits. */
const FIRM_FROM = 12;

/**
 * The XmR chart of monthly mean scores.
 *
 * Shape:  months in order of time in; see MonthlyControl. A gap enters nothing: neither limits nor signals.
 * Units:  hundredths of a point in, points out.
 * Throws: RangeError when months are out of order or a rebase has no cause.
 */
export const controlOfMeans = (months: readonly MonthOf<Moments>[], options: ControlOptions) =>
  monthlyControl(
    months.map(({ month, sums }) => pointOf(month, sums, ({ sum, n }) => sum / n / 100)),
    (basis) => individualsLimits(basis.map(({ value }) => value)),
    options,
  );

/**
 * The p chart, or Laney's p′ chart, of monthly shares such as the top box.
 *
 * Shape:  months in order of time in; see MonthlyControl. A gap enters nothing: neither limits nor signals.
 * Units:  counts of people in, fractions of one out.
 * Throws: RangeError when months are out of order or a rebase has no cause.
 */
export const controlOfShares = (
  months: readonly MonthOf<Share>[],
  options: ControlOptions & ProportionOptions,
) =>
  monthlyControl(
    months.map(({ month, sums }) => pointOf(month, sums, ({ hits, n }) => hits / n)),
    (basis) =>
      proportionLimits(
        basis.map(({ sums }) => sums),
        options,
      ),
    options,
  );

type Point<Sums> = { readonly month: Month; readonly value: number; readonly n: number; readonly sums: Sums };

function pointOf<Sums extends { readonly n: number }>(
  month: Month,
  sums: Sums | null,
  scoreOf: (sums: Sums) => number,
): { readonly month: Month; readonly point: Point<Sums> | null } {
  const point = sums && sums.n > 0 ? { month, sums, n: sums.n, value: scoreOf(sums) } : null;
  return { month, point };
}

function monthlyControl<Sums>(
  months: readonly { readonly month: Month; readonly point: Point<Sums> | null }[],
  limitsOf: (basis: readonly Point<Sums>[]) => LimitsAt | null,
  { direction, rebases = [], fixAfter = FIRM_FROM, target = null, lengths }: ControlOptions,
): MonthlyControl {
  checkOrder(months);
  const points = months.flatMap(({ point }) => point ?? []);
  const causes = causesByStart(
    points.map(({ month }) => month),
    rebases,
  );
  const { parts, limits, signals } = chartInParts(
    points,
    limitsOf,
    { starts: [...causes.keys()], fixAfter },
    lengths,
  );
  const judged = <Of extends Label>(label: Of) => ({ ...label, meaning: meaningOf(label.side, direction) });
  const labelled = labels(signals, points.length).map((label) => label && judged(label));
  return {
    points: months.map(({ month, point }) => {
      const at = point ? points.indexOf(point) : -1;
      return { month, value: point?.value ?? null, limits: limits[at] ?? null, signal: labelled[at] ?? null };
    }),
    parts: parts.flatMap(({ from, basis }) =>
      points.slice(from, from + 1).map(({ month }) => ({
        from: month,
        cause: causes.get(from) ?? null,
        basis,
        trial: basis < FIRM_FROM,
      })),
    ),
    signals: datedSignals(signals, points).map(judged),
    assurance: target === null ? null : assurance(limits.at(-1) ?? null, target, direction),
  };
}

function datedSignals(signals: readonly Signal[], points: readonly { readonly month: Month }[]) {
  const dated = signals.flatMap(({ rule, side, points: places }) => {
    const [began, until] = [points[places[0] ?? -1]?.month, points[places.at(-1) ?? -1]?.month];
    return began && until ? [{ rule, side, began, until }] : [];
  });
  return dated.toSorted((a, b) => a.began.localeCompare(b.began));
}

function checkOrder(months: readonly { readonly month: Month }[]): void {
  const astray = months.find(({ month }, at) => at > 0 && month <= (months[at - 1]?.month ?? ''));
  if (astray) throw new RangeError(`months must be in order of time, and ${astray.month} is not`);
}
