import type { Context } from 'hono';
import { instantText } from '../../web/format.ts';
import type { RequestView } from '../../web/survey/requests.ts';
import { under } from '../answers/address.ts';
import type { Invitation } from '../answers/invitation.ts';
import { localeOf } from '../locale.ts';
import type { Services } from '../services.ts';
import type { Notices } from './notices.ts';
import { phoneToCall } from './phone.ts';
import { noticeKind, REQUEST_KINDS, type RequestKind, type RequestProblem, requestsOf } from './requests.ts';
import type { Standing } from './standing.ts';

/** A request that came in without something, to be shown again with what was written and the text agreed to. */
export type Refused = {
  readonly kind: RequestKind;
  readonly missing: readonly RequestProblem[];
  readonly written: string;
  readonly agreed: string;
};

const NOT_REFUSED = { missing: [], written: '', agreed: '' };

/** Where each request is sent, below the link. */
export const PLACES = { call_back: '/call-back', complaint: '/complaint' } as const;

/** The requests as the page under a link shows them: asked for, or still to be asked for. */
export async function requestViews(
  c: Context,
  services: Services,
  notices: Notices,
  invitation: Invitation,
  { answered, inReach, zone }: Standing,
  refused: Refused | undefined,
): Promise<RequestView[]> {
  if (invitation.privacy === 'anonymous') return [];
  const locale = localeOf(c);
  const made = await requestsOf(services.db, invitation);
  const waiting = new Map(
    made.filter(({ state }) => state === 'waiting').map((request) => [request.kind, request]),
  );
  const phone = await phoneToCall(services, invitation, waiting.has('call_back'));
  return REQUEST_KINDS.map((kind): RequestView => {
    const since = waiting.get(kind)?.asked_at;
    const received = since === undefined ? null : instantText(new Date(since).toISOString(), locale, zone);
    const open = inReach && (answered || received !== null);
    const { missing, written, agreed } = refused?.kind === kind ? refused : NOT_REFUSED;
    const action = open ? under(c, PLACES[kind]) : null;
    const known = notices.of(noticeKind(kind), locale);
    const ticked = agreed === known.hash;
    return { ...known, kind: noticeKind(kind), received, action, phone, missing, written, agreed: ticked };
  });
}
