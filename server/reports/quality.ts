import { thresholds } from '../../analytics/disclosure.ts';
import type { Month } from '../../analytics/month.ts';
import { type AnswerQuality, answerQuality, type Part } from '../../analytics/quality.ts';
import { ANSWERS, flaggedFor } from '../../analytics/tally.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import { FLAGS, flagsToFind } from '../../surveys/quality.ts';
import type { Services } from '../services.ts';
import { talliesForBenchmark } from '../tallies/queries.ts';
import { createStillOpen, whileOpen } from './still-open.ts';

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
  const told = answerQuality(tallies, found, limits);
  const isOpen = (await createStillOpen(db, [hospital], programme))(hospital, month);
  return isOpen && told.answers === 0 ? heldBack(told) : told;
}

/** That there are no answers would not be true while some are held back. */
function heldBack({ valid, flagged, reasons }: AnswerQuality): AnswerQuality {
  const held = <P extends Part>(part: P): P => ({
    ...part,
    answers: null,
    share: whileOpen(part.share, true),
  });
  return { answers: null, valid: held(valid), flagged: held(flagged), reasons: reasons.map(held) };
}
