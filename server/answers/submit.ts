import { monthNumber } from '../../analytics/month.ts';
import { checkPage, finish, visiblePages } from '../../surveys/check.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import type { AnswerProblem } from '../../surveys/problems.ts';
import { encodeScores, score } from '../../surveys/score.ts';
import type { Locale } from '../../surveys/text.ts';
import type { Lane } from '../db/group-commit.ts';
import type { Database } from '../db/schema.ts';
import { blindId, timedId } from '../ids.ts';
import type { Services } from '../services.ts';
import { keyFrom, sealWith } from '../vault.ts';
import type { Draft, Invitation } from './invitation.ts';
import type { Submission, Verdict } from './write.ts';

/** One page as it was posted. `form` holds every field sent, `back` that the patient wants the page before. */
export type Posted = {
  readonly token: string;
  readonly page: number;
  readonly back: boolean;
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly locale: Locale;
  /** The consent this page brings, null where none is needed any more. */
  readonly consent: Database['consents'] | null;
};

/** Where a posted page leads: to another page, to the same one with what is wrong, or to the thanks. */
export type Step =
  | { readonly kind: 'page'; readonly page: number }
  | {
      readonly kind: 'problems';
      readonly page: number;
      readonly values: Values;
      readonly problems: readonly AnswerProblem[];
    }
  | { readonly kind: 'thanks' }
  /** Another tab saved in between: nothing was written, take the page again from what is there now. */
  | { readonly kind: 'changed' };

export type Submit = Lane<Submission, Verdict>;

const NONCE_BYTES = 12;

/**
 * Takes one posted page: checks it, keeps it durably, and says where to go. The last page finishes the answer.
 * A page with problems is kept too, without the wrong parts, so that leaving now loses nothing.
 */
export async function takePage(
  services: Services,
  submit: Submit,
  plan: Plan,
  invitation: Invitation,
  posted: Posted,
): Promise<Step> {
  const { values, problems } = checkPage(plan, posted.page, posted.form, invitation.draft.values);
  const pages = visiblePages(plan, values);
  const before = pages.findLast((page) => page < posted.page) ?? posted.page;
  const after = pages.find((page) => page > posted.page);

  if (!posted.back && problems.length === 0 && after === undefined) {
    return finishAnswer(services, submit, plan, invitation, values, posted);
  }
  const at = posted.back ? before : problems.length > 0 ? posted.page : (after ?? posted.page);
  const verdict = await submit(savedPages(services, invitation, posted, { values, at, agreed: true }));
  if (verdict === 'changed') return { kind: 'changed' };
  if (posted.back || problems.length === 0) return { kind: 'page', page: at };
  return { kind: 'problems', page: posted.page, values, problems };
}

async function finishAnswer(
  services: Services,
  submit: Submit,
  plan: Plan,
  invitation: Invitation,
  given: Values,
  posted: Posted,
): Promise<Step> {
  const { values, problems } = finish(plan, given);
  const [first] = problems;
  if (first) {
    const draft = { values: given, at: posted.page, agreed: true } as const;
    const verdict = await submit(savedPages(services, invitation, posted, draft));
    if (verdict === 'changed') return { kind: 'changed' };
    const page = plan.pages.findIndex(({ questions }) =>
      questions.some(({ name }) => name === first.question),
    );
    return { kind: 'problems', page: page < 0 ? posted.page : page, values: given, problems };
  }
  const answer = answerRow(services, plan, invitation, values, posted.locale);
  const { hospital, id, visit, basis } = invitation;
  const { consent } = posted;
  const verdict = await submit({ kind: 'finish', hospital, invitation: id, visit, basis, consent, answer });
  // 'closed' means the same answer, or another for this visit, was kept a moment ago: the thanks are the same.
  return { kind: verdict === 'changed' ? 'changed' : 'thanks' };
}

function savedPages(
  { vault }: Services,
  invitation: Invitation,
  { token, consent }: Posted,
  draft: Draft,
): Submission {
  const { hospital, id, visit, basis } = invitation;
  return {
    kind: 'save',
    hospital,
    invitation: id,
    visit,
    basis,
    consent,
    reason: Object.keys(draft.values).length > 0 ? 'partial' : 'opened',
    sealed: sealWith(keyFrom(token), vault.random(NONCE_BYTES), JSON.stringify(draft)),
  };
}

function answerRow(
  { vault, now }: Services,
  plan: Plan,
  invitation: Invitation,
  values: Values,
  locale: Locale,
): Database['answers'] {
  const anonymous = invitation.privacy === 'anonymous';
  const time = now();
  return {
    hospital_id: invitation.hospital,
    answer_id: anonymous ? blindId(vault.random) : timedId(time, vault.random),
    visit_id: anonymous ? null : invitation.visit,
    instrument_id: invitation.instrument,
    instrument_version: invitation.version,
    department_id: invitation.department,
    month: monthNumber(invitation.month),
    mode: invitation.mode,
    quality: 'valid',
    locale,
    answered_at: anonymous ? null : time.getTime(),
    content: JSON.stringify(values),
    scores: encodeScores(score(plan, values)),
  };
}
