import { change } from '../change.ts';
import type { MonthOf } from '../control-charts/monthly-control.ts';
import type { Estimate } from '../figure.ts';
import { type Month, monthsBetween } from '../month.ts';
import { type Moments, merge } from '../tally.ts';
import { type MonthAround, type Segments, segmentedRegression } from './segmented-regression.ts';

/** Whether something that was changed moved a score, and which way. */
type Verdict = 'better' | 'no_evidence' | 'worse' | 'too_few';

/** A side of the change: its months that count, and the people in them. */
type Side = { readonly months: number; readonly n: number };

/** A verdict, and what it rests on. */
export type BeforeAndAfter = {
  readonly verdict: Verdict;
  readonly before: Side;
  readonly after: Side;
  /** The segmented regression the verdict is read from; null where there is too little for one. */
  readonly segments: Segments | null;
  /** The plain difference of the means after and before, whatever the trend; null where either side is empty. */
  readonly difference: Estimate | null;
};

/** The least a verdict rests on: months before and after, and answers in each month that counts. */
export const FEWEST = { monthsBefore: 6, monthsAfter: 3, answers: 10 } as const;

/**
 * Whether a score got better, or worse, after something was changed, beyond what its trend and its ordinary
 * ups and downs explain.
 *
 * Better or worse where the 95 % interval of the effect (see Segments) leaves 0 out, on the side the measure
 * counts as such. One change in twenty that did nothing gets a verdict all the same. "No evidence" is not
 * evidence that nothing happened: the interval says how large an effect there may have been.
 *
 * Shape:  months in order of time, the first month that is wholly after the change, and the direction in. A
 *         month that is withheld, or of fewer than ten answers, does not count.
 * Units:  hundredths of a point in, points out.
 * Throws: RangeError when months are out of order, or sums cannot come from whole scores.
 */
export function beforeAndAfter(
  months: readonly MonthOf<Moments>[],
  changed: Month,
  direction: 'increase' | 'decrease',
): BeforeAndAfter {
  const around = months.flatMap(({ month, sums }): MonthAround[] =>
    sums && sums.n >= FEWEST.answers ? [{ since: monthsBetween(changed, month), sums }] : [],
  );
  const [before, after] = [around.filter(({ since }) => since < 0), around.filter(({ since }) => since >= 0)];
  const enough = before.length >= FEWEST.monthsBefore && after.length >= FEWEST.monthsAfter;
  const segments = enough ? segmentedRegression(around) : null;
  return {
    verdict: segments ? verdictOf(segments.effect, direction) : 'too_few',
    before: sideOf(before),
    after: sideOf(after),
    segments,
    difference: change(total(after), total(before)),
  };
}

function verdictOf({ low, high }: Estimate, direction: 'increase' | 'decrease'): Verdict {
  if (low <= 0 && high >= 0) return 'no_evidence';
  return low > 0 === (direction === 'increase') ? 'better' : 'worse';
}

const sideOf = (months: readonly MonthAround[]): Side => ({ months: months.length, n: total(months).n });

const total = (months: readonly MonthAround[]): Moments =>
  merge(months.map(({ sums }) => ({ ...sums, counts: [] })));
