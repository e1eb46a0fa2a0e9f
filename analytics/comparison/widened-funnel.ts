import { drawn, type Funnel, type FunnelShape, funnel } from '../funnel.ts';
import type { Moments } from '../tally.ts';
import { overdispersion } from './overdispersion.ts';

/**
 * A funnel for mean scores that allows for what hospitals differ beyond chance.
 *
 * With thousands of answers chance alone explains next to nothing, and a plain funnel leaves most hospitals
 * outside. Here the variance between hospitals is added to that of chance, so that outside stand those that are
 * unlike even hospitals of which each has its own level. The farthest tenth at either end is drawn in before the
 * variance is estimated, so that they do not widen the limits they are judged by.
 *
 * Shape:  as funnel, whatever the order of the hospitals; the plain one where they differ by no more than chance.
 * Units:  hundredths of a point in, points out; limits within 0 and 100.
 * Throws: RangeError when sums cannot come from whole scores.
 * Source: Spiegelhalter (2005) Qual. Saf. Health Care 14:347–351; Spiegelhalter et al. (2012) J. R. Stat. Soc. A
 *         175:1–47.
 */
export function widenedFunnel(hospitals: readonly Moments[], largest: number): Funnel | null {
  const plain = funnel(hospitals, largest);
  if (plain === null) return null;
  const answered = hospitals.filter(({ n }) => n > 0);
  const means = answered.map(({ n, sum }) => ({ n, mean: sum / n / 100 }));
  return drawn(widened(means, plain), largest);
}

/**
 * A plain funnel's centre and spread with the variance between the means beyond chance.
 *
 * Shape: means in points of one person and more each, in any order.
 */
export function widened(
  means: readonly { readonly n: number; readonly mean: number }[],
  { centre, spread }: Omit<FunnelShape, 'between'>,
): FunnelShape {
  if (spread === 0) return { centre, spread, between: 0 };
  const units = means
    .map(({ n, mean }) => ({ mean, error: spread / Math.sqrt(n) }))
    .toSorted((a, b) => a.mean - b.mean || a.error - b.error);
  const scores = units.map(({ mean, error }) => (mean - centre) / error);
  const { tauSquared } = overdispersion(
    scores,
    units.map(({ error }) => error),
  );
  return { centre, spread, between: Math.sqrt(tauSquared) };
}
