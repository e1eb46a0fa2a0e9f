import { ANSWERS, type FlowTally, flaggedFor, type MeasureTally, type Moments, merge } from '../tally.ts';

/**
 * What is counted of every answer without making it doubtful by itself: given within ten minutes of the message,
 * and in the last three days of a month. The place of each among the counts of the measure of all answers.
 */
export const SIGNS = { soon: 0, month_end: 1 } as const;

/** One of the signs. */
export type Sign = keyof typeof SIGNS;

/** Reasons for which answers are flagged that bear on how a hospital's answers came about. */
export const DOUBTS = ['burst', 'same_text', 'straight_line', 'fast', 'contradiction'] as const;

/** One of those reasons. */
type Doubt = (typeof DOUBTS)[number];

/** What the integrity of a hospital's month is judged by: whole counts, which add over hospitals. */
export type IntegrityCounts = {
  /** All answers, sound and flagged, however they came. */
  readonly answers: number;
  readonly doubts: Readonly<Record<Doubt, number>>;
  readonly signs: Readonly<Record<Sign, number>>;
  /** How many gave each mark from 0 to 10 in the overall rating. */
  readonly marks: readonly number[];
  /** Visits that were to be asked about, those of them without a phone, and those whose phone others have too. */
  readonly contacts: { readonly visits: number; readonly none: number; readonly shared: number };
  /** The overall rating of those who answered under their own link, and of those a third party called back. */
  readonly linked: Moments;
  readonly calledBack: Moments;
};

const OVERALL = 'overall';

/**
 * Counts what the integrity of one or many hospitals' month is judged by.
 *
 * Shape:  tallies of one instrument and month, with the measures counted behind the score, and flows of its programme in.
 * Throws: RangeError when tallies cannot come from answers.
 */
export function integrityCounts(
  tallies: readonly MeasureTally[],
  flows: readonly FlowTally[],
): IntegrityCounts {
  const of = (measure: string) => merge(tallies.filter((tally) => tally.measure === measure));
  const overall = tallies.filter((tally) => tally.measure === OVERALL);
  const inMode = (mode: MeasureTally['mode']): Moments => {
    const { n, sum, sumSquares } = merge(overall.filter((tally) => tally.mode === mode));
    return { n, sum, sumSquares };
  };
  const all = of(ANSWERS);
  const count = (reason: 'no_contact' | 'shared_contact' | 'not_sampled' | 'excluded' | 'quarantined') =>
    flows.reduce((sum, { counts }) => sum + counts[reason], 0);
  const visits = flows.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
  return {
    answers: all.n,
    doubts: record(DOUBTS, (doubt) => of(flaggedFor(doubt)).n),
    signs: record(['soon', 'month_end'], (sign) => all.counts[SIGNS[sign]] ?? 0),
    marks: merge(overall).counts,
    contacts: {
      visits: visits - count('not_sampled') - count('excluded') - count('quarantined'),
      none: count('no_contact'),
      shared: count('shared_contact'),
    },
    linked: inMode('link'),
    calledBack: inMode('third-party'),
  };
}

const record = <Name extends string>(names: readonly Name[], count: (name: Name) => number) =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
