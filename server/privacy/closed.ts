import type { Context } from 'hono';
import { instantText } from '../../web/format.ts';
import { withdrawnPage } from '../../web/survey/my-answers.ts';
import { thanksPage } from '../../web/survey/thanks.ts';
import type { Invitation } from '../answers/invitation.ts';
import { noticeView, showNotice, under } from '../answers/show.ts';
import { localeOf } from '../locale.ts';
import type { Services } from '../services.ts';
import { standingOf } from './standing.ts';

/** The page under a link whose survey is over: thanks, what was withdrawn, or that its time is past. */
export async function closedPage(
  { db, now }: Services,
  c: Context,
  opened: { readonly kind: 'answered' | 'expired' | 'open'; readonly invitation: Invitation },
): Promise<Response> {
  const { invitation } = opened;
  const view = noticeView(c, invitation.hospitalName);
  const { withdrawn, zone } = await standingOf(db, invitation);
  if (withdrawn !== null) return c.html(withdrawnPage(view, withdrawn));
  if (opened.kind !== 'answered') return showNotice(c, opened);
  const inReach = invitation.privacy === 'confidential' && invitation.expiresAt > now().getTime();
  const token = c.req.param('token') ?? '';
  return c.html(
    thanksPage({
      ...view,
      mine: inReach
        ? {
            until: instantText(new Date(invitation.expiresAt).toISOString(), localeOf(c), zone),
            answers: under(c, token, '/answers'),
            withdraw: under(c, token, '/withdraw'),
          }
        : null,
    }),
  );
}
