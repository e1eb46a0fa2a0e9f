import { mean, sum } from 'simple-statistics';
import { fUpperTail } from '../distributions/f.ts';
import { tTails } from '../distributions/student-t.ts';

/** A unit's adjusted value and the variance of it. */
export type AdjustedValue = { readonly value: number; readonly variance: number };

/** Whether units differ at all. */
export type GlobalTest = {
  /** The mean of the units, each weighted by its precision. */
  readonly centre: number;
  readonly f: number;
  readonly freedom: readonly [between: number, within: number];
  readonly p: number;
};

/** SAS prints no smaller p of the test of all units. */
const SMALLEST_P = 0.0001;

/** A p as the CAHPS programme prints it: never below 0.0001. */
export const flooredP = (p: number): number => Math.max(SMALLEST_P, p);

/**
 * The test that all units are alike.
 *
 * Shape:  units in; null for fewer than two, where a unit has no variance, or without degrees of freedom.
 * Source: AHRQ CAHPS Analysis Program 4.1c, whose second degrees of freedom are N − P − adjusters.
 */
export function globalTest(units: readonly AdjustedValue[], freedom: number): GlobalTest | null {
  if (units.length < 2 || freedom < 1 || units.some(({ variance }) => !(variance > 0))) return null;
  const precision = sum(units.map(({ variance }) => 1 / variance));
  const centre = sum(units.map(({ value, variance }) => value / variance)) / precision;
  const between = units.length - 1;
  const f = sum(units.map(({ value, variance }) => (value - centre) ** 2 / variance)) / between;
  return { centre, f, freedom: [between, freedom], p: fUpperTail(f, between, freedom) };
}

/** A unit beside the mean of all units, itself among them. */
export type Contrast = {
  readonly difference: number;
  readonly error: number;
  /** null where there is no error or no freedom to test by. */
  readonly p: number | null;
};

/**
 * How far each unit is from the mean of all, every unit counted once.
 *
 * Shape:  units in, their contrasts out in the same order.
 * Source: AHRQ CAHPS Analysis Program 4.1c: the variance is V(1 − 2/P) + ΣV/P².
 */
export function contrasts(units: readonly AdjustedValue[], freedom: number): readonly Contrast[] {
  if (units.length === 0) return [];
  const common = mean(units.map(({ value }) => value));
  const shared = sum(units.map(({ variance }) => variance)) / units.length ** 2;
  return units.map(({ value, variance }) => {
    const difference = value - common;
    const error = Math.sqrt(Math.max(0, variance * (1 - 2 / units.length) + shared));
    if (!(error > 0) || freedom < 1) return { difference, error, p: null };
    return { difference, error, p: 2 * tTails(Math.abs(difference) / error, freedom).upper };
  });
}
