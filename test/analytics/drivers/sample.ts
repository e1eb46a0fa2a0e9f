import { crossSums } from '../../../analytics/cross-sums.ts';
import { numberIn, rowsOf } from '../../reproduce/read.ts';

const GOLDEN = 'test/golden/07_key_drivers';

/** The scores of R's `attitude`, or of `swiss` in hundredths: the outcome first. */
export function sample(file: string, scale = 1) {
  const rows = rowsOf(GOLDEN, `${file}_input.csv`);
  const [outcome = '', ...drivers] = Object.keys(rows[0] ?? {});
  const measures = [outcome, ...drivers];
  const people = rows.map((row) => measures.map((name) => Math.round((numberIn(row, name) ?? 0) * scale)));
  return { outcome, drivers, measures, people, sums: crossSums(measures, people) };
}
