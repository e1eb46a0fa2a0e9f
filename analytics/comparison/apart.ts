import { normalQuantile } from '../distributions/normal.ts';
import { tQuantile, tTails } from '../distributions/student-t.ts';
import type { Measurement } from './measurement.ts';

/** Whether the first is higher than the second by more than chance. */
export type Apart = (a: Measurement, b: Measurement) => boolean;

const ERROR = 0.05;
const MANY = Number.POSITIVE_INFINITY;
/** For so many degrees of freedom between any and twice as many the critical value is kept. */
const KEPT = 16;

/**
 * Which hospitals can be told apart: with 95 % certainty every "higher" said of any two of them is true.
 *
 * Every ordered pair is a hypothesis of its own, "a is no higher than b", tested by Welch's t, and Holm's
 * procedure shares the error of 5 % out over all of them, whatever their dependence.
 *
 * Shape:  all the hospitals that are compared in, a test for two of them out.
 * Throws: RangeError for a negative variance.
 * Source: Holm (1979) Scand. J. Stat. 6:65–70; for ranks Mogstad, Romano, Shaikh & Wilhelm (2024) Rev. Econ. Stud.
 *         91:476–518.
 */
export function apart(all: readonly Measurement[]): Apart {
  const wrong = all.find(({ variance, freedom }) => !(variance >= 0 && freedom >= 1));
  if (wrong) throw new RangeError(`no error has the square ${wrong.variance} on ${wrong.freedom} degrees`);
  const hypotheses = all.length * (all.length - 1);
  if (hypotheses === 0) return () => false;
  // Holm's steps in rounds: all that fall at one level fall before the next is reached, so the end is the same.
  for (let fallen = 0; ; ) {
    const test = testAt(ERROR / (hypotheses - fallen));
    const now = pairsApart(all, test);
    if (now === fallen) return test;
    fallen = now;
  }
}

/** Welch's one-sided test at a level; its tail is computed only where the critical values kept leave it open. */
function testAt(level: number): Apart {
  const critical = criticalAt(level);
  return (a, b) => {
    const t = (a.value - b.value) / Math.sqrt(a.variance + b.variance);
    // Not a number where two values known without error are the same.
    if (!(t >= critical(MANY))) return false;
    const df = freedom(a, b);
    if (df === MANY) return true;
    const step = Math.floor(KEPT * Math.log2(df));
    if (t > critical(step)) return true;
    return t >= critical(step + 1) && tTails(t, df).upper <= level;
  };
}

function criticalAt(level: number): (step: number) => number {
  const known = new Map([[MANY, -normalQuantile(level)]]);
  return (step) => {
    const found = known.get(step) ?? -tQuantile(level, 2 ** (step / KEPT));
    known.set(step, found);
    return found;
  };
}

/** Welch's degrees of freedom, never below 1 but for rounding. */
function freedom(a: Measurement, b: Measurement): number {
  const parts = a.variance ** 2 / a.freedom + b.variance ** 2 / b.freedom;
  return parts === 0 ? MANY : Math.max(1, (a.variance + b.variance) ** 2 / parts);
}

function pairsApart(all: readonly Measurement[], test: Apart): number {
  let count = 0;
  for (const a of all) for (const b of all) if (test(a, b)) count += 1;
  return count;
}
