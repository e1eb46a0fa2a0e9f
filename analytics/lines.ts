import { breakdown } from './breakdown.ts';
import { change } from './change.ts';
import { disclose, type Thresholds } from './disclosure.ts';
import { type Figure, shown, withheld } from './figure.ts';
import { mean } from './mean.ts';
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

type SumsOf = (measure: string) => Sums;

/**
 * The line of every measure, as it may be shown, in the order given.
 *
 * The headline is the mean of the dimensions, so a single withheld dimension could be had from the others:
 * then the next smallest is withheld too, and with it its questions, whose mean it is. A change is shown
 * only where both months are, or the one would tell the other.
 *
 * Shape:  measures and the sums of this month and the one before in, lines out.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function lines(input: {
  readonly measures: readonly MeasureInfo[];
  readonly limits: Thresholds;
  readonly now: SumsOf;
  readonly before: SumsOf;
}): readonly Line[] {
  const { measures, limits, now, before } = input;
  const means = meansOf(measures, now, limits);
  const meansBefore = meansOf(measures, before, limits);
  return measures.map((info) => {
    const { measure, kind } = info;
    const of = means.get(measure) ?? disclose(null, limits);
    const ofBefore = meansBefore.get(measure) ?? disclose(null, limits);
    return {
      measure,
      kind,
      mean: of,
      topBox: topBox(info, now(measure), of),
      change: changeBetween([of, now(measure)], [ofBefore, before(measure)]),
    };
  });
}

function meansOf(measures: readonly MeasureInfo[], sums: SumsOf, limits: Thresholds): Map<string, Figure> {
  const parts = measures.map((info) => {
    const own = sums(info.measure);
    return { info, n: own.n, figure: disclose(mean(own), limits) };
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
