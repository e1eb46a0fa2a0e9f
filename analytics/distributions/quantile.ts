/** A rising function from `low` to `high`: at any x how far it is above zero there, and its slope. */
export type Rising = {
  readonly low: number;
  readonly high: number;
  readonly at: (x: number) => readonly [excess: number, slope: number];
};

const MOST = 400;
const DONE = 1e-10;

/**
 * Where a rising function crosses zero: Newton's steps, and halves of what still brackets the place where a step
 * would leave it.
 *
 * Shape:  a start inside the bracket, one number out, as exact as the excess is.
 */
export function crossing({ low, high, at }: Rising, start: number): number {
  let [below, above, x] = [low, high, start];
  for (let turn = 0; turn < MOST; turn += 1) {
    const [error, slope] = at(x);
    const step = x - error / slope;
    // What is left after a step of Newton's is about its square.
    if (Math.abs(step - x) <= DONE * Math.abs(x)) return Math.min(high, Math.max(low, step));
    if (error < 0) below = x;
    else above = x;
    x = step > below && step < above ? step : middle(below, above, x);
  }
  return x;
}

// An end without limit is approached by doubling.
function middle(below: number, above: number, x: number): number {
  if (above === Number.POSITIVE_INFINITY) return 2 * Math.max(x, 1);
  if (below === Number.NEGATIVE_INFINITY) return 2 * Math.min(x, -1);
  return (below + above) / 2;
}

/**
 * The upper quantile of the standard normal to three digits, for Newton's steps to begin at.
 *
 * Shape:  a tail of 0.5 or less in, z ≥ 0 out.
 * Source: Abramowitz & Stegun (1964) 26.2.23.
 */
export function roughNormal(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  return Math.max(0, t - above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
}

/**
 * Throws RangeError unless 0 < p < 1.
 */
export function checkShare(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile needs 0 < p < 1, got ${p}`);
}
