import { type Charted, outsideLimits, shifts, trends, twoOfThree } from './control-rules.ts';
import type { Finding, Side } from './finding.ts';

/** The rules, the one that says most first. */
export const RULES = ['outside', 'trend', 'two_of_three', 'shift'] as const;

type Rule = (typeof RULES)[number];

/** Points that together break one rule: something other than chance moved them. */
export type Signal = Finding & { readonly rule: Rule };

/** How many points a shift and a trend need, in points. */
export type RuleLengths = { readonly shift: number; readonly trend: number };

/** As the NHS tools have them. */
export const NHS_RULES: RuleLengths = { shift: 7, trend: 7 };

/**
 * The signals of a series by the four rules of the NHS's Making Data Count, rule by rule.
 *
 * Outside the control limits; so many points one after the other rising or falling; two of three beyond the
 * near limits, all on one side; so many in a row on one side of the centre, where a point on it breaks the row.
 *
 * Shape:  points with the limits of one part of a chart in, in order of time; a point may be in several signals.
 * Source: NHS England, Making Data Count; R package NHSRplotthedots.
 */
export function signals(series: readonly Charted[], lengths: RuleLengths = NHS_RULES): readonly Signal[] {
  const found: Readonly<Record<Rule, readonly Finding[]>> = {
    outside: outsideLimits(series),
    trend: trends(series, lengths.trend),
    two_of_three: twoOfThree(series, { outside: false }),
    shift: shifts(series, { least: lengths.shift, onCentre: 'breaks' }),
  };
  return RULES.flatMap((rule) => found[rule].map((finding) => ({ rule, ...finding })));
}

/** What a point is labelled with: the rule that says most of those it breaks, and its own side. */
export type Label = { readonly rule: Rule; readonly side: Side };

/**
 * The label of each of so many points; null where it is no signal.
 *
 * Where one trend turns into the next, the turning point belongs to the later.
 */
export function labels(found: readonly Signal[], count: number): readonly (Label | null)[] {
  const all = new Array<Label | null>(count).fill(null);
  for (const rule of RULES.toReversed()) {
    for (const { side, points } of found.filter((signal) => signal.rule === rule)) {
      for (const at of points) all[at] = { rule, side };
    }
  }
  return all;
}
