import { thresholds } from '../../analytics/disclosure.ts';
import type { Month } from '../../analytics/month.ts';
import { type AnswerQuality, answerQuality } from '../../analytics/quality.ts';
import { ANSWERS, flaggedFor } from '../../analytics/tally.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import { FLAGS, flagsToFind } from '../../surveys/quality.ts';
import type { Services } from '../services.ts';
import { talliesForBenchmark } from '../tallies/queries.ts';

const COUNTED = [ANSWERS, ...FLAGS.map(flaggedFor)];
const limits = thresholds();

/** How many answers of a hospital's month were flagged, by the reasons that can be found in this questionnaire. */
export async function qualityOf(
  { db, network }: Services,
  hospital: string,
  month: Month,
  { programme, plan }: { readonly programme: Programme; readonly plan: Plan },
): Promise<AnswerQuality> {
  const { instrument, privacy } = programme;
  const tallies = await talliesForBenchmark(db, [hospital], instrument, COUNTED, month);
  const found = flagsToFind(plan, privacy).filter((flag) => flag !== 'burst' || network.burst > 0);
  return answerQuality(tallies, found, limits);
}
