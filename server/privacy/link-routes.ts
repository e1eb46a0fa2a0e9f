import { type Context, Hono } from 'hono';
import { answersDoor, answersPage, outOfReachPage, withdrawPage } from '../../web/survey/my-answers.ts';
import { under } from '../answers/address.ts';
import type { Invitation } from '../answers/invitation.ts';
import { noticeView, openHere, readAs } from '../answers/opened.ts';
import { createPlans } from '../answers/plans.ts';
import { showNotice } from '../answers/show.ts';
import { describe, resource } from '../describe.ts';
import { localeOf } from '../locale.ts';
import { FHIR_JSON } from '../outcome.ts';
import type { Services } from '../services.ts';
import type { ClosedPage } from './closed.ts';
import { givenAnswers, ownResponse } from './given.ts';
import { standingOf } from './standing.ts';
import { withdraw } from './withdraw.ts';

const TOO_LATE = 410;

const copyDoc = describe('One’s answers as FHIR R4, to take elsewhere', {
  open: true,
  reply: resource('QuestionnaireResponse'),
  fhir: true,
});

/** What a respondent may do with their own answers under their link: see them, and take them back. */
export function linkRoutes(services: Services, closedPage: ClosedPage) {
  const { db } = services;
  const plans = createPlans(db);

  const reach = (c: Context) => reachOwn(services, closedPage, c);

  return new Hono()
    .get('/s/:token/answers', describe('The door to one’s answers, as HTML', { open: true }), async (c) => {
      const invitation = await reach(c);
      if (invitation instanceof Response) return invitation;
      return c.html(answersDoor({ ...ownView(c, invitation), action: under(c, '/answers') }));
    })
    .post('/s/:token/answers', describe('One’s answers, as HTML', { open: true }), async (c) => {
      const invitation = await reach(c);
      if (invitation instanceof Response) return invitation;
      const plan = await plans(invitation.instrument, invitation.version);
      const given = await givenAnswers(db, invitation, plan, localeOf(c));
      if (given === null) return c.redirect(under(c), 303);
      const [copy, withdraw] = [under(c, '/answers/fhir'), under(c, '/withdraw')];
      return c.html(answersPage({ ...ownView(c, invitation), given, copy, withdraw }));
    })
    .post('/s/:token/answers/fhir', copyDoc, async (c) => {
      const invitation = await reach(c);
      if (invitation instanceof Response) return invitation;
      const plan = await plans(invitation.instrument, invitation.version);
      const response = await ownResponse(services, invitation, plan);
      if (response === null) return c.redirect(under(c), 303);
      const saved = { 'Content-Disposition': 'attachment; filename="answers.fhir.json"' };
      return c.json(response, 200, { 'Content-Type': FHIR_JSON, ...saved });
    })
    .get('/s/:token/withdraw', describe('Asks before withdrawing, as HTML', { open: true }), async (c) => {
      const invitation = await reach(c);
      if (invitation instanceof Response) return invitation;
      if (invitation.state !== 'answered') return c.redirect(under(c), 303);
      return c.html(withdrawPage({ ...ownView(c, invitation), action: under(c, '/withdraw') }));
    })
    .post('/s/:token/withdraw', describe('Withdraws', { open: true, status: 303 }), async (c) => {
      const invitation = await reach(c);
      if (invitation instanceof Response) return invitation;
      await withdraw(services, invitation);
      return c.redirect(under(c), 303);
    });
}

/** The invitation of a link whose answers can be reached, or the reply that says why not. */
async function reachOwn(
  services: Services,
  closedPage: ClosedPage,
  c: Context,
): Promise<Invitation | Response> {
  const opened = await openHere(c, services);
  if (!('invitation' in opened)) return showNotice(c, opened);
  const view = () => noticeView(c, opened.invitation.hospitalName);
  if (opened.invitation.privacy === 'anonymous') return c.html(outOfReachPage(view(), 'anonymous'));
  const standing = await standingOf(services, opened);
  const { withdrawn, inReach } = standing;
  readAs(c, standing);
  if (withdrawn !== null || opened.kind === 'expired') return closedPage(c, opened);
  return inReach ? opened.invitation : c.html(outOfReachPage(view(), 'tooLate'), TOO_LATE);
}

const ownView = (c: Context, { hospitalName }: Invitation) => ({
  ...noticeView(c, hospitalName),
  hospital: hospitalName,
  thanks: under(c),
});
