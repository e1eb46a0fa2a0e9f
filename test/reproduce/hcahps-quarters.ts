import { boxScores } from '../../analytics/hcahps/box-scores.ts';
import {
  type AdjusterRow,
  type Box,
  estimatedAdjusters,
  patientMixAdjustment,
} from '../../analytics/hcahps/patient-mix.ts';
import { mergeVectorSums, noVectorSums, type VectorSums, vectorSumsOf } from '../../analytics/vector-sums.ts';
import type { HcahpsAnswer, HcahpsAnswers } from './hcahps-answers.ts';
import { numberIn, rowsOf } from './read.ts';

/** A hospital's score of one item, box and quarter. */
type QuarterBox = {
  readonly n: number;
  readonly raw: number;
  readonly mix: number;
  readonly mode: number;
  readonly adjusted: number;
};

export type ItemQuarter = {
  readonly adjusters: readonly AdjusterRow[];
  readonly hospitals: ReadonlyMap<string, QuarterBox>;
};

/** The scores of one quarter, item and box, adjusted with coefficients of the same people. */
export function itemQuarter(
  { people, adjusters, scales, scaleOf }: HcahpsAnswers,
  { quarter, item, box }: { readonly quarter: string; readonly item: string; readonly box: Box },
  modeOf: (mode: string, box: string) => number,
): ItemQuarter {
  const all = Map.groupBy(
    people.filter((one) => one.quarter === quarter),
    ({ hospital }) => hospital,
  );
  const { score, factor } = scoring(box, scaleOf(item));
  const answered = (own: readonly HcahpsAnswer[]) =>
    own.flatMap(({ adjusters: x, answers }) => {
      const answer = answers[item] ?? null;
      return answer === null ? [] : [[...x, score(answer)]];
    });
  const sums = new Map(
    [...all].map(([hospital, own]) => [hospital, sumsOf(answered(own), adjusters.length + 1)]),
  );
  const means = new Map(
    [...all].map(([hospital, own]) => [
      hospital,
      sumsOf(
        own.map((one) => one.adjusters),
        adjusters.length,
      ),
    ]),
  );
  const rows = estimatedAdjusters(adjusters, [...sums.values()], mergeVectorSums([...means.values()])).map(
    ({ adjuster, coefficient, nationalMean }, k) => ({
      adjuster,
      coefficient: coefficient === null ? null : coefficient * factor * (scales[k] ?? 1),
      nationalMean: nationalMean / (scales[k] ?? 1),
    }),
  );
  const hospitals = [...sums].flatMap(([hospital, { n, sums: totals }]): [string, QuarterBox][] => {
    const own = means.get(hospital);
    if (n === 0 || !own) return [];
    const raw = ((totals.at(-1) ?? 0) / n) * factor;
    const at = adjusters.map((name, k) => [name, (own.sums[k] ?? 0) / own.n / (scales[k] ?? 1)]);
    const mix = patientMixAdjustment(rows, Object.fromEntries(at));
    const modes = (all.get(hospital) ?? []).map(({ mode }) => modeOf(mode, box));
    const mode = modes.every((one) => one === modes[0]) ? (modes[0] ?? 0) : mean(modes);
    return [[hospital, { n, raw, mix, mode, adjusted: raw + mix + mode }]];
  });
  return { adjusters: rows, hospitals: new Map(hospitals) };
}

// Scores in whole numbers, and what makes percent of them: a third of a hundred is no whole number.
function scoring(box: Box, scale: Parameters<typeof boxScores>[1]) {
  if (box === 'linear') {
    return { score: (answer: number) => answer - scale.worst, factor: 100 / (scale.best - scale.worst) };
  }
  return {
    score: (answer: number) => {
      const { top, bottom } = boxScores(answer, scale);
      return { top, bottom, middle: 100 - top - bottom }[box];
    },
    factor: 1,
  };
}

const sumsOf = (vectors: readonly (readonly number[])[], size: number): VectorSums =>
  vectors.length === 0 ? noVectorSums(size) : mergeVectorSums(vectors.map(vectorSumsOf));

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** What a mode adds to a box: the table of a folder, by the items it names if it does. */
export function modeTable(folder: string, item: string): (mode: string, box: string) => number {
  const rows = rowsOf(folder, 'input_mode_adjustments_SYNTHETIC.csv').filter(
    (row) => !row['item'] || row['item'] === item,
  );
  return (mode, box) => {
    const row = rows.find((one) => one['mode'] === mode && one['box'] === box);
    if (!row) throw new RangeError(`no adjustment of ${mode}, ${box} box`);
    return numberIn(row, 'adjustment') ?? 0;
  };
}
