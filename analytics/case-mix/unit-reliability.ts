import { sum } from 'simple-statistics';

/** A unit's adjusted mean, its variance, and the people it rests on. */
export type MeasuredUnit = { readonly n: number; readonly value: number; readonly variance: number };

/** How well units can be told apart. */
export type UnitReliability = {
  /** The mean of the units, each counted with its people. */
  readonly mean: number;
  /** The variance of one person within a unit. */
  readonly within: number;
  /** The variance between units; 0 where chance explains their differences. */
  readonly between: number;
  /** Of each unit, the share of its variance that is truly between units; null where nothing varies. */
  readonly units: readonly (number | null)[];
};

/**
 * The reliability of each unit's adjusted mean.
 *
 * Between units: the weighted spread of their means less what chance within units adds to it, which is the
 * variance of one person over the people of the average unit.
 *
 * Shape:  units in; null for fewer than two or for nobody.
 * Source: AHRQ, Instructions for Analyzing Data from CAHPS Surveys 4.1 (2017), whose printed formula subtracts the
 *         variance of one person itself. That is a misprint: it gives 0 on the manual's own example, where F = 16.8.
 */
export function unitReliability(all: readonly MeasuredUnit[]): UnitReliability | null {
  const units = all.filter(({ n }) => n > 0);
  if (units.length < 2) return null;
  const people = sum(units.map(({ n }) => n));
  const mean = sum(units.map(({ n, value }) => n * value)) / people;
  const within = sum(units.map(({ n, variance }) => n * n * variance)) / people;
  const spread = sum(units.map(({ n, value }) => n * (value - mean) ** 2)) / people;
  const between = Math.max(0, spread / (1 - 1 / units.length) - (units.length * within) / people);
  const shares = all.map(({ n, variance }) => (n > 0 ? share(between, variance) : null));
  return { mean, within, between, units: shares };
}

const share = (between: number, error: number): number | null =>
  between + error > 0 ? between / (between + error) : null;

/**
 * The reliability of a comparison as a whole: 1 − 1/F, never below 0.
 *
 * Below 0.70 it is poor, above 0.90 high.
 *
 * Source: AHRQ, Instructions for Analyzing Data from CAHPS Surveys 4.1 (2017).
 */
export const overallReliability = (f: number): number => (f > 1 ? 1 - 1 / f : 0);

/** The reliability a unit would have with `n` people. */
export const reliabilityAt = (n: number, { between, within }: UnitReliability): number | null =>
  share(between, within / n);
