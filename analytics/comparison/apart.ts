import { normalQuantile, normalTails } from '../distributions/normal.ts';
import { tQuantile, tTails } from '../distributions/student-t.ts';
import type { Measurement } from './measurement.ts';

/** Whether the first is higher than the second by more than chance. */
export type Apart = (a: Measurement, b: Measurement) => boolean;

const ERROR = 0.05;

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
  const fewest = Math.min(...all.map(({ freedom }) => freedom));
  // Holm's steps in rounds: all that fall at one level fall before the next is reached, so the end is the same.
  for (let fallen = 0; ; ) {
    const test = testAt(ERROR / (hypotheses - fallen), fewest);
    const now = pairsApart(all, test);
    if (now === fallen) return test;
    fallen = now;
  }
}

/** Welch's one-sided test at a level. Between two bounds that hold for any degrees of freedom nothing is computed. */
function testAt(level: number, fewest: number): Apart {
  const least = normalQuantile(1 - level);
  const most = fewest === Number.POSITIVE_INFINITY ? least : tQuantile(1 - level, fewest);
  return (a, b) => {
    const error = a.variance + b.variance;
    const difference = a.value - b.value;
    if (!(difference > 0 && difference ** 2 > least ** 2 * error)) return false;
    return difference ** 2 > most ** 2 * error || tail(difference / Math.sqrt(error), a, b) <= level;
  };
}

function tail(t: number, a: Measurement, b: Measurement): number {
  const error = a.variance + b.variance;
  const parts = a.variance ** 2 / a.freedom + b.variance ** 2 / b.freedom;
  return parts === 0 ? normalTails(t).upper : tTails(t, error ** 2 / parts).upper;
}

function pairsApart(all: readonly Measurement[], test: Apart): number {
  return all.reduce((count, a) => count + all.filter((b) => test(a, b)).length, 0);
}
