import { type Context, Hono } from 'hono';
import type { Plan } from '../../surveys/plan.ts';
import { forgetWritten } from '../db/forget.ts';
import { groupCommit } from '../db/group-commit.ts';
import { describe } from '../describe.ts';
import { type ClosedPage, createClosedPage } from '../privacy/closed.ts';
import { consentOf } from '../privacy/consent.ts';
import { createNotices, type Notices } from '../privacy/notices.ts';
import { problems } from '../problem.ts';
import { createNetworks, watched } from '../quality/networks.ts';
import type { Env, Services } from '../services.ts';
import { type Speech, speechOf, under } from './address.ts';
import { type Form, formLimit, readForm } from './form.ts';
import type { Invitation } from './invitation.ts';
import { openHere } from './opened.ts';
import { createPlans } from './plans.ts';
import { moveOf, type Posted, placeOf } from './posted.ts';
import { createScreens, placeToShow, showNotice } from './show.ts';
import type { Step } from './step.ts';
import { takeScreen } from './submit.ts';
import { withoutConsent } from './unagreed.ts';
import { isAnonymous, writeSubmissions } from './write.ts';

const WRONG = 422;
const TURNS = 60;

const QUERY = { p: 'page, from 1; in the elder edition page.question, as 2.3', lang: 'zh, en or another' };

/** A survey under its link. Opening reads only; every posted page is on disk before it is answered. */
export function surveyRoutes(services: Services) {
  const plans = createPlans(services.db);
  const notices = createNotices(services.privacy);
  const closedPage = createClosedPage(services);
  const showScreen = createScreens(services, notices);
  const takeForm = formTaker(services, plans, notices, closedPage);

  return new Hono<Env>()
    .get('/s/:token', describe('A survey’s page, as HTML', { open: true, query: QUERY }), async (c) => {
      const opened = await openHere(c, services);
      if (!('invitation' in opened)) return showNotice(c, opened);
      if (opened.kind !== 'open') return closedPage(c, opened);
      const { invitation } = opened;
      const plan = await plans(invitation.instrument, invitation.version);
      const place = placeToShow(plan, invitation, c.req.query('p'));
      return showScreen(c, { plan, invitation, speech: speechOf(c, plan, invitation), place });
    })
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

type Taken = { readonly plan: Plan; readonly invitation: Invitation; readonly speech: Speech };

/** Takes a posted form; null where another tab saved meanwhile, so that it must be taken again. */
function formTaker(
  services: Services,
  plans: ReturnType<typeof createPlans>,
  notices: Notices,
  closedPage: ClosedPage,
) {
  // Staff have a lane of their own: what is written anew with each of theirs keeps no patient waiting.
  const lanes = {
    confidential: groupCommit(services.db, writeSubmissions),
    anonymous: groupCommit(services.db, writeSubmissions, async (items) => {
      if (items.some(isAnonymous)) await forgetWritten(services.db);
    }),
  };
  const networks = createNetworks(services.vault.random, services.network.burst);
  const showScreen = createScreens(services, notices);
  return async (c: Context<Env>, token: string, form: Form): Promise<Response | null> => {
    const opened = await openHere(c, services);
    if (opened.kind === 'answered') return c.redirect(under(c, '', { elder: form.has('_from') }), 303);
    if (!('invitation' in opened)) return showNotice(c, opened);
    if (opened.kind !== 'open') return closedPage(c, opened);
    const { invitation } = opened;
    const plan = await plans(invitation.instrument, invitation.version);
    const speech = speechOf(c, plan, invitation, form);
    const posted = postedOf(c, token, form, { plan, invitation, speech });
    const said = { form, move: posted.move, locale: speech.locale, now: services.now() };
    const consent = consentOf(notices, services.privacy, invitation, said);
    const submit = watched(services, networks, lanes[invitation.privacy], c.var.remote);
    const step =
      consent === 'missing'
        ? await withoutConsent(services, submit, plan, invitation, posted)
        : await takeScreen(services, submit, plan, invitation, { ...posted, consent });
    return follow(c, step, { plan, invitation, speech }, showScreen);
  };
}

function postedOf(c: Context, token: string, form: Form, { plan, invitation, speech }: Taken): Posted {
  const shown = placeOf(form, plan) ?? {
    place: placeToShow(plan, invitation, c.req.query('p')),
    single: invitation.draft.elder === true,
  };
  const { language, chosen } = speech;
  return { token, form, move: moveOf(form, plan), ...shown, language, chosen, consent: null };
}

function follow(
  c: Context,
  step: Step,
  taken: Taken,
  showScreen: ReturnType<typeof createScreens>,
): Response | null | Promise<Response> {
  const { language } = taken.speech;
  switch (step.kind) {
    case 'changed':
      return null;
    case 'kept':
      return c.body(null, 204);
    case 'screen': {
      const isWrong = step.problems.length > 0 || step.missing === true;
      return showScreen(c, { ...taken, ...step }, isWrong ? WRONG : 200);
    }
    case 'place':
      return c.redirect(under(c, '', { ...step, language }), 303);
    case 'thanks':
      return c.redirect(under(c, '', { language }), 303);
  }
}
