/**
 * The answers to the questions of one dimension.
 *
 * Units: `sum` in hundredths of a point over the `count` questions that were scored; `applied` counts those that
 *        were asked and not answered with an excluded option.
 */
export type Group = { readonly sum: number; readonly count: number; readonly applied: number };

// Half of what applied must be there, and something must.
const enough = (count: number, applied: number) => count > 0 && 2 * count >= applied;

/** The mean of a dimension's questions in whole hundredths; null when fewer than half of them were answered. */
export function dimensionScore(group: Group | undefined): number | null {
  if (!group || !enough(group.count, group.applied)) return null;
  return Math.round(group.sum / group.count);
}

/**
 * The mean of the dimension scores, each weighing the same; null when fewer than half of those that applied
 * have a score. A dimension none of whose questions applied does not apply.
 *
 * Units: whole hundredths of a point, made of unrounded dimensions so that it is rounded once only.
 */
export function compositeScore(groups: readonly Group[]): number | null {
  const applied = groups.filter((group) => group.applied > 0);
  const scored = applied.filter((group) => enough(group.count, group.applied));
  if (!enough(scored.length, applied.length)) return null;
  // Over the least common multiple of the counts the sums stay whole, so a half is a half and rounds up.
  const common = scored.reduce((multiple, { count }) => (multiple / divisor(multiple, count)) * count, 1);
  const total = scored.reduce((sum, group) => sum + group.sum * (common / group.count), 0);
  return Math.round(total / (common * scored.length));
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
