import { type KishEffect, kishEffect } from './kish.ts';
import type { Margin } from './margin.ts';
import { mergedGroups } from './merged-groups.ts';
import { raked } from './raking.ts';
import { TRIM_AT, trimmed } from './trimming.ts';

/** Weights that make those who answered look like all visits, and what they cost. */
export type VisitWeights = KishEffect & {
  readonly weights: readonly number[];
  /** The groups fitted to, after merging. */
  readonly groups: readonly (readonly string[])[];
  /** How many weights were held at the cap: their groups stay below their totals. */
  readonly trimmed: number;
};

/** How often fitting and trimming take turns. */
const TURNS = 20;
const ROUNDING = 1e-9;

/**
 * Weights to the margins of the visit ledger: small groups merged, raked, and trimmed at five times the mean,
 * raked and trimmed by turns so that margins are met as far as the cap lets them.
 *
 * Shape:  one entry in every margin for each person; null where nobody answered or no weights meet the margins.
 * Throws: RangeError when a person's group has no total.
 */
export function visitWeights(margins: readonly Margin[]): VisitWeights | null {
  const ones = (margins[0]?.groups ?? []).map(() => 1);
  const merged = margins.map((margin) => mergedGroups(ones, margin));
  let weights: readonly number[] = ones;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const fit = raked(weights, merged);
    if (fit === null) return null;
    weights = trimmed(fit.weights);
    if (weights.every((weight, at) => weight === fit.weights[at])) break;
  }
  const cost = kishEffect(weights);
  if (cost === null) return null;
  const groups = merged.map(({ totals }) => [...totals.keys()]);
  const cap = (TRIM_AT * weights.reduce((all, weight) => all + weight, 0)) / weights.length;
  const held = weights.filter((weight) => weight >= cap * (1 - ROUNDING));
  return { ...cost, weights, groups, trimmed: held.length };
}
