import type { Respondent } from '../../analytics/case-mix/answer-patterns.ts';
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
  /** By how much the old score lower than the young, where hospitals have a tenth to nine tenths of them. */
  readonly age: number;
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

/** A hospital's months, oldest first, and the people of the last one: whether they are old, and their score. */
export type SimulatedHospital = {
  readonly months: readonly SimulatedMonth[];
  readonly latest: readonly Respondent[];
};

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
    const [mean, size, old] = [
      CENTRE + world.differ * luck.normal(),
      20 + 60 * luck.unit(),
      0.1 + 0.8 * luck.unit(),
    ];
    let shake = world.shake * luck.normal();
    let latest: readonly Respondent[] = [];
    const months = Array.from({ length: MONTHS }, (_, at) => {
      const when = later(FIRST, at);
      const now = mean + (when >= CHANGED ? world.effect : 0) + shake;
      latest = people({ n: countOf(luck, size), old, young: now, age: world.age }, luck);
      // As large as ever, whatever is carried over.
      shake = world.memory * shake + Math.sqrt(1 - world.memory ** 2) * world.shake * luck.normal();
      return {
        month: when,
        truth: (1 - old) * cutMean(now) + old * cutMean(now - world.age),
        ...sumsOf(latest),
      };
    });
    return { months, latest };
  });
}

function people(
  of: { n: number; old: number; young: number; age: number },
  luck: Chance,
): readonly Respondent[] {
  return Array.from({ length: of.n }, () => {
    const old = luck.unit() < of.old ? 1 : 0;
    const score = of.young - of.age * old + SPREAD * luck.normal();
    return { adjusters: [old], answers: [Math.round(100 * Math.min(100, Math.max(0, score)))] };
  });
}

function sumsOf(all: readonly Respondent[]): Pick<SimulatedMonth, 'sums' | 'topBox'> {
  let [sum, sumSquares, hits] = [0, 0, 0];
  for (const score of all.map(({ answers }) => answers[0] ?? 0)) {
    sum += score;
    sumSquares += score ** 2;
    if (score >= 100 * BEST) hits += 1;
  }
  return { sums: { n: all.length, sum, sumSquares }, topBox: { hits, n: all.length } };
}

/** The mean of a normal score that cannot leave 0 and 100. */
function cutMean(mean: number): number {
  const [a, b] = [-mean / SPREAD, (100 - mean) / SPREAD];
  const density = (z: number) => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const inside = mean * (normalCdf(b) - normalCdf(a)) + SPREAD * (density(a) - density(b));
  return inside + 100 * (1 - normalCdf(b));
}
