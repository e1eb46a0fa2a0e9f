import { NORMAL_95, NORMAL_998 } from '../distributions/normal.ts';
import type { Limits } from './limits.ts';
import type { StableScale } from './stable-scale.ts';

/** What the units of a funnel have in common. */
export type Common = {
  readonly scale: StableScale;
  /** The ratio or share of a unit like all others. */
  readonly target: number;
  /** The variance between units beyond chance, on the scale; 0 for chance alone. */
  readonly tauSquared: number;
};

/**
 * The limits of a funnel of ratios or shares that allow for what units differ beyond chance.
 *
 * Shape:  what units have in common, the size of one (events expected, or people), and the standard errors to
 *         either side of the 95 % and 99.8 % limits in; Limits out, back on the scale of the ratio or share.
 * Throws: RangeError unless size > 0 and tauSquared ≥ 0.
 * Source: Spiegelhalter (2005) Statistics in Medicine 24:1185–1202; (2005) Qual. Saf. Health Care 14:347–351.
 */
export function widenedLimits(
  { scale, target, tauSquared }: Common,
  size: number,
  [z95, z998]: readonly [number, number] = [NORMAL_95, NORMAL_998],
): Limits {
  if (!(size > 0 && tauSquared >= 0)) {
    throw new RangeError(`limits need a size and a variance of 0 or more, got ${size}, ${tauSquared}`);
  }
  const centre = scale.of(target);
  const error = Math.sqrt(scale.error(target * size, size) ** 2 + tauSquared);
  return {
    low95: scale.back(centre - z95 * error),
    high95: scale.back(centre + z95 * error),
    low998: scale.back(centre - z998 * error),
    high998: scale.back(centre + z998 * error),
  };
}
