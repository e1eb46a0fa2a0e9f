import type { CompositeComparison } from '../../analytics/case-mix/composite-comparison.ts';
import { substantial, threeStars } from '../../analytics/case-mix/three-stars.ts';
import { type AdjustedValue, contrasts } from '../../analytics/case-mix/unit-contrasts.ts';
import type { CahpsCase } from './cahps-cases.ts';
import type { CahpsSurvey } from './cahps-survey.ts';
import type { Comparison } from './compare.ts';
import { numberIn, type Row } from './read.ts';

/** An analysis and the rows it is compared with. */
export type Checked = {
  readonly rows: readonly Row[];
  readonly one: CahpsCase;
  readonly found: CompositeComparison;
  readonly adjusters: readonly string[];
  readonly items: readonly string[];
  readonly survey: CahpsSurvey;
};

/** The names of the same things in SAS's output and in the variants'. */
const SAS = {
  unit: 'PLANNAME',
  ...{ n: 'USEN', all: 'ALLN', unadjusted: 'UNA_MEAN', adjusted: 'ADJ_MEAN', variance: 'VP' },
  ...{ difference: 'DELTA', error: 'SE', half: 'CL95', stars: 'MEANING' },
};
const VARIANT = {
  unit: 'entity',
  ...{ n: 'n_analyzed', all: '', unadjusted: 'unadjusted', adjusted: 'adjusted', variance: 'variance' },
  ...{ difference: 'delta', error: 'se', half: 'ci95', stars: 'stars' },
};
const HALF_WIDTH = 1.96;
const TOLERANCE = 1e-9;
const LAST_DIGIT = 4.5e-16;

/** What the tests of units start from. */
export const valuesOf = ({ units }: CompositeComparison): AdjustedValue[] =>
  units.map(({ adjusted, variance }) => ({ value: adjusted, variance }));

/** Every number of every unit. */
export function checkEntities({ rows, one, found, items, survey }: Checked, { check }: Comparison): void {
  const names = one.origin === 'expected' ? SAS : VARIANT;
  const { low, high } = survey.itemOf(items[0] ?? '');
  const adjusted = found.units.map((unit) => unit.adjusted);
  const smallest = substantial(one.change, adjusted, [low, high]);
  const apart = contrasts(valuesOf(found), found.freedom);
  check('units', found.units.length, rows.length);
  for (const row of rows) {
    const at = found.units.findIndex(({ unit }) => unit === row[names.unit]);
    const [unit, contrast] = [found.units[at], apart[at]];
    const compare = (column: string, actual: number | null | undefined) => {
      if (column in row) check(`${row[names.unit]} ${column}`, actual, numberIn(row, column));
    };
    compare(names.n, unit?.n);
    compare(names.all, unit?.all);
    compare(names.unadjusted, unit?.unadjusted);
    compare('UWT_MEAN', unit?.unadjusted);
    compare('PLAN_WGT', items.length);
    compare(names.adjusted, unit?.adjusted);
    compare(names.variance, unit?.variance);
    compare(names.difference, contrast?.difference);
    compare(names.error, contrast?.error);
    compare(names.half, contrast && HALF_WIDTH * contrast.error);
    if ('p' in row) checkP(`${row[names.unit]} p`, contrast?.p ?? null, numberIn(row, 'p'), check);
    compare(names.stars, contrast && threeStars(contrast, { significance: one.significance, smallest }));
  }
}

// The files form p as 2(1 − P), which ends at the sixteenth digit after the point.
function checkP(what: string, p: number | null, expected: number | null, check: Comparison['check']): void {
  const rounded = p === null ? null : 2 * (1 - (1 - p / 2));
  check(what, rounded, expected, Math.max(TOLERANCE, LAST_DIGIT / (expected ?? 1)));
}
