import { sum } from 'simple-statistics';
import { excess } from '../excess.ts';
import type { Moments } from '../tally.ts';

/** The one-way analysis of variance of people in hospitals. */
export type VarianceComponents = {
  readonly units: number;
  readonly n: number;
  /** The mean number of people a hospital counts for; below the plain mean where hospitals differ in size. */
  readonly n0: number;
  readonly betweenSquare: number;
  readonly withinSquare: number;
  readonly f: number;
  /** The variance between hospitals; below 0 where they differ less than chance alone would have it. */
  readonly between: number;
  /** The intraclass correlation: of all variance, the share that lies between hospitals. */
  readonly icc: number;
  /** How reliable hospitals' means are on the whole: 1 − 1/F. */
  readonly reliability: number;
};

/**
 * Mean squares, F and the intraclass correlation from tallies alone.
 *
 * Shape:  the sums of each hospital in any order in; nobody's hospital changes nothing; null for fewer than two
 *         hospitals, or where people within hospitals do not vary.
 * Units:  hundredths of a point in, points squared out.
 * Source: Fisher (1925) Statistical Methods for Research Workers, ch. 7; Snedecor & Cochran (1980), 13.7 (n0);
 *         R `anova(lm(score ~ factor(unit)))`.
 */
export function varianceComponents(hospitals: readonly Moments[]): VarianceComponents | null {
  const squares = unitSquares(hospitals);
  const units = squares.length;
  const n = sum(squares.map((unit) => unit.n));
  const within = sum(squares.map((unit) => unit.within));
  if (units < 2 || n === units || within === 0) return null;
  const betweenSquare = sum(squares.map((unit) => unit.between)) / (units - 1) / 10_000;
  const withinSquare = within / (n - units) / 10_000;
  const n0 = (n - sum(squares.map((unit) => unit.n ** 2)) / n) / (units - 1);
  const f = betweenSquare / withinSquare;
  return {
    ...{ units, n, n0, betweenSquare, withinSquare, f },
    between: (betweenSquare - withinSquare) / n0,
    icc: (f - 1) / (f + n0 - 1),
    reliability: 1 - 1 / f,
  };
}

/**
 * Of each hospital how many answered, and its squares within and about the mean of all, by size: the order in which
 * hospitals come must not change a digit.
 *
 * Units: hundredths of a point squared.
 */
export function unitSquares(hospitals: readonly Moments[]) {
  const answered = hospitals.filter(({ n }) => n > 0);
  const [n, total] = [sum(answered.map((unit) => unit.n)), sum(answered.map((unit) => unit.sum))];
  return answered
    .toSorted((a, b) => a.n - b.n || a.sum - b.sum || a.sumSquares - b.sumSquares)
    .map((unit) => {
      const spread = excess(unit.n, unit.sumSquares, unit.sum, unit.sum);
      const apart = excess(unit.sum, n, total, unit.n);
      return {
        n: unit.n,
        mean: unit.sum / unit.n,
        within: Number(spread) / unit.n,
        between: (Number(apart) / n) ** 2 / unit.n,
      };
    });
}
