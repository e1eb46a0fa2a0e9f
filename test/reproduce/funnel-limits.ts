import { type Limits, placeIn } from '../../analytics/comparison/limits.ts';
import { ratioLimits } from '../../analytics/comparison/ratio-limits.ts';
import { ANGLE } from '../../analytics/comparison/stable-scale.ts';
import { widenedLimits } from '../../analytics/comparison/widened-limits.ts';
import type { Kind } from './funnel-kinds.ts';

/** The package's own: six decimals. */
const Z = [1.959964, 3.090232] as const;
/** Below this size the package takes a share's limits from neighbouring rows, so they are not compared. */
const FIRM = 15;

/** Whether a column is compared for a unit of this size. */
export const isFirm = (column: string, size: number, { scale }: Kind): boolean =>
  scale !== ANGLE || size >= FIRM || !/^(od)?[lu]l\d|^out\d/.test(column);

type Common = { readonly target: number; readonly tauSquared: number };

/** Limits of chance alone and widened ones, and whether the unit lies outside. */
export function limitColumns(
  { size, ratio }: { readonly size: number; readonly ratio: number },
  { drawn: scale, standardised, multiplier }: Kind & { readonly multiplier: number },
  common: Common,
) {
  const widened = widenedLimits({ scale, ...common }, size, Z);
  const chance = standardised
    ? ratioLimits(size)
    : widenedLimits({ scale, ...common, tauSquared: 0 }, size, Z);
  return {
    ...named(chance, ratio, multiplier, ['', '']),
    ...named(widened, ratio, multiplier, ['od', '_od']),
  };
}

function named(
  limits: Limits,
  ratio: number,
  multiplier: number,
  [before, after]: readonly [string, string],
) {
  const place = placeIn(limits, ratio);
  return {
    [`${before}ll95`]: limits.low95 * multiplier,
    [`${before}ul95`]: limits.high95 * multiplier,
    [`${before}ll998`]: limits.low998 * multiplier,
    [`${before}ul998`]: limits.high998 * multiplier,
    [`out95${after}`]: place === 'as_expected' ? 0 : 1,
    [`out99${after}`]: place.startsWith('far_') ? 1 : 0,
  };
}
