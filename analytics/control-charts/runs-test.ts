import { binomialQuantile } from '../distributions/binomial.ts';

/** What the runs of a series say: a longest run that is too long, or a centre crossed too seldom, is a signal. */
export type RunsTest = {
  /** Points off the centre: only they are counted. */
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunMost: number;
  readonly crossings: number;
  readonly crossingsFewest: number;
  readonly signal: boolean;
};

/**
 * Anhøj's runs rules: whether values keep to one side of the centre for longer than chance would have them.
 *
 * A value on the centre belongs to neither side and is passed over: it neither breaks a run nor adds to it.
 *
 * Shape:  values in order of time and the centre in; null where none is off the centre.
 * Source: Anhøj & Olesen (2014) PLoS ONE 9:e113825: longest run by Schilling (2012), crossings by Chen (2010).
 */
export function runsTest(values: readonly number[], centre: number): RunsTest | null {
  const sides = values.map((value) => Math.sign(value - centre)).filter((side) => side !== 0);
  const [first, ...others] = sides;
  if (first === undefined) return null;
  let [run, longestRun, crossings] = [1, 1, 0];
  for (const [at, side] of others.entries()) {
    const crossed = side !== sides[at];
    run = crossed ? 1 : run + 1;
    if (crossed) crossings += 1;
    longestRun = Math.max(longestRun, run);
  }
  const limits = runsLimits(sides.length);
  const signal = longestRun > limits.longestRunMost || crossings < limits.crossingsFewest;
  return { useful: sides.length, longestRun, crossings, signal, ...limits };
}

/**
 * How long a run may be, and how few crossings there may be, among so many points off the centre.
 *
 * Throws: RangeError unless there is at least one.
 */
export function runsLimits(useful: number): Pick<RunsTest, 'longestRunMost' | 'crossingsFewest'> {
  if (!(Number.isInteger(useful) && useful > 0)) throw new RangeError(`runs need points, got ${useful}`);
  return {
    longestRunMost: Math.round(Math.log2(useful)) + 3,
    crossingsFewest: useful === 1 ? 0 : binomialQuantile(0.05, useful - 1, 0.5),
  };
}
