import { CUTS } from './answer-truth.ts';
import type { Share } from './mix.ts';

/** The standard normal distribution. Source: Abramowitz and Stegun (1964) 26.2.17, error below 8e-8. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/** Where the latent scale is cut for so many scored options. Throws RangeError for a number nobody planned. */
export function cutsOf(options: number): readonly number[] {
  const cuts = CUTS[options];
  if (!cuts) throw new RangeError(`no scale is planned for ${options} options`);
  return cuts;
}

/** The place of the option that a latent value means, 0 for the worst. */
export const optionAt = (latent: number, cuts: readonly number[]): number =>
  cuts.filter((cut) => cut < latent).length;

/** The mean score of a question whose scale lies at `location`, over people with these effects, in points. */
export function meanPoints(location: number, cuts: readonly number[], people: readonly Share[]): number {
  const step = 100 / cuts.length;
  return people.reduce((mean, { effect, share }) => {
    const above = cuts.reduce((sum, cut) => sum + normalShare(location + effect - cut), 0);
    return mean + share * step * above;
  }, 0);
}

const LOWEST = -4;
const STEP = 0.02;
const STEPS = 500;

/** Finds where a scale must lie so that a mean comes out; solved on a grid once, with straight lines between. */
export type Locate = (points: number) => number;

/** Makes a locator for questions with these cuts answered by these people. Throws RangeError beyond the grid. */
export function createLocate(cuts: readonly number[], people: readonly Share[]): Locate {
  const means = Array.from({ length: STEPS }, (_, at) => meanPoints(LOWEST + at * STEP, cuts, people));
  return (points) => {
    const at = means.findIndex((mean) => mean >= points);
    const [low = 0, high = 0] = means.slice(at - 1, at + 1);
    if (at < 1) throw new RangeError(`no scale has a mean of ${points} points`);
    return LOWEST + (at - 1 + (points - low) / (high - low)) * STEP;
  };
}
