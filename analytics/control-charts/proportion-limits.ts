import { sum } from 'simple-statistics';
import { type LimitsAt, limitsAround } from './control-limits.ts';
import { averageMovingRange, D2, type Screening } from './moving-range.ts';

/** So many of n people. */
export type Share = { readonly hits: number; readonly n: number };

/** Whether the limits follow how much the shares vary between points (Laney's p′) or chance alone (p). */
export type ProportionOptions = Screening & { readonly laney?: boolean };

/**
 * The limits of a p chart: the share of all, give or take three standard errors of a share of n people.
 *
 * Laney's p′ chart stretches them by how much more the points move than chance would have them move: for large
 * n, where a p chart finds every small difference between months a signal.
 *
 * Shape:  the points the limits rest on in; limits by n out, within 0 and 1, none at n = 0. null where nobody
 *         is counted, or, for p′, where the points do not move.
 * Units:  fractions of one.
 * Source: Montgomery (2009) Introduction to Statistical Quality Control 7.3; Laney (2002) Quality Engineering
 *         14:531–537.
 */
export function proportionLimits(
  shares: readonly Share[],
  { laney = false, ...screening }: ProportionOptions = {},
): LimitsAt | null {
  const people = sum(shares.map(({ n }) => n));
  if (people === 0) return null;
  const centre = sum(shares.map(({ hits }) => hits)) / people;
  const error = (n: number) => Math.sqrt((centre * (1 - centre)) / n);
  const stretch = laney ? stretchOf(shares, centre, { error, ...screening }) : 1;
  if (stretch === 0) return null;
  return (n) => (n > 0 ? limitsAround(centre, 3 * error(n) * stretch, [0, 1]) : null);
}

function stretchOf(
  shares: readonly Share[],
  centre: number,
  { error, ...screening }: Screening & { readonly error: (n: number) => number },
): number {
  const counted = shares.filter(({ n }) => n > 0);
  if (centre === 0 || centre === 1) return 0;
  const scores = counted.map(({ hits, n }) => (hits / n - centre) / error(n));
  return (averageMovingRange(scores, screening) ?? 0) / D2;
}
