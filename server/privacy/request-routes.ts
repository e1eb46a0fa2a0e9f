import { type Context, Hono } from 'hono';
import { under } from '../answers/address.ts';
import { type Form, formLimit, readForm } from '../answers/form.ts';
import { openHere } from '../answers/opened.ts';
import { showNotice } from '../answers/show.ts';
import { describe } from '../describe.ts';
import type { Services } from '../services.ts';
import type { ClosedPage } from './closed.ts';
import { createNotices, type Notices } from './notices.ts';
import { phoneToCall } from './phone.ts';
import { PLACES, type Refused } from './request-views.ts';
import { agreedIn, makeRequest, type RequestKind, takeBack, writtenIn } from './requests.ts';
import { type OpenedLink, standingOf } from './standing.ts';

/** After an answer: asking to be called back, and complaining, each with a consent of its own. */
export function requestRoutes(services: Services, closedPage: ClosedPage) {
  const notices = createNotices(services.privacy);
  const take = (kind: RequestKind) => async (c: Context) => {
    const opened = await openHere(c, services);
    if (!('invitation' in opened)) return showNotice(c, opened);
    const form = readForm(await c.req.text());
    const refused = await act(services, notices, opened, kind, form);
    return refused ? closedPage(c, opened, refused) : c.redirect(under(c), 303);
  };
  const about = (summary: string) => describe(summary, { open: true, status: 303 });
  // The address of a form that came back, opened or read in the other language, is no page of its own.
  const back = async (c: Context) => {
    const opened = await openHere(c, services);
    return 'invitation' in opened ? c.redirect(under(c), 303) : showNotice(c, opened);
  };
  const leads = describe('Leads back to the link', { open: true, status: 303 });
  return new Hono()
    .get(`/s/:token${PLACES.call_back}`, leads, back)
    .get(`/s/:token${PLACES.complaint}`, leads, back)
    .post(`/s/:token${PLACES.call_back}`, about('Asks to be called back'), formLimit, take('call_back'))
    .post(`/s/:token${PLACES.complaint}`, about('Makes a complaint'), formLimit, take('complaint'));
}

/** Makes or takes back a request, as far as the link still allows it; says what was missing. */
async function act(
  services: Services,
  notices: Notices,
  opened: OpenedLink,
  kind: RequestKind,
  form: Form,
): Promise<Refused | null> {
  const { invitation } = opened;
  const { answered, inReach } = await standingOf(services, opened);
  if (!inReach) return null;
  if (form.get('_do')?.[0] === 'withdraw') {
    await takeBack(services, invitation, kind);
    return null;
  }
  if (!answered) return null;
  if (kind === 'call_back' && !(await phoneToCall(services, invitation, false))) return null;
  const missing = await makeRequest(services, notices, invitation, kind, form);
  return missing.length === 0 ? null : { kind, missing, written: writtenIn(form), agreed: agreedIn(form) };
}
