import type { Share } from '../../analytics/control-charts/proportion-limits.ts';
import { normalCdf } from '../../analytics/distributions/normal.ts';
import { later, type Month, month } from '../../analytics/month.ts';
import type { Moments } from '../../analytics/tally.ts';
import { type Chance, countOf } from '../../seed/random.ts';

/** What is true in a simulated district. In points. */
export type World = {
  readonly name: string;
  /** How far hospitals differ: the standard deviation of their means. */
  readonly differ: number;
  /** How far the months of a hospital go up and down together with all its answers. */
  readonly shake: number;
  /** How much of a month's shake is left in the next, from 0 to 1. */
  readonly memory: number;
  /** By how much all hospitals rise when things are changed. */
  readonly effect: number;
};

/** One month of a hospital, its true mean, and the share of people with 90 points or more. */
export type SimulatedMonth = {
  readonly month: Month;
  readonly truth: number;
  readonly sums: Moments;
  readonly topBox: Share;
};

/** A hospital's months, oldest first. */
export type SimulatedHospital = { readonly months: readonly SimulatedMonth[] };

export const HOSPITALS = 40;
export const MONTHS = 24;
const FIRST = month('2024-01');
/** The first month after things were changed. */
export const CHANGED = later(FIRST, 18);

const CENTRE = 75;
const SPREAD = 20;
const BEST = 90;

/** A district of hospitals of all sizes, each of whose answers is drawn by itself. */
export function district(world: World, luck: Chance): readonly SimulatedHospital[] {
  return Array.from({ length: HOSPITALS }, () => {
    const [mean, size] = [CENTRE + world.differ * luck.normal(), 20 + 60 * luck.unit()];
    let shake = world.shake * luck.normal();
    const months = Array.from({ length: MONTHS }, (_, at) => {
      const when = later(FIRST, at);
      const effect = when >= CHANGED ? world.effect : 0;
      const now = simulatedMonth(when, mean + effect + shake, countOf(luck, size), luck);
      // As large as ever, whatever is carried over.
      shake = world.memory * shake + Math.sqrt(1 - world.memory ** 2) * world.shake * luck.normal();
      return now;
    });
    return { months };
  });
}

function simulatedMonth(when: Month, mean: number, n: number, luck: Chance): SimulatedMonth {
  let [sum, sumSquares, hits] = [0, 0, 0];
  for (let person = 0; person < n; person += 1) {
    const score = Math.round(100 * Math.min(100, Math.max(0, mean + SPREAD * luck.normal())));
    sum += score;
    sumSquares += score ** 2;
    if (score >= 100 * BEST) hits += 1;
  }
  return { month: when, truth: cutMean(mean), sums: { n, sum, sumSquares }, topBox: { hits, n } };
}

/** The mean of a normal score that cannot leave 0 and 100. */
function cutMean(mean: number): number {
  const [a, b] = [-mean / SPREAD, (100 - mean) / SPREAD];
  const density = (z: number) => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const inside = mean * (normalCdf(b) - normalCdf(a)) + SPREAD * (density(a) - density(b));
  return inside + 100 * (1 - normalCdf(b));
}
