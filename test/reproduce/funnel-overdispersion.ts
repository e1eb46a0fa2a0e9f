import { basename } from 'node:path';
import { overdispersion } from '../../analytics/comparison/overdispersion.ts';
import { type Comparison, comparison, type Value } from './compare.ts';
import { type Kind, kindOf } from './funnel-kinds.ts';
import { isFirm, limitColumns } from './funnel-limits.ts';
import { groupSums } from './group-sums.ts';
import type { Outcome } from './outcome.ts';
import { numberIn, type Row, rowsOf } from './read.ts';

/** One case of meta.csv. */
type Case = Kind & { readonly name: string; readonly trim: number; readonly multiplier: number };
/** A unit's counts as z-scores take them, and its ratio as it is shown, before the counts were rounded. */
type Unit = { readonly group: string; readonly count: number; readonly size: number; readonly ratio: number };
type Columns = Readonly<Record<string, Value | undefined>>;

/** The cases of meta.csv: z-scores, φ and τ², limits with and without what units differ beyond chance, outliers. */
export function funnelOverdispersion(folder: string): readonly Outcome[] {
  const meta = comparison(`${basename(folder)}/meta.csv`);
  const outcomes = rowsOf(folder, 'meta.csv').map((row) => caseOutcome(folder, row, meta));
  return [...outcomes, meta.outcome()];
}

function caseOutcome(folder: string, meta: Row, { check: checkMeta }: Comparison): Outcome {
  const one = {
    ...kindOf(meta),
    name: meta['case'] ?? '',
    trim: numberOf(meta, 'trim'),
    multiplier: numberOf(meta, 'multiplier'),
  };
  const rows = rowsOf(folder, `${one.name}.csv`);
  const { check, outcome } = comparison(`${basename(folder)}/${one.name}.csv`);
  const units = unitsOf(folder, rows, one, check);
  const { summary, columns } = funnelOf(units, one);
  for (const [column, value] of Object.entries(summary)) {
    checkMeta(`${one.name} ${column}`, value, numberOf(meta, column));
  }
  for (const [at, row] of rows.entries()) {
    const compared = Object.keys(row).filter(
      (column) => column !== 'group' && isFirm(column, units[at]?.size ?? 0, one),
    );
    for (const column of compared) {
      check(`${row['group']} ${column}`, columns[at]?.[column], numberIn(row, column));
    }
  }
  return outcome();
}

const numberOf = (row: Row, column: string) => numberIn(row, column) ?? Number.NaN;

function unitsOf(
  folder: string,
  rows: readonly Row[],
  { rounded }: Case,
  check: Comparison['check'],
): Unit[] {
  const given = (column: string) => new Map(rows.map((row) => [row['group'] ?? '', numberOf(row, column)]));
  const counts = groupSums(folder, given('numerator'), null);
  const sizes = groupSums(folder, given('denominator'), rounded);
  check('numerator added up from single stays', counts !== null, true);
  check('denominator added up from single stays', sizes !== null, true);
  return rows.map((row) => {
    const group = row['group'] ?? '';
    const [count, size] = [numberOf(row, 'numerator'), numberOf(row, 'denominator')];
    return { group, count, size, ratio: (counts?.get(group) ?? count) / (sizes?.get(group) ?? size) };
  });
}

/** What the package says of all units together, and of each. */
function funnelOf(units: readonly Unit[], one: Case): { summary: Columns; columns: readonly Columns[] } {
  const total = (of: 'count' | 'size') => units.reduce((sum, unit) => sum + unit[of], 0);
  const target = one.standardised ? 1 : total('count') / total('size');
  const scored = units.map((unit) => scoreOf(unit, one, target));
  const scores = scored.map(({ Uzscore }) => Uzscore);
  const errors = scored.map(({ s }) => s);
  const {
    phi,
    tauSquared,
    entered,
    bounds,
    units: used,
  } = overdispersion(scores, errors, one.trimming, one.trim);
  return {
    summary: { groups: units.length, n_used: used, target, phi, tau2: tauSquared },
    columns: units.map((unit, at) => ({
      numerator: unit.count,
      denominator: unit.size,
      rr: unit.ratio,
      ...scored[at],
      ...truncation(scores, at, one.trim),
      truncated: entered[at] === null ? 1 : 0,
      winsorised: bounds?.some((bound) => bound === entered[at]) ? 1 : 0,
      Wuzscore: entered[at],
      ...limitColumns(unit, one, { target, tauSquared }),
    })),
  };
}

function scoreOf({ count, size }: Unit, { scale }: Case, target: number) {
  const [place, centre] = [scale.value(count, size) ?? Number.NEGATIVE_INFINITY, scale.of(target)];
  const s = scale.error(count, size);
  return { target_transformed: centre, Y: place, s, Uzscore: (place - centre) / s };
}

/** The rank of a score, equals sharing theirs, and the class of ranks it falls into. */
function truncation(scores: readonly number[], at: number, trim: number) {
  const own = scores[at] ?? Number.NaN;
  const [below, equal] = [scores.filter((one) => one < own), scores.filter((one) => one === own)];
  const rk = below.length + (equal.length + 1) / 2;
  return { rk, sp: Math.floor(((1 / trim) * rk) / (scores.length + 1)) };
}
