import type { Measure, Plan } from '../../surveys/plan.ts';
import { readScores } from '../../surveys/score.ts';
import { addToCross, crossWidth } from './cross-totals.ts';
import type { ScoredAnswer } from './measure-totals.ts';
import { addToMix, mixWidth, type Pattern, patternOf } from './mix-totals.ts';

/** The measure under which a hospital's cross tally is kept. No questionnaire can have one of that name. */
export const CROSS = '#cross';

/** Where joint sums are kept, the columns of the table's key. */
export type JointKey = Pick<
  ScoredAnswer,
  'hospital_id' | 'instrument_id' | 'month' | 'instrument_version'
> & {
  readonly measure: string;
};

/** The sums of one measure's mix, or of all pairs of measures, as numbers. */
export type JointSums = JointKey & { readonly sums: Float64Array };

type Sums = {
  readonly answer: ScoredAnswer;
  readonly measures: readonly Measure[];
  readonly places: readonly number[];
  /** Where the measures that are crossed begin: the composite before them is made of them. */
  readonly crossed: number;
  readonly mix: Float64Array;
  readonly width: number;
  readonly patterns: Map<string, Pattern>;
  /** Filled anew with each answer. */
  readonly scores: Int16Array;
  readonly cross: Float64Array;
};

/** Running sums of several scores and adjusters at once, for each hospital, month and version. */
export type JointTotals = Map<string, Sums>;

/** The measures of a mix tally: those a benchmark shows, the composite first. */
const mixMeasures = ({ measures }: Plan): readonly Measure[] => measures.filter(({ leading }) => leading);

/** The measures of a cross tally: the dimensions, the overall rating and recommend. */
export const crossMeasures = (plan: Plan): readonly Measure[] =>
  mixMeasures(plan).filter(({ kind }) => kind !== 'composite');

/** Adds one answer that counts in the score. Whole numbers far below 2^53, in any order. */
export function addToJoint(totals: JointTotals, plan: Plan, answer: ScoredAnswer): void {
  const key = `${answer.hospital_id} ${answer.month} ${answer.instrument_id} ${answer.instrument_version}`;
  const total = totals.get(key) ?? begun(plan, answer);
  totals.set(key, total);
  const scores = total.scores.fill(-1);
  readScores(answer.scores, (index, _, score) => {
    const place = total.places[index] ?? -1;
    if (place >= 0 && score !== null) scores[place] = score;
  });
  addToCross(total.cross, scores, total.crossed);
  if (answer.adjusters === null) return;
  const text = String.fromCharCode(...answer.adjusters);
  const pattern = total.patterns.get(text) ?? patternOf(plan, answer.adjusters);
  total.patterns.set(text, pattern);
  addToMix(total.mix, total.width, pattern, scores);
}

function begun(plan: Plan, answer: ScoredAnswer): Sums {
  const measures = mixMeasures(plan);
  const cross = crossMeasures(plan).length;
  const width = plan.adjusters.length === 0 ? 0 : mixWidth(plan);
  return {
    answer,
    measures,
    crossed: measures.length - cross,
    places: plan.measures.map((measure) => measures.indexOf(measure)),
    mix: new Float64Array(measures.length * width),
    width,
    patterns: new Map(),
    scores: new Int16Array(measures.length),
    cross: new Float64Array(crossWidth(cross)),
  };
}

/** The totals with their keys, empty ones left out. */
export function jointSums(totals: JointTotals): JointSums[] {
  return [...totals.values()].flatMap(({ answer, measures, mix, width, cross }) => {
    const { hospital_id, instrument_id, month, instrument_version } = answer;
    const keyed = (measure: string, sums: Float64Array) => ({
      hospital_id,
      instrument_id,
      measure,
      month,
      instrument_version,
      sums,
    });
    const mixes = measures.map(({ measure }, at) =>
      keyed(measure, mix.subarray(at * width, (at + 1) * width)),
    );
    return [keyed(CROSS, cross), ...mixes].filter(({ sums }) => sums.some((sum) => sum !== 0));
  });
}
