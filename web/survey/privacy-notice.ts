import type { Locale } from '../../surveys/text.ts';
import { words } from '../words.ts';

/** The version of the texts in `web/words/*-notice.ts`: raised with any change of them, which a test holds. */
export const NOTICE_VERSION = 1;

/** What an installation says of itself: why it may ask, and where to turn to beside the hospital ('' for nowhere). */
export type NoticeTerms = { readonly basis: 'consent' | 'duty'; readonly contact: string };

/** To whom a notice speaks: a patient, the guardian of a child, or somebody who answers anonymously. */
export type NoticeKind = 'confidential' | 'guardian' | 'anonymous';

export const NOTICE_KINDS = ['confidential', 'guardian', 'anonymous'] as const;

/**
 * A notice as it is shown, and as it is kept and hashed.
 *
 * Shape: `short` stands on the first page, `full` behind its link; `agree` is the sentence beside the box,
 *        null where nobody is asked to agree.
 */
export type Notice = {
  readonly version: number;
  readonly kind: NoticeKind;
  readonly locale: Locale;
  readonly short: readonly string[];
  readonly full: readonly string[];
  readonly agree: string | null;
};

/** The notice of today for these people, in this language. */
export function noticeOf(kind: NoticeKind, locale: Locale, { basis, contact }: NoticeTerms): Notice {
  const { notice } = words(locale);
  const anonymous = kind === 'anonymous';
  const full = Object.values(anonymous ? notice.full.staff : notice.full.patient);
  return {
    version: NOTICE_VERSION,
    kind,
    locale,
    short: anonymous ? notice.short.staff : notice.short.patient,
    full: [...full, ...(anonymous ? [] : [notice.basis[basis]]), notice.contact(contact).trim()],
    agree: anonymous || basis === 'duty' ? null : notice.agree[kind],
  };
}
