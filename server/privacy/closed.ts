import type { Context } from 'hono';
import { instantText } from '../../web/format.ts';
import { withdrawnPage } from '../../web/survey/my-answers.ts';
import { thanksPage } from '../../web/survey/thanks.ts';
import { under } from '../answers/address.ts';
import type { Invitation } from '../answers/invitation.ts';
import { noticeView, readAs } from '../answers/opened.ts';
import { showNotice } from '../answers/show.ts';
import { localeOf } from '../locale.ts';
import type { Services } from '../services.ts';
import { createNotices } from './notices.ts';
import { createQuarters } from './quarter.ts';
import { type Refused, requestViews } from './request-views.ts';
import { type OpenedLink, standingOf } from './standing.ts';

/** Makes the page under a link whose survey is over: thanks, what was withdrawn, or that its time is past. */
export type ClosedPage = (c: Context, opened: OpenedLink, refused?: Refused) => Promise<Response>;

const WRONG = 422;

export function createClosedPage(services: Services): ClosedPage {
  const notices = createNotices(services.privacy);
  const quarterOf = createQuarters(services);
  return async (c, opened, refused) => {
    const { invitation } = opened;
    const standing = await standingOf(services, opened);
    readAs(c, standing);
    const requests = await requestViews(c, services, notices, invitation, standing, refused);
    const view = { ...noticeView(c, invitation.hospitalName), requests };
    if (standing.withdrawn !== null) return c.html(withdrawnPage(view, standing.withdrawn));
    if (!standing.answered) return showNotice(c, opened);
    const quarter = await quarterOf(invitation);
    const mine = standing.inReach ? minePlaces(c, invitation, standing.zone) : null;
    const offered = invitation.privacy === 'anonymous' ? null : requests;
    return c.html(thanksPage({ ...view, mine, quarter, requests: offered }), refused ? WRONG : 200);
  };
}

const minePlaces = (c: Context, { expiresAt }: Invitation, zone: string) => {
  return {
    until: instantText(new Date(expiresAt).toISOString(), localeOf(c), zone),
    answers: under(c, '/answers'),
    withdraw: under(c, '/withdraw'),
  };
};
