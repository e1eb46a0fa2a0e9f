import type { Choose } from './patient.ts';

/** What one patient chose: the place of each choice in its question's list, or null for one that says nothing. */
export type Given = Map<string, number | null>;

const SAYS_NOTHING = ['na', 'unknown'];

/** A patient who answers everything, each differently: `given` tells afterwards what was chosen. */
export function patient(number: number): { readonly choose: Choose; readonly given: Given } {
  const given: Given = new Map();
  const choose: Choose = (question, values) => {
    const scored = values.filter((value) => !SAYS_NOTHING.includes(value));
    const noNurse = question.startsWith('nur_') && number % 6 === 5;
    const at = (((number + 1) * (question.length + question.charCodeAt(4))) % 7) % scored.length;
    given.set(question, noNurse ? null : at);
    return noNurse ? 'na' : (scored[at] ?? null);
  };
  return { choose, given };
}

/** Hundredths of a point, by hand: four steps from worst to best, or a mark from 0 to 10. */
const POINTS = [0, 3333, 6667, 10_000];

const DIMENSIONS = ['reg', 'doc', 'nur', 'env', 'priv', 'resp'];

/** The scores of one outpatient answer on one measure, in hundredths of a point; null where nothing applies. */
function scoreByHand(given: Given, measure: string): number | null {
  if (measure === 'overall') return (given.get('overall') ?? 0) * 1000;
  if (measure === 'composite') {
    const means = DIMENSIONS.flatMap((name) => meanOf(questionsOf(given, name)) ?? []);
    return Math.round(Number((meanOf(means) ?? 0).toFixed(6)));
  }
  if (measure.startsWith('op_')) {
    const mean = meanOf(questionsOf(given, measure.slice(3)));
    return mean === null ? null : Math.round(mean);
  }
  const at = given.get(measure);
  return at === undefined || at === null ? null : (POINTS[at] ?? null);
}

const questionsOf = (given: Given, dimension: string): number[] =>
  [...given].flatMap(([question, at]) =>
    question.startsWith(`${dimension}_`) && at !== null ? [POINTS[at] ?? Number.NaN] : [],
  );

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;

// Student's t at 0.975 by degrees of freedom: scipy 1.17.1, scipy.stats.t.ppf.
const T: Readonly<Record<number, number>> = {
  9: 2.262157162798205,
  11: 2.200985160091639,
  12: 2.1788128296672284,
  23: 2.0686576104190486,
  24: 2.0638985616280245,
};

/** Mean and interval in points over many answers, as a schoolbook writes them; NaN where T has no entry. */
export function meanByHand(all: readonly Given[], measure: string) {
  const scores = all.flatMap((given) => scoreByHand(given, measure) ?? []).map((score) => score / 100);
  const n = scores.length;
  const value = meanOf(scores) ?? Number.NaN;
  const squares = scores.reduce((sum, score) => sum + (score - value) ** 2, 0);
  const half = (T[n - 1] ?? Number.NaN) * Math.sqrt(squares / (n - 1) / n);
  return { n, value, low: Math.max(0, value - half), high: Math.min(100, value + half) };
}
