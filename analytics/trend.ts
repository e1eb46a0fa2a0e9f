import { type BeforeAndAfter, beforeAndAfter } from './before-and-after/before-and-after.ts';
import { controlOfMeans, type MonthlyControl } from './control-charts/monthly-control.ts';
import type { Told } from './lines.ts';
import type { Month } from './month.ts';

/** A month, its sums, and its mean as it may be shown. */
type ToldMonth = Told & { readonly month: Month };

/** A control chart without a target to be met. */
export type Control = Pick<MonthlyControl, 'points' | 'parts' | 'signals'>;

/** The test of a change, and the first month wholly after it. */
export type TestedChange = BeforeAndAfter & { readonly changed: Month };

const FEWEST = 6;

/**
 * The control chart of a score's months, in which to go up is to get better.
 *
 * Shape: months in order of time in; null where fewer than six of them are shown. A withheld month is a gap, and moves
 *        no limit.
 */
export function controlOf(months: readonly ToldMonth[]): Control | null {
  const shown = shownOnly(months);
  if (shown.filter(({ sums }) => sums !== null).length < FEWEST) return null;
  const { points, parts, signals } = controlOfMeans(shown, { direction: 'increase' });
  return { points, parts, signals };
}

/** Whether a change moved a score; see beforeAndAfter. A withheld month does not count. */
export const testedChange = (months: readonly ToldMonth[], changed: Month): TestedChange => ({
  changed,
  ...beforeAndAfter(shownOnly(months), changed, 'increase'),
});

const shownOnly = (months: readonly ToldMonth[]) =>
  months.map(({ month, sums, figure }) => ({ month, sums: figure.shown ? sums : null }));
