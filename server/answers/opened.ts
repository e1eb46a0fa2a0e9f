import type { Context } from 'hono';
import type { Text } from '../../surveys/text.ts';
import type { NoticeView } from '../../web/survey/notice.ts';
import { localeOf, otherLocaleHref, readIn } from '../locale.ts';
import type { Services } from '../services.ts';
import { type Opened, openLink } from './invitation.ts';

/** The field of an address that asks for the elder edition. */
export const ELDER = 'elder';

/** Opens the link of this request, which is read from here on in the language and edition chosen under it. */
export async function openHere(c: Context, { db, now }: Services): Promise<Opened> {
  const opened = await openLink(db, c.req.param('token') ?? '', now());
  if ('invitation' in opened) readAs(c, opened.invitation.draft);
  return opened;
}

/** Says which language and edition were chosen under the link of this request; who says it first is right. */
export function readAs(
  c: Context,
  { language, elder }: { readonly language: string | null; readonly elder: boolean | null },
): void {
  readIn(c, language);
  if (elder !== null && c.get(ELDER) === undefined) c.set(ELDER, elder);
}

/** Whether this request's pages are for the elder edition; the address says it where nothing is known under the link. */
export const isElder = (c: Context): boolean => {
  const chosen: unknown = c.get(ELDER);
  return typeof chosen === 'boolean' ? chosen : c.req.query(ELDER) !== undefined;
};

/** What every message under a link needs; the hospital is left out where it cannot be known. */
export function noticeView(c: Context, hospital?: Text): NoticeView {
  const locale = localeOf(c);
  const view = { locale, elder: isElder(c), otherLocaleHref: otherLocaleHref(c, locale) };
  return hospital ? { ...view, hospital } : view;
}
