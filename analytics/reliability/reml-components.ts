import { sum } from 'simple-statistics';
import { crossing } from '../distributions/quantile.ts';
import type { Moments } from '../tally.ts';
import { unitSquares } from './variance-components.ts';

/** The variances between and within hospitals by restricted maximum likelihood. */
export type RemlComponents = {
  readonly between: number;
  readonly within: number;
  readonly icc: number;
  /** The mean of hospitals' true means. */
  readonly mean: number;
};

/**
 * The random intercept model of people in hospitals, from tallies alone.
 *
 * With λ the variance between hospitals over that within, the restricted likelihood has one unknown; its maximum is
 * where its slope crosses zero, or at λ = 0 where hospitals differ no more than by chance.
 *
 * Shape:  the sums of each hospital in any order in; nobody's hospital changes nothing; null for fewer than two
 *         hospitals, or where people within hospitals do not vary.
 * Units:  hundredths of a point in, points and points squared out.
 * Source: Patterson & Thompson (1971) Biometrika 58:545–554; R `lme4::lmer(score ~ 1 + (1 | unit))`.
 */
export function remlComponents(hospitals: readonly Moments[]): RemlComponents | null {
  const units = unitSquares(hospitals);
  const inside = sum(units.map((unit) => unit.within));
  if (units.length < 2 || inside === 0) return null;
  const fit = (lambda: number) => profile(units, inside, lambda);
  const [slope] = fit(0).slopes;
  const rising = { low: 0, high: Number.POSITIVE_INFINITY, at: (lambda: number) => fit(lambda).slopes };
  const lambda = slope < 0 ? crossing(rising, 1 / sum(units.map(({ n }) => n))) : 0;
  const { within, mean } = fit(lambda);
  const square = within / 10_000;
  return { between: lambda * square, within: square, icc: lambda / (1 + lambda), mean: mean / 100 };
}

type Unit = { readonly n: number; readonly mean: number };

/** The mean, the variance within, and two slopes of −2·log-likelihood at one ratio of the variances. */
function profile(units: readonly Unit[], inside: number, lambda: number) {
  const weights = units.map(({ n }) => n / (1 + n * lambda));
  const over = (term: (weight: number, unit: Unit) => number) =>
    sum(units.map((unit, at) => term(weights[at] ?? 0, unit)));
  const all = over((w) => w);
  const mean = over((w, unit) => w * unit.mean) / all;
  const freedom = sum(units.map(({ n }) => n)) - 1;
  const squares = inside + over((w, unit) => w * (unit.mean - mean) ** 2);
  // Derivatives by λ: each weight falls by its own square, and the mean is where the squares are least.
  const fall = over((w, unit) => w ** 2 * (unit.mean - mean) ** 2) / squares;
  const drift = over((w, unit) => w ** 2 * (unit.mean - mean));
  const bend = (2 * over((w, unit) => w ** 3 * (unit.mean - mean) ** 2) - (2 * drift ** 2) / all) / squares;
  const [second, third] = [over((w) => w ** 2), over((w) => w ** 3)];
  const slope = all - second / all - freedom * fall;
  const curve = freedom * (bend - fall ** 2) - second + (2 * third) / all - (second / all) ** 2;
  return { mean, within: squares / freedom, slopes: [slope, curve] as const };
}
