import { monthNumber } from '../../analytics/month.ts';
import { encodeAdjusters } from '../../surveys/adjusters.ts';
import { type Checked, finish } from '../../surveys/check.ts';
import { ownWords } from '../../surveys/free-text.ts';
import type { Plan } from '../../surveys/plan.ts';
import { flagsOf } from '../../surveys/quality.ts';
import { encodeScores, score } from '../../surveys/score.ts';
import { type Place, screensOf } from '../../surveys/screens.ts';
import type { Lane } from '../db/group-commit.ts';
import type { Database } from '../db/schema.ts';
import { blindId, timedId } from '../ids.ts';
import type { Services } from '../services.ts';
import { flagText } from '../tallies/measure-totals.ts';
import { keyFrom, sealWith } from '../vault.ts';
import { paceOf } from './course.ts';
import { type Draft, writeDraft } from './draft.ts';
import type { Invitation } from './invitation.ts';
import type { Posted } from './posted.ts';
import type { Step } from './step.ts';
import { turn } from './turn.ts';
import type { Made, Submission, Verdict } from './write.ts';

export type Submit = Lane<Submission, Verdict>;

const NONCE_BYTES = 12;

/**
 * Takes one posted screen: checks it, keeps it durably, and says where to go. The last one finishes the answer.
 * A screen with problems is kept too, what is wrong beside the answers, so that leaving now loses nothing.
 */
export async function takeScreen(
  services: Services,
  submit: Submit,
  plan: Plan,
  invitation: Invitation,
  posted: Posted,
): Promise<Step> {
  const timed = invitation.privacy === 'confidential';
  const now = services.now().getTime();
  const { draft, checked, course } = turn(plan, invitation.draft, posted, now, timed);
  if (course.kind === 'end') return finishAnswer(services, submit, plan, invitation, posted, draft);
  const verdict = await submit(savedDraft(services, plan, invitation, posted, draft));
  if (verdict === 'changed') return { kind: 'changed' };
  const { elder, rough, agreed } = draft;
  if (course.kind === 'go') return { kind: 'place', place: course.place, single: elder === true };
  if (posted.move === 'save') return { kind: 'kept' };
  const { values, opened } = checked;
  const { place, single, move } = posted;
  const problems = move === 'next' ? checked.problems : [];
  const more = opened && move === 'next';
  return { kind: 'screen', place, single, elder, values, rough, agreed, problems, opened: more };
}

async function finishAnswer(
  services: Services,
  submit: Submit,
  plan: Plan,
  invitation: Invitation,
  posted: Posted,
  draft: Draft,
): Promise<Step> {
  const { values, problems, open } = finish(plan, { ...draft.values, ...draft.rough });
  const [first] = problems;
  if (first) {
    const place = placeOfQuestion(plan, draft, first.question) ?? posted.place;
    const verdict = await submit(savedDraft(services, plan, invitation, posted, { ...draft, at: place }));
    if (verdict === 'changed') return { kind: 'changed' };
    const { elder, values: kept, rough } = draft;
    const single = elder === true;
    return { kind: 'screen', place, single, elder, values: kept, rough, problems, opened: false };
  }
  const answer = answerRow(services, plan, invitation, { ...draft, values, open }, posted.language);
  const verdict = await submit({ kind: 'finish', ...madeUnder(invitation, posted), answer });
  // 'closed' means the same answer, or another for this visit, was kept a moment ago: the thanks are the same.
  return { kind: verdict === 'changed' ? 'changed' : 'thanks' };
}

function placeOfQuestion(plan: Plan, { values, elder }: Draft, name: string): Place | undefined {
  const screens = screensOf(plan, values, paceOf(elder));
  return screens.find(({ questions }) => questions.some((question) => question.name === name));
}

/** A draft as it is to be kept, with the consent that came along. */
export function savedDraft(
  { vault }: Services,
  plan: Plan,
  invitation: Invitation,
  posted: Posted,
  draft: Draft,
): Submission {
  return {
    kind: 'save',
    ...madeUnder(invitation, posted),
    reason: Object.keys(draft.values).length > 0 ? 'partial' : 'opened',
    sealed: sealWith(
      keyFrom(posted.token),
      vault.random(NONCE_BYTES),
      writeDraft(draft, plan, invitation.privacy),
    ),
  };
}

function madeUnder(invitation: Invitation, { consent }: Posted): Made {
  const { hospital, id, visit, basis, privacy, department } = invitation;
  const month = monthNumber(invitation.month);
  const unit = privacy === 'anonymous' ? { hospital, month, department } : null;
  return { hospital, invitation: id, visit, basis, consent, unit };
}

// The language somebody reads in could tell them from their colleagues; BCP 47 has a word for not saying it.
const UNDETERMINED = 'und';

function answerRow(
  { vault, now }: Services,
  plan: Plan,
  invitation: Invitation,
  { values, open, spent, elder }: Pick<Checked, 'values' | 'open'> & Pick<Draft, 'spent' | 'elder'>,
  language: string,
): Database['answers'] {
  const anonymous = invitation.privacy === 'anonymous';
  const time = now();
  const scores = score(plan, values, open);
  const flags = flagText(flagsOf(plan, values, scores, spent));
  const words = anonymous ? null : ownWords(plan, values);
  return {
    hospital_id: invitation.hospital,
    answer_id: anonymous ? blindId(vault.random) : timedId(time, vault.random),
    visit_id: anonymous ? null : invitation.visit,
    instrument_id: invitation.instrument,
    instrument_version: invitation.version,
    department_id: invitation.department,
    month: monthNumber(invitation.month),
    mode: invitation.mode,
    quality: flags === null ? 'valid' : 'flagged',
    locale: anonymous ? UNDETERMINED : language,
    answered_at: anonymous ? null : time.getTime(),
    content: JSON.stringify(values),
    scores: encodeScores(scores),
    adjusters: anonymous ? null : encodeAdjusters(plan, values),
    flags,
    text_hash: words === null ? null : vault.textHash(words),
    signs: null,
    elder: elder === true && !anonymous ? 1 : null,
  };
}
