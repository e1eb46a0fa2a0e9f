import { exactCount } from '../intervals/exact-count.ts';
import type { Limits } from './limits.ts';

const [TAIL_95, TAIL_998] = [0.025, 0.001];

/**
 * The limits of a funnel of standardised ratios, observed over expected: exact Poisson limits about what was
 * expected, over it.
 *
 * Shape:  the events expected of the unit and the ratio all are compared with in, Limits out.
 * Units:  events in, ratios out; 1 is as many as expected.
 * Throws: RangeError unless expected > 0.
 * Source: Spiegelhalter (2005) Statistics in Medicine 24:1185–1202, A.1.2; the χ² form as in FunnelPlotR.
 *
 * @example ratioLimits(10) // low95 0.4795, high95 1.8390
 */
export function ratioLimits(expected: number, target = 1): Limits {
  if (!(expected > 0)) throw new RangeError(`limits need events to be expected, got ${expected}`);
  const [at95, at998] = [exactCount(expected, TAIL_95), exactCount(expected, TAIL_998)];
  const ratio = (events: number) => (target * events) / expected;
  return {
    low95: ratio(at95.low),
    high95: ratio(at95.high),
    low998: ratio(at998.low),
    high998: ratio(at998.high),
  };
}
