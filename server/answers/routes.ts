import { type Context, Hono } from 'hono';
import { checkPage } from '../../surveys/check.ts';
import type { Plan } from '../../surveys/plan.ts';
import { groupCommit } from '../db/group-commit.ts';
import { describe } from '../describe.ts';
import { localeOf } from '../locale.ts';
import { closedPage } from '../privacy/closed.ts';
import { consentOf } from '../privacy/consent.ts';
import { createNotices, type Notices } from '../privacy/notices.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { type Form, formLimit, readForm } from './form.ts';
import { type Invitation, openLink } from './invitation.ts';
import { createPlans } from './plans.ts';
import { address, pageToShow, postedPage, showNotice, showPage } from './show.ts';
import { type Step, takePage } from './submit.ts';
import { writeSubmissions } from './write.ts';

const WRONG = 422;
const TURNS = 60;

/** A survey under its link. Opening reads only; every posted page is on disk before it is answered. */
export function surveyRoutes(services: Services) {
  const plans = createPlans(services.db);
  const notices = createNotices(services.privacy);
  const takeForm = formTaker(services, plans, notices);

  return new Hono()
    .get(
      '/s/:token',
      describe('A survey’s page, as HTML', { open: true, query: { p: 'page, from 1', lang: 'zh or en' } }),
      async (c) => {
        const opened = await openLink(services.db, c.req.param('token'), services.now());
        if (!('invitation' in opened)) return showNotice(c, opened);
        if (opened.kind !== 'open') return closedPage(services, c, opened);
        const { invitation } = opened;
        const plan = await plans(invitation.instrument, invitation.version);
        const page = pageToShow(plan, invitation, c.req.query('p'));
        return showPage(c, notices, plan, invitation, {
          page,
          values: invitation.draft.values,
          problems: [],
        });
      },
    )
    .post('/s/:token', describe('One posted page', { open: true, status: 303 }), formLimit, async (c) => {
      const form = readForm(await c.req.text());
      // Each further turn means that another tab's page was saved meanwhile, so the turns come to an end.
      for (let turn = 0; turn < TURNS; turn++) {
        const reply = await takeForm(c, c.req.param('token'), form);
        if (reply !== null) return reply;
      }
      throw problems.internal();
    });
}

/** Takes a posted form; null where another tab saved meanwhile, so that it must be taken again. */
function formTaker(services: Services, plans: ReturnType<typeof createPlans>, notices: Notices) {
  const submit = groupCommit(services.db, writeSubmissions);
  return async (c: Context, token: string, form: Form): Promise<Response | null> => {
    const opened = await openLink(services.db, token, services.now());
    if (opened.kind === 'answered') return c.redirect(address(c, token), 303);
    if (!('invitation' in opened)) return showNotice(c, opened);
    if (opened.kind !== 'open') return closedPage(services, c, opened);
    const { invitation } = opened;
    const plan = await plans(invitation.instrument, invitation.version);
    const page = postedPage(plan, invitation, form.get('_page')?.[0]);
    const back = form.get('_do')?.[0] === 'back';
    const locale = localeOf(c);
    const consent = consentOf(notices, services.privacy, invitation, { form, locale, now: services.now() });
    if (consent === 'missing') {
      const { values } = checkPage(plan, page, form, invitation.draft.values);
      return showPage(c, notices, plan, invitation, { page, values, problems: [], missing: true }, WRONG);
    }
    const posted = { token, page, back, form, locale, consent };
    const step = await takePage(services, submit, plan, invitation, posted);
    return step.kind === 'changed' ? null : follow(c, notices, token, plan, invitation, step);
  };
}

function follow(
  c: Context,
  notices: Notices,
  token: string,
  plan: Plan,
  invitation: Invitation,
  step: Exclude<Step, { kind: 'changed' }>,
) {
  if (step.kind === 'problems') return showPage(c, notices, plan, invitation, step, WRONG);
  return c.redirect(address(c, token, step.kind === 'page' ? step.page + 1 : undefined), 303);
}
