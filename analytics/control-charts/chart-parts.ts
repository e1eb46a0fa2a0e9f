import type { ControlLimits, LimitsAt } from './control-limits.ts';
import { NHS_RULES, type RuleLengths, type Signal, signals } from './signals.ts';

/** Where a chart is cut, and which of its points the limits rest on. Places count from 0. */
export type Layout = {
  /** Where a new part with limits of its own begins (a rebase), beside the first. */
  readonly starts?: readonly number[];
  /** The limits of a part rest on its first so many points and stay there (a frozen baseline). */
  readonly fixAfter?: number | null;
  /** Points of known cause that the limits do not rest on; they are judged by them all the same. */
  readonly excluded?: ReadonlySet<number>;
};

/** One part of a chart: its points, and how many its limits rest on. */
type Part = { readonly from: number; readonly to: number; readonly basis: number };

/** A chart: its parts, the limits at each point (null where there are none), and the signals within the parts. */
export type ChartInParts = {
  readonly parts: readonly Part[];
  readonly limits: readonly (ControlLimits | null)[];
  readonly signals: readonly Signal[];
};

/**
 * Limits and signals of a series cut into parts, each part for itself: no signal reaches across a cut.
 *
 * Shape:  points in order of time, how limits follow from those they rest on, and the layout in; `to` of a part
 *         is the place after its last point. A part without limits has no signals.
 * Throws: RangeError when a place is not one of the points, or the limits are to rest on fewer than two.
 */
export function chartInParts<Point extends { readonly value: number; readonly n: number }>(
  points: readonly Point[],
  limitsOf: (basis: readonly Point[]) => LimitsAt | null,
  { starts = [], fixAfter = null, excluded = new Set() }: Layout = {},
  lengths: RuleLengths = NHS_RULES,
): ChartInParts {
  checkLayout(points.length, [...starts, ...excluded], fixAfter);
  const cuts = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const parts = cuts.map((from, at) => {
    const to = cuts[at + 1] ?? points.length;
    const basis = points
      .slice(from, fixAfter === null ? to : Math.min(to, from + fixAfter))
      .filter((_, place) => !excluded.has(from + place));
    const limitsAt = limitsOf(basis);
    const own = points.slice(from, to);
    return { from, to, basis: basis.length, limits: own.map(({ n }) => limitsAt?.(n) ?? null), own };
  });
  return {
    parts: parts.map(({ from, to, basis }) => ({ from, to, basis })),
    limits: parts.flatMap(({ limits }) => limits),
    signals: parts.flatMap((part) => signalsIn(part, lengths)),
  };
}

function signalsIn(
  {
    from,
    own,
    limits,
  }: { from: number; own: readonly { value: number }[]; limits: (ControlLimits | null)[] },
  lengths: RuleLengths,
): Signal[] {
  const placed = own.flatMap(({ value }, at) => {
    const lines = limits[at];
    return lines ? [{ value, limits: lines, at: from + at }] : [];
  });
  return signals(placed, lengths).map((signal) => ({
    ...signal,
    points: signal.points.map((point) => placed[point]?.at ?? point),
  }));
}

function checkLayout(count: number, places: readonly number[], fixAfter: number | null): void {
  const stray = places.find((place) => !(Number.isInteger(place) && place >= 0 && place < count));
  if (stray !== undefined) throw new RangeError(`place ${stray} is not one of ${count} points`);
  if (fixAfter !== null && !(Number.isInteger(fixAfter) && fixAfter >= 2)) {
    throw new RangeError(`limits must rest on two points or more, not on ${fixAfter}`);
  }
}
