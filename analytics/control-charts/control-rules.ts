import type { ControlLimits } from './control-limits.ts';
import { type Finding, joined, type Side, sideOf, stretches } from './finding.ts';

/** A value and the lines of its chart at that point. */
export type Charted = { readonly value: number; readonly limits: ControlLimits };

/** Points outside the control limits; neighbours outside on the same side are one finding. */
export const outsideLimits = (series: readonly Charted[]): readonly Finding[] =>
  stretches(series.map(outside), 1);

/** At least so many points in a row on one side of the centre; one on it breaks the row or is passed over. */
export const shifts = (
  series: readonly Charted[],
  { least, onCentre }: { readonly least: number; readonly onCentre: 'breaks' | 'skipped' },
): readonly Finding[] => stretches(series.map(side), least, onCentre);

/** At least so many points in a row, each higher, or each lower, than the one before. */
export function trends(series: readonly Charted[], least: number): readonly Finding[] {
  const steps = series.slice(1).map(({ value }, at) => sideOf(value - (series[at]?.value ?? value)));
  return stretches(steps, least - 1).map(({ side, points }) => ({
    side,
    points: [...points, (points.at(-1) ?? 0) + 1],
  }));
}

/**
 * Two of three points in a row beyond the near limits, all three on one side; the two are found, not the third.
 *
 * `outside` says whether a point outside the control limits may be one of the two. In the NHS tool it may not:
 * it is a signal of its own.
 */
export function twoOfThree(
  series: readonly Charted[],
  { outside: may }: { readonly outside: boolean },
): readonly Finding[] {
  const sides = series.map(side);
  const near = series.map((point) => (may || outside(point) === null) && beyondNear(point) !== null);
  const pairs = sides.flatMap((first, from) => {
    const three = [from, from + 1, from + 2];
    const points = three.filter((at) => near[at]);
    return first && three.every((at) => sides[at] === first) && points.length >= 2
      ? [{ side: first, points }]
      : [];
  });
  return joined(pairs);
}

const side = ({ value, limits }: Charted) => sideOf(value - limits.centre);

const beyond = (value: number, low: number, high: number): Side | null =>
  value > high ? 'high' : value < low ? 'low' : null;

const outside = ({ value, limits }: Charted) => beyond(value, limits.low, limits.high);

const beyondNear = ({ value, limits }: Charted) => beyond(value, limits.nearLow, limits.nearHigh);
