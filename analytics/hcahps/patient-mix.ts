import { sum } from 'simple-statistics';
import { scatter } from '../case-mix/scatter.ts';
import { withinUnitFit } from '../case-mix/within-unit-fit.ts';
import type { VectorSums } from '../vector-sums.ts';

/** What one adjuster does to a score, and its mean over the patients of all hospitals. */
export type AdjusterRow = {
  readonly adjuster: string;
  /** null where it cannot be told apart from the others: then it adjusts nothing. */
  readonly coefficient: number | null;
  readonly nationalMean: number;
};

/** Which way of counting an item's answers a score is. */
export type Box = 'top' | 'middle' | 'bottom' | 'linear';

/** A row of a published table: the coefficients of one quarter, item and box, as CMS dates them. */
export type DatedRow = AdjusterRow & {
  readonly period: string;
  readonly item: string;
  readonly box: Box;
};

/**
 * The rows of a published table that adjust one score.
 *
 * Throws: RangeError when the table has none: a score is never left unadjusted in silence.
 */
export function adjustersFor(
  table: readonly DatedRow[],
  { period, item, box }: Pick<DatedRow, 'period' | 'item' | 'box'>,
): readonly AdjusterRow[] {
  const rows = table.filter((row) => row.period === period && row.item === item && row.box === box);
  if (rows.length === 0) throw new RangeError(`no coefficients of ${item}, ${box} box, in ${period}`);
  return rows;
}

/**
 * The patient-mix adjustment of a hospital's score: −Σ b(x̄_hospital − x̄_nation).
 *
 * Throws: RangeError when the hospital's mean of an adjuster is not given.
 * Source: Elliott et al. (2009) Health Services Research 44:501–518.
 */
export function patientMixAdjustment(
  rows: readonly AdjusterRow[],
  means: Readonly<Record<string, number>>,
): number {
  return -sum(
    rows.map(({ adjuster, coefficient, nationalMean }) => {
      const mean = means[adjuster];
      if (mean === undefined) throw new RangeError(`the hospital's mean of ${adjuster} is needed`);
      return (coefficient ?? 0) * (mean - nationalMean);
    }),
  );
}

/**
 * The coefficients and national means estimated from one's own patients.
 *
 * Shape:  adjusters by name; the sums of each hospital over adjusters and, last, the score, of those who answered the
 *         item; the sums of the adjusters over all who answered anything.
 */
export function estimatedAdjusters(
  adjusters: readonly string[],
  hospitals: readonly VectorSums[],
  everybody: VectorSums,
): readonly AdjusterRow[] {
  const { coefficients, dropped } = withinUnitFit(hospitals.filter(({ n }) => n > 0).map(scatter));
  return adjusters.map((adjuster, k) => ({
    adjuster,
    coefficient: dropped.includes(k) ? null : (coefficients[k] ?? 0),
    nationalMean: (everybody.sums[k] ?? 0) / everybody.n,
  }));
}
