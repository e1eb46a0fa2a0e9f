import type { Month } from '../month.ts';

/** New limits from this month on, because of something known that happened: the cause is shown on the chart. */
export type Rebase = { readonly month: Month; readonly cause: string };

/**
 * Why each part of a chart after the first begins, by the place of its first point among the shown months.
 *
 * Shape:  the months that are points, in order of time, and the rebases in. A rebase in a month without a point
 *         begins with the next that has one, and waits while there is none.
 * Throws: RangeError for a rebase without a cause: limits are not moved because the points have.
 */
export function causesByStart(
  shown: readonly Month[],
  rebases: readonly Rebase[],
): ReadonlyMap<number, string> {
  const blank = rebases.find(({ cause }) => cause.trim() === '');
  if (blank) throw new RangeError(`new limits from ${blank.month} on need a stated cause`);
  const starts = rebases.map(({ month, cause }) => [shown.findIndex((one) => one >= month), cause] as const);
  return new Map(starts.filter(([start]) => start >= 0));
}
