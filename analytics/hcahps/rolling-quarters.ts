import { sum } from 'simple-statistics';

/** A hospital's adjusted score of one quarter, and how many discharges it stands for. */
export type QuarterScore = { readonly value: number; readonly eligible: number };

/**
 * The score of several quarters: every quarter counts with its eligible discharges, not with its answers, so that a
 * quarter in which more were asked does not count more.
 *
 * Shape:  quarters without an answer are left out by the caller; null without discharges.
 */
export function rollingScore(quarters: readonly QuarterScore[]): number | null {
  const eligible = sum(quarters.map((quarter) => quarter.eligible));
  return eligible > 0 ? sum(quarters.map((quarter) => quarter.value * quarter.eligible)) / eligible : null;
}
