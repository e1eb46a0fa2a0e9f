import { sum } from 'simple-statistics';

/** More than this share at one end: the question cannot tell these people apart. */
const CROWDED = 0.15;

/** The shares of people in the worst and in the best option of a question. */
export type FloorCeiling = {
  readonly floor: number;
  readonly ceiling: number;
  readonly hasFloor: boolean;
  readonly hasCeiling: boolean;
};

/**
 * Whether a question runs into an end of its scale, from the counts of a tally.
 *
 * Shape:  how many chose each scored option, from the worst to the best, in; null when nobody did.
 * Units:  people in, shares of one out.
 * Throws: RangeError for fewer than two options.
 * Source: Terwee et al. (2007) J. Clin. Epidemiol. 60:34–42.
 */
export function floorCeiling(counts: readonly number[]): FloorCeiling | null {
  if (counts.length < 2) throw new RangeError(`a scale has two ends, got ${counts.length} options`);
  const n = sum([...counts]);
  if (n === 0) return null;
  const [floor, ceiling] = [(counts[0] ?? 0) / n, (counts.at(-1) ?? 0) / n];
  return { floor, ceiling, hasFloor: floor > CROWDED, hasCeiling: ceiling > CROWDED };
}
