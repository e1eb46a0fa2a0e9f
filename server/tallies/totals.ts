import { ranked } from '../../analytics/tally.ts';
import type { Plan } from '../../surveys/plan.ts';
import { addToJoint, type JointTotals } from './joint-totals.ts';
import { addToMeasures, type MeasureTotals, type ScoredAnswer } from './measure-totals.ts';

/** Everything that is summed over answers, by where it is to be kept. */
export type Totals = { readonly measures: MeasureTotals; readonly joint: JointTotals };

export const noTotals = (): Totals => ({ measures: new Map(), joint: new Map() });

/** Adds one answer; to mix and cross only if it counts in the score. */
export function addAnswer({ measures, joint }: Totals, plan: Plan, answer: ScoredAnswer): void {
  addToMeasures(measures, plan, answer);
  if (ranked(answer)) addToJoint(joint, plan, answer);
}
