import { mean, sum } from 'simple-statistics';

/** The means of a unit's people: of the outcome, and of each adjuster. */
export type UnitMeans = { readonly outcome: number; readonly adjusters: readonly number[] };

/**
 * What each unit's mean would be with the patients of the average unit.
 *
 * The unit's intercept, its mean less what its adjusters explain, moved so that the adjusted means of all units
 * have the mean of the unadjusted ones, every unit counted once.
 *
 * Shape:  units in, adjusted means out, in their order; nothing in, nothing out.
 * Source: AHRQ CAHPS Analysis Program 4.1c.
 */
export function adjustedMeans(
  units: readonly UnitMeans[],
  coefficients: readonly number[],
): readonly number[] {
  if (units.length === 0) return [];
  const explained = units.map(({ adjusters }) =>
    sum(coefficients.map((one, k) => one * (adjusters[k] ?? 0))),
  );
  const common = mean(explained);
  return units.map(({ outcome }, unit) => outcome - (explained[unit] ?? 0) + common);
}
