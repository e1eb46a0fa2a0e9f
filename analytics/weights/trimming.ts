import { sum } from 'simple-statistics';

/** No weight above this many times the mean. */
export const TRIM_AT = 5;

/**
 * Weights none of which is above a multiple of their mean; what is cut off goes to the others in proportion, so the
 * sum stays.
 *
 * A little bias for much less variance: one answer no longer decides a small hospital's figure.
 *
 * Shape:  weights in, the same order and sum out; unchanged where none is too large.
 * Throws: RangeError unless weights are above 0 and the multiple is above 1.
 * Source: Potter (1990) Proc. ASA Survey Research Methods Section, 225–230; the NHS surveys cap at 5.
 */
export function trimmed(weights: readonly number[], times = TRIM_AT): readonly number[] {
  if (!(times > 1) || !weights.every((weight) => weight > 0 && Number.isFinite(weight))) {
    throw new RangeError(`trimming needs weights above 0 and a multiple above 1, got ${times}`);
  }
  const all = sum([...weights]);
  const cap = (times * all) / weights.length;
  const isOver = weights.map(() => false);
  // Each turn holds at least one more weight at the cap; with a multiple above 1 never all of them.
  for (let scale = 1; ; ) {
    const over = weights.findIndex((weight, at) => !isOver[at] && weight * scale > cap);
    if (over < 0) return weights.map((weight, at) => (isOver[at] ? cap : weight * scale));
    isOver[over] = true;
    const held = isOver.filter(Boolean).length;
    scale = (all - held * cap) / sum(weights.filter((_, at) => !isOver[at]));
  }
}
