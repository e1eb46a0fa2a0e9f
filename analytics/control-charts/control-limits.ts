/** The lines of a control chart at one point: its centre, the limits at three sigma and the near limits at two. */
export type ControlLimits = {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly nearLow: number;
  readonly nearHigh: number;
};

/** The limits at a point that rests on so many people or visits; null where there are none. */
export type LimitsAt = (n: number) => ControlLimits | null;

/**
 * Limits so far from the centre on both sides, near limits at two thirds of the way, all cut to what can be.
 *
 * Throws: RangeError when the centre or the distance is no finite number.
 */
export function limitsAround(
  centre: number,
  threeSigma: number,
  [least, most]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): ControlLimits {
  if (!Number.isFinite(centre) || !(threeSigma >= 0 && Number.isFinite(threeSigma))) {
    throw new RangeError(`limits need a centre and a distance, got ${centre} and ${threeSigma}`);
  }
  const cut = (value: number) => Math.min(most, Math.max(least, value));
  const near = 2 * (threeSigma / 3);
  return {
    centre,
    low: cut(centre - threeSigma),
    high: cut(centre + threeSigma),
    nearLow: cut(centre - near),
    nearHigh: cut(centre + near),
  };
}
