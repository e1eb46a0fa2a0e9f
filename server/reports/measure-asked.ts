import type { Measure, Plan } from '../../surveys/plan.ts';
import { problems } from '../problem.ts';
import { HEADLINE } from './gather-board.ts';

/** What a board can show of a questionnaire, and which is asked for. Throws `not_found` for none of them. */
export function measureAsked(
  plan: Plan,
  asked: string | undefined,
): { readonly measures: readonly Measure[]; readonly measure: Measure } {
  const measures = plan.measures.filter(({ leading }) => leading);
  const measure = measures.find((one) => one.measure === (asked ?? HEADLINE));
  if (!measure) throw problems.notFound(`measure as '${asked}'`);
  return { measures, measure };
}
