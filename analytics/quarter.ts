import { disclose, type Thresholds } from './disclosure.ts';
import { type Figure, withheld } from './figure.ts';
import { ledger } from './ledger.ts';
import { type Line, lines, type MeasureInfo, type Told } from './lines.ts';
import { mean } from './mean.ts';
import { later, type Month } from './month.ts';
import { responseRate } from './response-rate.ts';
import { type FlowTally, type MeasureTally, merge, ranked, type Sums } from './tally.ts';

/** What a quarter came to, for those whose answers it was: every figure as it may be shown. */
export type Quarter = {
  /** First and last month. */
  readonly from: Month;
  readonly to: Month;
  /** The overall rating of the quarter, its change on the one before, and the rating of that one. */
  readonly overall: Line;
  readonly before: Figure;
  /** The dimension that rose most, by more than chance; null where none did. */
  readonly improved: Line | null;
  /** The dimension with the lowest score; null where none is shown. */
  readonly lowest: Line | null;
  /** How many visits were asked about; null where that may not be told. */
  readonly asked: number | null;
};

const MONTHS = 3;

/** The three months of the last quarter that was over when this month began, oldest first. */
export function lastQuarter(month: Month): readonly Month[] {
  const into = (Number(month.slice(5)) - 1) % MONTHS;
  return [-3, -2, -1].map((count) => later(month, count - into));
}

/**
 * The last full quarter beside the one before it.
 *
 * A measure is withheld wherever somebody answered in a month that does not show it: a quarter less its shown months
 * tells the hidden ones, and several hidden together, less totals of areas, a single one of them or of another
 * hospital. So a quarter tells nothing that its months do not. Each is judged as its scorecard judges it.
 *
 * Shape:  tallies of the two quarters before `month`, flows of the last one, and measures with the overall rating
 *         and the dimensions, in; null where the overall rating of the quarter may not be shown.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function quarter(input: {
  readonly month: Month;
  readonly measures: readonly MeasureInfo[];
  readonly overall: string;
  readonly tallies: readonly MeasureTally[];
  readonly flows: readonly FlowTally[];
  readonly limits: Thresholds;
}): Quarter | null {
  const { measures, limits } = input;
  const months = lastQuarter(input.month);
  const [from = input.month, , to = input.month] = months;
  const monthly = toldMonthly(input.tallies, limits);
  const shownIn = (month: Month) => shownMeasures(measures, monthly, month);
  const told = (quarterMonths: readonly Month[]) => toldQuarter(quarterMonths, monthly, shownIn, limits);
  const now = told(months);
  const before = told(months.map((month) => later(month, -MONTHS)));
  const all = lines({ measures, now, before });
  const overall = all.find(({ measure }) => measure === input.overall);
  if (!overall?.mean.shown) return null;
  const asked = askedIn(months, input.flows, (month) => monthly(month)(input.overall).figure, limits);
  const [improved, lowest] = [mostImproved(all), lowestOf(all)];
  return { from, to, overall, before: before(input.overall).figure, improved, lowest, asked };
}

type Monthly = (month: Month) => (measure: string) => Told;

function toldMonthly(tallies: readonly MeasureTally[], limits: Thresholds): Monthly {
  const groups = Map.groupBy(tallies.filter(ranked), ({ month, measure }) => `${month} ${measure}`);
  return (month) => (measure) => {
    const sums = merge(groups.get(`${month} ${measure}`) ?? []);
    return { sums, figure: disclose(mean(sums), limits) };
  };
}

/** The measures whose mean a month's scorecard shows. */
function shownMeasures(
  measures: readonly MeasureInfo[],
  monthly: Monthly,
  month: Month,
): ReadonlySet<string> {
  const all = lines({ measures, now: monthly(month), before: monthly(month) });
  return new Set(all.flatMap(({ measure, mean }) => (mean.shown ? [measure] : [])));
}

function toldQuarter(
  months: readonly Month[],
  monthly: Monthly,
  shownIn: (month: Month) => ReadonlySet<string>,
  limits: Thresholds,
): (measure: string) => Told {
  const seen = months.map((month) => ({ sumsOf: monthly(month), shown: shownIn(month) }));
  return (measure) => {
    const parts = seen.map(({ sumsOf, shown }) => ({ ...sumsOf(measure).sums, isShown: shown.has(measure) }));
    const sums: Sums = merge(parts);
    const isHidden = parts.some(({ n, isShown }) => n > 0 && !isShown);
    return { sums, figure: isHidden ? withheld('protects_another') : disclose(mean(sums), limits) };
  };
}

function mostImproved(all: readonly Line[]): Line | null {
  const rose = all.filter(({ kind, change }) => kind === 'dimension' && change.shown && change.low > 0);
  const by = ({ change }: Line) => (change.shown ? change.value : 0);
  return rose.toSorted((a, b) => by(b) - by(a))[0] ?? null;
}

function lowestOf(all: readonly Line[]): Line | null {
  const height = ({ mean }: Line) => (mean.shown ? mean.value : Number.POSITIVE_INFINITY);
  const told = all.filter(({ kind, mean }) => kind === 'dimension' && mean.shown);
  return told.toSorted((a, b) => height(a) - height(b))[0] ?? null;
}

/**
 * Told once each month that asked anybody tells its response rate, by the rule of its scorecard. Not beside how many
 * answered: that less those who count is how many were flagged, and may be one.
 */
function askedIn(
  months: readonly Month[],
  flows: readonly FlowTally[],
  scoreOf: (month: Month) => Figure,
  limits: Thresholds,
): number | null {
  const asked = months.flatMap((month) => {
    const { invited, reasons } = ledger(flows.filter((flow) => flow.month === month));
    return invited > 0 ? [{ month, invited, answered: reasons.answered }] : [];
  });
  const told = asked.every((one) => responseRate(one, scoreOf(one.month), limits).shown);
  return asked.length > 0 && told ? asked.reduce((total, { invited }) => total + invited, 0) : null;
}
