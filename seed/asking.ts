import { openLink } from '../server/answers/invitation.ts';
import { createPlans } from '../server/answers/plans.ts';
import type { Posted } from '../server/answers/posted.ts';
import type { Step } from '../server/answers/step.ts';
import { type Submit, takeScreen } from '../server/answers/submit.ts';
import { writeSubmissions } from '../server/answers/write.ts';
import { groupCommit } from '../server/db/group-commit.ts';
import { told } from '../server/privacy/consent.ts';
import { createNotices } from '../server/privacy/notices.ts';
import type { Services } from '../server/services.ts';
import { checkPage } from '../surveys/check.ts';
import type { Values } from '../surveys/plan.ts';
import type { Act } from './act.ts';

/** An act under a link, with the instant of its last page in epoch milliseconds. */
export type Reply = { readonly link: string; readonly act: Act; readonly at: number };

/** Services whose clock stands at an instant. */
export const servicesAt = (services: Services, at: number): Services => ({
  ...services,
  now: () => new Date(at),
});

// How many are under way at once: they share flushes to disk as patients answering at the same time would.
const TOGETHER = 256;

/** Takes replies as the survey's own address does: opened by their link, checked page by page, then kept. */
export function createReplies(services: Services): (replies: readonly Reply[]) => Promise<void> {
  const submit = groupCommit(services.db, writeSubmissions);
  const plans = createPlans(services.db);
  const post = createPost(services, submit, plans);
  return async (replies) => {
    const pages = Math.max(0, ...replies.map(({ act }) => act.forms.length));
    for (let page = 0; page < pages; page += 1) {
      const due = replies.filter(
        ({ act }) => page < act.forms.length && (act.pageByPage || isLast(act, page)),
      );
      for (let at = 0; at < due.length; at += TOGETHER) {
        await Promise.all(due.slice(at, at + TOGETHER).map((reply) => post(reply, page)));
      }
    }
  };
}

const isLast = ({ forms }: Act, page: number): boolean => page === forms.length - 1;

function createPost(services: Services, submit: Submit, plans: ReturnType<typeof createPlans>) {
  const notices = createNotices(services.privacy);
  return async ({ link, act, at }: Reply, page: number): Promise<void> => {
    const token = link.slice(link.lastIndexOf('/') + 1);
    const opened = await openLink(services.db, token, new Date(at));
    if (opened.kind !== 'open') throw new Error(`a link of the demonstration is ${opened.kind}`);
    const { invitation } = opened;
    const plan = await plans(invitation.instrument, invitation.version);
    const form = act.forms[page] ?? new Map();
    const shown = { locale: act.locale, now: new Date(at) };
    const consent = told(notices, services.privacy, invitation, shown);
    const place = { page, from: 0 };
    const posted: Posted = {
      ...{ token, form, place, single: false, move: 'next', consent },
      ...{ language: act.locale, chosen: false },
    };
    // In one go: the earlier pages are checked like any other, only not stored between.
    const earlier = act.pageByPage ? [] : act.forms.slice(0, page);
    const values = earlier.reduce<Values>(
      (before, one, index) => checkPage(plan, index, one, before).values,
      invitation.draft.values,
    );
    const draft = { ...invitation.draft, values, at: place };
    const step = await takeScreen(servicesAt(services, at), submit, plan, { ...invitation, draft }, posted);
    refuseProblems(step, page === plan.pages.length - 1);
  };
}

function refuseProblems(step: Step, last: boolean): void {
  if (step.kind === 'screen') {
    const names = step.problems.map(({ question, code }) => `${question} ${code}`).join(', ');
    throw new Error(`an answer of the demonstration is refused: ${names}`);
  }
  if (last && step.kind !== 'thanks') throw new Error('an answer of the demonstration did not end');
}
