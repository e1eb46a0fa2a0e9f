import { covariances } from '../covariances.ts';
import { type CrossSums, pairOfMeasures } from '../cross-sums.ts';
import { alpha, alphaWithout, itemTotal } from './alpha.ts';

/** Below the one a scale measures too little in common; above the other its items ask the same again. */
const [LOW, REDUNDANT] = [0.7, 0.95];
const WEAK = 0.3;

/** Whether the questions of a dimension belong together, and which of them do not. */
export type InternalConsistency = {
  /** The fewest people behind any pair of items. */
  readonly n: number;
  readonly alpha: number;
  readonly verdict: 'low' | 'good' | 'redundant';
  readonly items: readonly {
    readonly measure: string;
    readonly alphaWithout: number | null;
    readonly itemTotal: number | null;
    readonly isWeak: boolean;
  }[];
};

/**
 * Alpha, alpha without each item, and each item's correlation with the others, from cross tallies alone.
 *
 * Items are scored so that more is better: nothing is turned round here.
 *
 * Shape:  the sums and at least two items in; null where an item does not vary or two items share fewer than two
 *         people.
 * Throws: RangeError when the sums do not hold an item.
 * Source: R psych::alpha; the thresholds are conventions (Nunnally 1978; Streiner 2003).
 */
export function internalConsistency(
  sums: CrossSums,
  items: readonly string[] = sums.measures,
): InternalConsistency | null {
  const matrix = covariances(sums, items);
  const whole = matrix && alpha(matrix);
  if (!matrix || !whole) return null;
  const people = items.flatMap((a) => items.map((b) => pairOfMeasures(sums, a, b).n));
  return {
    n: Math.min(...people),
    alpha: whole.raw,
    verdict: verdictOf(whole.raw),
    items: items.map((measure, at) => {
      const total = itemTotal(matrix, at);
      const rest = alphaWithout(matrix, at)?.raw ?? null;
      return { measure, alphaWithout: rest, itemTotal: total, isWeak: total !== null && total < WEAK };
    }),
  };
}

function verdictOf(raw: number): InternalConsistency['verdict'] {
  if (raw < LOW) return 'low';
  return raw > REDUNDANT ? 'redundant' : 'good';
}
