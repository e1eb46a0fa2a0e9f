import type { Locale } from '../../surveys/text.ts';
import { CONSENT_FIELD, type ConsentView } from '../../web/survey/consent.ts';
import type { NoticeKind, NoticeTerms } from '../../web/survey/privacy-notice.ts';
import type { Invitation } from '../answers/invitation.ts';
import type { Move } from '../answers/posted.ts';
import type { Database } from '../db/schema.ts';
import { hashOf } from '../invitations/token.ts';
import { CHILD } from '../visits/eligible.ts';
import type { Notices } from './notices.ts';

type Form = ReadonlyMap<string, readonly string[]>;

/** What a page says of consent: the row to keep, null where there is none to keep, or that it is missing. */
type Consent = Database['consents'] | null | 'missing';

/** Whom the notice speaks to. Of a child it is the guardian, also when guardians are no longer asked. */
function kindOf({ privacy, ageBand }: Invitation): NoticeKind {
  if (privacy === 'anonymous') return 'anonymous';
  return ageBand === CHILD ? 'guardian' : 'confidential';
}

/** The notice a page of this survey must carry: none once it is agreed to, or has been read past anonymously. */
export function noticeToShow(
  notices: Notices,
  invitation: Invitation,
  locale: Locale,
  shown: { readonly agreed: boolean; readonly missing: boolean; readonly first: boolean },
): ConsentView | null {
  const anonymous = invitation.privacy === 'anonymous';
  if (anonymous ? !shown.first : shown.agreed) return null;
  return { ...notices.of(kindOf(invitation), locale), missing: shown.missing };
}

/** What a page's script sends by itself: nobody pressed a button, and the box may yet be unticked. */
const UNPRESSED: readonly Move[] = ['save', 'stay'];

/**
 * Reads the consent out of a posted page, where a button was pressed. The box names the text beside it by its hash,
 * so that what is kept is the text this person saw, in their language; a text that is not in use any more is no
 * consent.
 */
export function consentOf(
  notices: Notices,
  terms: NoticeTerms,
  invitation: Invitation,
  posted: { readonly form: Form; readonly move: Move; readonly locale: Locale; readonly now: Date },
): Consent {
  if (isSettled(invitation)) return null;
  if (notices.of(kindOf(invitation), posted.locale).notice.agree === null)
    return told(notices, terms, invitation, posted);
  if (UNPRESSED.includes(posted.move)) return 'missing';
  const notice = notices.byHash(posted.form.get(CONSENT_FIELD)?.[0] ?? '');
  if (notice?.kind !== kindOf(invitation)) return 'missing';
  return told(notices, terms, invitation, { locale: notice.locale, now: posted.now });
}

/** The record that somebody was shown the notice in this language and went on; null where none is kept. */
export function told(
  notices: Notices,
  { basis }: NoticeTerms,
  invitation: Invitation,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Database['consents'] | null {
  if (isSettled(invitation)) return null;
  const kind = kindOf(invitation);
  const { hash, notice } = notices.of(kind, locale);
  return {
    hospital_id: invitation.hospital,
    invitation_id: invitation.id,
    notice_hash: hash,
    agreed_hash: notice.agree === null ? null : hashOf(notice.agree),
    basis: kind === 'guardian' ? 'consent' : basis,
    given_by: kind === 'guardian' ? 'guardian' : 'self',
    locale,
    channel: invitation.mode,
    given_at: now.getTime(),
  };
}

const isSettled = ({ privacy, draft }: Invitation): boolean =>
  privacy === 'anonymous' || draft.agreed === true;
