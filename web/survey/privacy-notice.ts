import type { Locale } from '../../surveys/text.ts';
import { words } from '../words.ts';

/** The version of the texts in `web/words/*-notice.ts`: raised with any change of them, which a test holds. */
export const NOTICE_VERSION = 5;

/** What an installation says of itself: why it may ask, and where to turn to beside the hospital ('' for nowhere). */
export type NoticeTerms = { readonly basis: 'consent' | 'duty'; readonly contact: string };

/**
 * What a notice is for: a patient’s survey, that of a child’s guardian, an anonymous one; or, once a survey has
 * been answered, a call back or a complaint, each with a consent of its own.
 */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_KINDS = ['confidential', 'guardian', 'anonymous', 'callBack', 'complaint'] as const;

/**
 * A notice as it is shown, and as it is kept and hashed.
 *
 * Shape: `short` stands on the page, `full` folded away below it; `agree` is the sentence beside the box, null where
 *        nobody is asked to agree.
 */
export type Notice = {
  readonly version: number;
  readonly kind: NoticeKind;
  readonly locale: Locale;
  readonly short: readonly string[];
  readonly full: readonly string[];
  readonly agree: string | null;
};

/** The notice of today for this, in this language. */
export function noticeOf(kind: NoticeKind, locale: Locale, { basis, contact }: NoticeTerms): Notice {
  const { notice } = words(locale);
  const isRequest = kind === 'callBack' || kind === 'complaint';
  const short = notice.short[SHORT[kind]];
  const body = isRequest ? short : Object.values(notice.full[kind === 'anonymous' ? 'staff' : 'patient']);
  const child = kind === 'guardian' ? [notice.full.child] : [];
  // A duty may stand for a patient's own consent, never for a guardian's or for what is asked for of one's own will.
  const on = kind === 'confidential' ? basis : 'consent';
  const why = kind === 'anonymous' ? [] : [notice.basis[on]];
  const agree = kind === 'anonymous' || on === 'duty' ? null : notice.agree[kind];
  const full = [...child, ...body, ...why, notice.contact(contact).trim()];
  return { version: NOTICE_VERSION, kind, locale, short, full, agree };
}

const SHORT = {
  confidential: 'patient',
  guardian: 'guardian',
  anonymous: 'staff',
  callBack: 'callBack',
  complaint: 'complaint',
} as const;
