import { breakdown } from './breakdown.ts';
import { disclose, shownCount, type Thresholds } from './disclosure.ts';
import { byValue, type Figure } from './figure.ts';
import { ledger } from './ledger.ts';
import { type Line, lines, type MeasureInfo, type Told } from './lines.ts';
import { mean } from './mean.ts';
import { later, type Month } from './month.ts';
import { responseRate } from './response-rate.ts';
import { type FlowTally, isOpen, type MeasureTally, merge, ranked, type Sums } from './tally.ts';
import { type Control, controlOf, type TestedChange, testedChange } from './trend.ts';

export type { Line, MeasureInfo } from './lines.ts';

/** One hospital's month: its figures, how they moved, and how many were asked. */
export type Scorecard = {
  readonly month: Month;
  readonly headline: Line;
  readonly overall: Line | null;
  /** Every other measure, in the order given; a question inside a dimension says so and is listed under it. */
  readonly lines: readonly Line[];
  /** The headline by department, highest first. */
  readonly departments: readonly { readonly department: string; readonly mean: Figure }[];
  /** The headline over 24 months, oldest first. */
  readonly trend: readonly { readonly month: Month; readonly mean: Figure }[];
  /** What of the trend chance does not explain; null where fewer than six of its months are shown. */
  readonly control: Control | null;
  /** Whether a change, made when the reader says, moved the trend; null where none is asked about. */
  readonly tested: TestedChange | null;
  readonly responseRate: Figure;
  readonly invited: number;
  /**
   * Answers to the headline counted beside the score: flagged ones, and sound ones from a poster or kiosk;
   * null for a count too small to tell. `flaggedMean` is what the headline would be of the flagged ones alone.
   */
  readonly beside: {
    readonly flagged: number | null;
    readonly open: number | null;
    readonly flaggedMean: Figure;
  };
};

/** What a scorecard is made of: one hospital, one instrument, one programme. */
export type ScorecardInput = {
  readonly month: Month;
  readonly measures: readonly MeasureInfo[];
  readonly headline: string;
  /** Of the 24 months up to this one. */
  readonly tallies: readonly MeasureTally[];
  /** Of this month. */
  readonly flows: readonly FlowTally[];
  readonly limits: Thresholds;
  /** The first month wholly after a change that is to be tested. */
  readonly changed?: Month | null;
  /** What may be shown of a measure's sums in a month, where that is more than how many people there are. */
  readonly figureOf?: (at: { readonly month: Month; readonly measure: string }, sums: Sums) => Figure;
};

const OVERALL = 'overall';
const TREND_MONTHS = 24;

/**
 * The scorecard of one hospital's month, every figure as it may be shown.
 *
 * Shape:  see ScorecardInput and Scorecard; 'overall' is the measure of that name, null when not measured.
 * Throws: RangeError when the headline is not among the measures, or tallies cannot come from answers.
 */
export function scorecard(input: ScorecardInput): Scorecard {
  const { month, measures, headline, tallies, limits } = input;
  const told = toldOf(input);
  const all = lines({ measures, now: told(month), before: told(later(month, -1)) });
  const first = all.find((line) => line.measure === headline);
  if (first === undefined) throw new RangeError(`the headline '${headline}' is not among the measures`);
  const months = Array.from({ length: TREND_MONTHS }, (_, at) => {
    const when = later(month, at + 1 - TREND_MONTHS);
    return { month: when, ...told(when)(headline) };
  });
  const trend = months.map(({ month: when, figure }) => ({ month: when, mean: figure }));
  const { visits: _, reasons, invited } = ledger(input.flows);
  return {
    month,
    headline: first,
    overall: all.find((line) => line.measure === OVERALL) ?? null,
    lines: all.filter(({ measure }) => measure !== headline && measure !== OVERALL),
    departments: departments(input),
    trend,
    control: controlOf(months),
    tested: input.changed ? testedChange(months, input.changed) : null,
    responseRate: responseRate({ answered: reasons.answered, invited }, first.mean, limits),
    invited,
    beside: beside(
      tallies.filter((tally) => tally.month === month && tally.measure === headline),
      limits,
    ),
  };
}

/** What each month says of each measure, read as toldOf(input)(month)(measure). */
function toldOf({ tallies, limits, figureOf }: ScorecardInput): (month: Month) => (measure: string) => Told {
  const groups = Map.groupBy(tallies.filter(ranked), ({ month, measure }) => `${month} ${measure}`);
  return (month) => (measure) => {
    const sums = merge(groups.get(`${month} ${measure}`) ?? []);
    return { sums, figure: figureOf?.({ month, measure }, sums) ?? disclose(mean(sums), limits) };
  };
}

function departments({ month, headline, tallies, limits }: ScorecardInput): Scorecard['departments'] {
  const counted = tallies.filter(
    (tally) => tally.month === month && tally.measure === headline && ranked(tally),
  );
  // Of two equal cells the first is withheld, so the order must not be that of the tallies.
  const groups = [...Map.groupBy(counted, ({ department }) => department)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const parts = groups.map(([name, group]) => {
    const sums = merge(group);
    return { name, n: sums.n, figure: disclose(mean(sums), limits) };
  });
  return [...breakdown(parts, limits.score)]
    .sort(byValue)
    .map(({ name, figure }) => ({ department: name, mean: figure }));
}

function beside(tallies: readonly MeasureTally[], limits: Thresholds): Scorecard['beside'] {
  const flagged = tallies.filter(({ quality }) => quality === 'flagged');
  const open = tallies.filter(({ quality, mode }) => quality === 'valid' && isOpen(mode));
  const sums = merge(flagged);
  return {
    flagged: shownCount(sums.n, limits),
    open: shownCount(merge(open).n, limits),
    flaggedMean: disclose(mean(sums), limits),
  };
}
