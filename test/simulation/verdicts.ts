import { type BeforeAndAfter, beforeAndAfter } from '../../analytics/before-and-after/before-and-after.ts';
import { change } from '../../analytics/change.ts';
import { banding } from '../../analytics/comparison/banding.ts';
import { hospitalSpread } from '../../analytics/comparison/hospital-spread.ts';
import { type Measurement, measuredMeans } from '../../analytics/comparison/measurement.ts';
import { rankBands } from '../../analytics/comparison/rank-bands.ts';
import { ranks } from '../../analytics/comparison/ranks.ts';
import { shrinkage } from '../../analytics/comparison/shrinkage.ts';
import type { Estimate } from '../../analytics/figure.ts';
import { funnel, limitsAt } from '../../analytics/funnel.ts';
import { mean } from '../../analytics/mean.ts';
import type { Moments } from '../../analytics/tally.ts';
import { CHANGED, type SimulatedHospital, type SimulatedMonth } from './district.ts';

type Hospitals = readonly SimulatedHospital[];
type Verdicts = (hospitals: Hospitals) => readonly boolean[];

/** Whether the interval of a hospital's latest mean misses what is true of it. */
export const meanMisses: Verdicts = (hospitals) =>
  latest(hospitals).map(({ sums, truth }) => isOutside(truth, mean(sums)));

/** Whether the latest month of a hospital is told to differ from the one before. */
export const hasMoved: Verdicts = (hospitals) =>
  hospitals.map(({ months }) => {
    const [before, now] = months.slice(-2);
    return before !== undefined && now !== undefined && isOutside(0, change(now.sums, before.sums));
  });

/** Whether a hospital's latest mean lies outside its limits in the funnel. */
export const outsideFunnel =
  (level: '95' | '998'): Verdicts =>
  (hospitals) => {
    const all = latestSums(hospitals);
    const shape = funnel(all, Math.max(...all.map(({ n }) => n)));
    return all.map(({ n, sum }) => {
      if (!shape) return false;
      const limits = limitsAt(shape, n);
      return isOutside(sum / n / 100, { low: limits[`low${level}`], high: limits[`high${level}`] });
    });
  };

/** Whether the NHS's surveys would call a hospital better or worse than the others, allowing for how they differ. */
export const isBanded: Verdicts = (hospitals) =>
  banding(
    measured(hospitals).map(({ value, variance }) => ({ value, error: Math.sqrt(variance) })),
  ).banded.map(({ band3 }) => band3 !== 'about the same');

/** Whether the district's hospitals are drawn in more than one band. */
export const inBands: Verdicts = (hospitals) => [Math.max(...rankBands(measured(hospitals))) > 1];

/** Whether any hospital is said to be before or behind any other. */
export const inOrder: Verdicts = (hospitals) => [
  ranks(measured(hospitals)).some(({ best, worst }) => worst - best < hospitals.length - 1),
];

/** Whether the spread between the district's hospitals is said to be more than none. */
export const areSpread: Verdicts = (hospitals) => [(hospitalSpread(latestSums(hospitals))?.low ?? 0) > 0];

/** Whether the shrunken interval of a hospital's latest mean misses what is true of it. */
export const shrunkenMisses: Verdicts = (hospitals) => {
  const estimates = shrinkage(measured(hospitals)) ?? [];
  return latest(hospitals).map(({ truth }, at) => isOutside(truth, estimates[at] ?? null));
};

/** Whether the change in the district is said to have moved a hospital's score. */
export const isJudged: Verdicts = (hospitals) =>
  hospitals.map((hospital) => ['better', 'worse'].includes(effectIn(hospital).verdict));

/** Whether the plain difference after the change is more than chance among answers explains. */
export const hasPlainDifference: Verdicts = (hospitals) =>
  hospitals.map((hospital) => isOutside(0, effectIn(hospital).difference));

const latest = (hospitals: Hospitals): readonly SimulatedMonth[] =>
  hospitals.flatMap(({ months }) => months.slice(-1));

const latestSums = (hospitals: Hospitals): readonly Moments[] => latest(hospitals).map(({ sums }) => sums);

const measured = (hospitals: Hospitals): readonly Measurement[] =>
  measuredMeans(latestSums(hospitals)).filter((one) => one !== null);

// Two methods ask for it, and of all it takes the longest.
const known = new WeakMap<SimulatedHospital, BeforeAndAfter>();
function effectIn(hospital: SimulatedHospital): BeforeAndAfter {
  const effect = known.get(hospital) ?? beforeAndAfter(hospital.months, CHANGED, 'increase');
  known.set(hospital, effect);
  return effect;
}

const isOutside = (value: number, interval: Pick<Estimate, 'low' | 'high'> | null): boolean =>
  interval !== null && (value < interval.low || value > interval.high);
