import { breakdown } from './breakdown.ts';
import { change } from './change.ts';
import { type Figure, shown, withheld } from './figure.ts';
import { proportion } from './proportion.ts';
import type { Sums } from './tally.ts';

/** What a scorecard must know of a measure. */
export type MeasureInfo = {
  readonly measure: string;
  readonly kind: 'composite' | 'dimension' | 'question';
  /** The places in counts that are the top box. */
  readonly top: readonly number[];
  /** False for a question inside a dimension: it is listed under it. */
  readonly leading: boolean;
  readonly dimension?: string | null;
};

/** One measure of one hospital's month: mean in points, top box as a share, change on the month before. */
export type Line = {
  readonly measure: string;
  readonly kind: MeasureInfo['kind'];
  readonly mean: Figure;
  readonly topBox: Figure;
  readonly change: Figure;
};

/** What a month says of a measure: its sums, and its mean as it may be shown looking at it alone. */
export type Told = { readonly sums: Sums; readonly figure: Figure };

type MonthOf = (measure: string) => Told;

/**
 * The line of every measure, as it may be shown, in the order given.
 *
 * The headline is the mean of the dimensions, so a single withheld dimension could be had from the others:
 * then the next smallest is withheld too, and with it its questions, whose mean it is. A change is shown
 * only where both months are, or the one would tell the other.
 *
 * Shape:  measures and what this month and the one before say of them in, lines out.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function lines(input: {
  readonly measures: readonly MeasureInfo[];
  readonly now: MonthOf;
  readonly before: MonthOf;
}): readonly Line[] {
  const { measures, now, before } = input;
  const means = meansOf(measures, now);
  const meansBefore = meansOf(measures, before);
  return measures.map((info) => {
    const { measure, kind } = info;
    const [told, toldBefore] = [now(measure), before(measure)];
    const of = means.get(measure) ?? told.figure;
    const ofBefore = meansBefore.get(measure) ?? toldBefore.figure;
    return {
      measure,
      kind,
      mean: of,
      topBox: topBox(info, told.sums, of),
      change: changeBetween([of, told.sums], [ofBefore, toldBefore.sums]),
    };
  });
}

function meansOf(measures: readonly MeasureInfo[], told: MonthOf): Map<string, Figure> {
  const parts = measures.map((info) => {
    const { sums, figure } = told(info.measure);
    return { info, n: sums.n, figure };
  });
  const dimensions = parts.filter(({ info }) => info.kind === 'dimension');
  // The same people answer every dimension, so their numbers do not add: only a lone one can be had.
  const figures = new Map(breakdown(dimensions, 0).map(({ info, figure }) => [info.measure, figure]));
  for (const { info, figure } of parts.filter((part) => part.info.kind !== 'dimension')) {
    const above = figures.get(info.dimension ?? '');
    const covered = figure.shown && above?.shown === false && above.because === 'protects_another';
    figures.set(info.measure, covered ? withheld('protects_another') : figure);
  }
  return figures;
}

function topBox({ top }: MeasureInfo, { n, counts }: Sums, mean: Figure): Figure {
  if (!mean.shown) return mean;
  const share = proportion(
    top.reduce((sum, option) => sum + (counts[option] ?? 0), 0),
    n,
  );
  return share === null ? withheld('nobody_answered', 0) : shown(share);
}

function changeBetween([now, sums]: [Figure, Sums], [before, sumsBefore]: [Figure, Sums]): Figure {
  if (!now.shown) return now;
  if (!before.shown)
    return withheld(before.because === 'nobody_answered' ? 'no_month_before' : before.because);
  const moved = change(sums, sumsBefore);
  return moved === null ? withheld('no_month_before') : shown(moved);
}
