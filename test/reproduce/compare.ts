import type { Outcome } from './outcome.ts';

/** A value as a golden file gives it or a method computes it; null is a blank cell. */
export type Value = number | string | boolean | null;

const TOLERANCE = 1e-9;
/** Below this size an expected number is compared absolutely. */
const NEAR_ZERO = 1e-9;

export type Comparison = {
  /** Compares one value; `what` names it in the message of a miss. */
  readonly check: (what: string, actual: Value | undefined, expected: Value, tolerance?: number) => void;
  readonly outcome: () => Outcome;
};

/** Collects the comparisons with one expected file. Numbers at a relative tolerance, everything else exactly. */
export function comparison(file: string, tolerance = TOLERANCE): Comparison {
  let [compared, largest] = [0, 0];
  let missed: string | null = null;
  const check: Comparison['check'] = (what, actual, expected, own = tolerance) => {
    compared += 1;
    const error = errorOf(actual, expected);
    largest = Math.max(largest, error);
    if (!(error <= own)) missed ??= `${what}: expected ${expected}, got ${actual}`;
  };
  return { check, outcome: () => ({ file, compared, largest, tolerance, missed }) };
}

function errorOf(actual: Value | undefined, expected: Value): number {
  if (typeof expected !== 'number') return actual === expected ? 0 : Number.POSITIVE_INFINITY;
  if (typeof actual !== 'number' || Number.isNaN(actual)) return Number.POSITIVE_INFINITY;
  if (actual === expected) return 0;
  const size = Math.abs(expected);
  return Math.abs(actual - expected) / (size < NEAR_ZERO ? 1 : size);
}
