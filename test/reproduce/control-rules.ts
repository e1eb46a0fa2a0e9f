import { basename } from 'node:path';
import { limitsAround } from '../../analytics/control-charts/control-limits.ts';
import {
  type Charted,
  outsideLimits,
  shifts,
  trends,
  twoOfThree,
} from '../../analytics/control-charts/control-rules.ts';
import type { Finding } from '../../analytics/control-charts/finding.ts';
import { individualsLimits } from '../../analytics/control-charts/individuals-limits.ts';
import { averageMovingRange } from '../../analytics/control-charts/moving-range.ts';
import { runsLimits } from '../../analytics/control-charts/runs-test.ts';
import { type Comparison, comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { jsonOf, numberIn, rowsOf } from './read.ts';

/** The rules alone, with the parameters their names give, and the limits of Anhøj's runs test. */
export function controlRules(folder: string): readonly Outcome[] {
  const rules = comparison(`${basename(folder)}/rule_cases.json`);
  const { cases } = jsonOf(folder, 'rule_cases.json') as { readonly cases: readonly RuleCase[] };
  for (const one of cases) checkCase(rules, one);
  return [rules.outcome(), runsLimitsOutcome(folder)];
}

/** Beside its name, series and lines, one list of points a rule, counted from 0; the rule's name holds its parameters. */
type RuleCase = { readonly name: string; readonly y: readonly number[] } & Readonly<Record<string, unknown>>;

const LINES = ['mean', 'amr', 'lpl', 'upl'];

function checkCase({ check }: Comparison, one: RuleCase): void {
  // A series that never moves has no limits with us; here they all lie on it.
  const limits = individualsLimits(one.y)?.(1) ?? limitsAround(one.y[0] ?? 0, 0);
  const lines = { mean: limits.centre, amr: averageMovingRange(one.y), lpl: limits.low, upl: limits.high };
  for (const [line, value] of Object.entries(lines))
    check(`${one.name} ${line}`, value ?? 0, Number(one[line]));
  const series = one.y.map((value) => ({ value, limits }));
  for (const [rule, points] of Object.entries(one)) {
    if (['name', 'y', ...LINES].includes(rule)) continue;
    const found = findings(rule, series).flatMap((finding) => finding.points);
    const distinct = [...new Set(found)].sort((a, b) => a - b);
    check(`${one.name} ${rule}`, distinct.join(), [points].flat().join());
  }
}

function findings(rule: string, series: readonly Charted[]): readonly Finding[] {
  if (rule === 'outside') return outsideLimits(series);
  if (rule === 'two_of_three_same_side') return twoOfThree(series, { outside: true });
  const [, shift, onCentre] = /^shift(\d+)_on_line_(breaks|skipped)$/.exec(rule) ?? [];
  if (shift)
    return shifts(series, { least: Number(shift), onCentre: onCentre === 'breaks' ? 'breaks' : 'skipped' });
  const [, trend] = /^trend(\d+)points$/.exec(rule) ?? [];
  if (trend) return trends(series, Number(trend));
  throw new RangeError(`no rule is called ${rule}`);
}

function runsLimitsOutcome(folder: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/anhoej_limits.csv`);
  for (const row of rowsOf(folder, 'anhoej_limits.csv')) {
    const useful = numberIn(row, 'n_useful') ?? 0;
    const { longestRunMost, crossingsFewest } = runsLimits(useful);
    check(`${useful} points longest_run_max`, longestRunMost, numberIn(row, 'longest_run_max'));
    check(`${useful} points crossings_min`, crossingsFewest, numberIn(row, 'crossings_min'));
  }
  return outcome();
}
