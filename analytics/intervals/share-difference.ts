import type { Estimate } from '../figure.ts';
import { proportion } from '../proportion.ts';
import { squareAndAdd } from './square-and-add.ts';

/** So many of n people. */
export type Share = { readonly part: number; readonly n: number };

/** The people who are in both samples, by whether they count in the one, in the other, in both or in neither. */
export type SharedPeople = {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
};

const NOBODY: SharedPeople = { both: 0, first: 0, second: 0, neither: 0 };

/**
 * How far a share of one group of people is from that of another, with Newcombe's 95 % hybrid score interval.
 *
 * Where the two groups share people, what those say in both correlates the two shares: by the correlation among
 * them, φ, times n₁₂/√(n₁n₂).
 *
 * Shape:  two shares and the people in both samples in, one Estimate out, n counting the first; null when either
 *         is empty.
 * Units:  people in, fractions of one out, positive when the first is higher.
 * Throws: RangeError unless counts are whole and those of the shared people fit into both samples.
 * Source: Newcombe (1998) Statistics in Medicine 17:873–890 and 17:2635–2650; Zou (2007) Psychological Methods
 *         12:399–413.
 *
 * @example shareDifference({ part: 56, n: 70 }, { part: 48, n: 80 }) // 0.2, from 0.0524 to 0.3339
 */
export function shareDifference(a: Share, b: Share, shared: SharedPeople = NOBODY): Estimate | null {
  checkShared(a, b, shared);
  const [first, second] = [proportion(a.part, a.n), proportion(b.part, b.n)];
  if (first === null || second === null) return null;
  return { ...squareAndAdd(first, second, correlation(a.n, b.n, shared)), n: a.n };
}

function correlation(n1: number, n2: number, { both, first, second, neither }: SharedPeople): number {
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither);
  // Where all shared people say the same, nothing tells how they correlate.
  if (margins === 0) return 0;
  const phi = (both * neither - first * second) / Math.sqrt(margins);
  const r = (phi * (both + first + second + neither)) / Math.sqrt(n1 * n2);
  return Math.max(-1, Math.min(1, r)); // rounding alone passes the ends
}

function checkShared(a: Share, b: Share, { both, first, second, neither }: SharedPeople): void {
  const whole = [both, first, second, neither].every((count) => Number.isInteger(count) && count >= 0);
  const fits =
    both + first <= a.part &&
    second + neither <= a.n - a.part &&
    both + second <= b.part &&
    first + neither <= b.n - b.part;
  if (!whole || !fits) {
    throw new RangeError(
      `${both}, ${first}, ${second}, ${neither} people cannot be in both ${a.part} of ${a.n} and ${b.part} of ${b.n}`,
    );
  }
}
