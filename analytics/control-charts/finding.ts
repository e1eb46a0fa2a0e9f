/** Above the centre or rising, below it or falling. */
export type Side = 'high' | 'low';

/** Points that together break a rule, by their places in the series, in order. */
export type Finding = { readonly side: Side; readonly points: readonly number[] };

/** The side a distance from the centre, or from the point before, is on; null for none. */
export const sideOf = (distance: number): Side | null =>
  distance === 0 ? null : distance > 0 ? 'high' : 'low';

/**
 * The longest stretches of one side, of at least so many points.
 *
 * Shape: the side of each point in; a point of no side ends a stretch, or is passed over as if it were not there.
 */
export function stretches(
  sides: readonly (Side | null)[],
  least: number,
  ofNoSide: 'breaks' | 'skipped' = 'breaks',
): readonly Finding[] {
  const found: { side: Side | null; points: number[] }[] = [];
  for (const [at, side] of sides.entries()) {
    if (side === null && ofNoSide === 'skipped') continue;
    const last = found.at(-1);
    if (last?.side === side) last.points.push(at);
    else found.push({ side, points: [at] });
  }
  return found.flatMap(({ side, points }) => (side && points.length >= least ? [{ side, points }] : []));
}

/** Findings in order of time, where those of one side that share a point are one. */
export function joined(findings: readonly Finding[]): readonly Finding[] {
  const found: Finding[] = [];
  for (const { side, points } of findings) {
    const last = found.at(-1);
    const shares = last?.side === side && points.some((at) => last.points.includes(at));
    if (last && shares) found[found.length - 1] = { side, points: [...new Set([...last.points, ...points])] };
    else found.push({ side, points });
  }
  return found;
}
