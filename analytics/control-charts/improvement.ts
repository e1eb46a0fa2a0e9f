import type { ControlLimits } from './control-limits.ts';
import type { Side } from './finding.ts';

/** Which way a measure moves when care gets better; neutral where neither way is better. */
export type Direction = 'increase' | 'decrease' | 'neutral';

/** What a signal means to those who read it. */
export type Meaning = 'improvement' | 'concern' | 'high' | 'low';

/** Turns the side of a signal into what it means for a measure whose improvement has a direction. */
export function meaningOf(side: Side, direction: Direction): Meaning {
  if (direction === 'neutral') return side;
  return (side === 'high') === (direction === 'increase') ? 'improvement' : 'concern';
}

/**
 * Whether a process as it runs now can be relied on to meet a target.
 *
 * Passing where even its worse limit meets the target, failing where even its better one does not, else either
 * may happen by chance alone.
 *
 * Shape:  the limits of the last point, the target in the same units and the direction in; null without limits
 *         or where neither way is better.
 * Source: NHS England, Making Data Count.
 */
export function assurance(
  limits: ControlLimits | null,
  target: number,
  direction: Direction,
): 'consistent_pass' | 'consistent_fail' | 'inconsistent' | null {
  if (limits === null || direction === 'neutral') return null;
  if (target > limits.high) return direction === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < limits.low) return direction === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
