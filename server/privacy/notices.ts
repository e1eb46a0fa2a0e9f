import { canonical } from '../../surveys/canonical.ts';
import type { Locale } from '../../surveys/text.ts';
import {
  NOTICE_KINDS,
  type Notice,
  type NoticeKind,
  type NoticeTerms,
  noticeOf,
} from '../../web/survey/privacy-notice.ts';
import type { Db } from '../db/open.ts';
import { hashOf } from '../invitations/token.ts';

/** A notice with the hash of its text, which names it for ever. */
type KnownNotice = { readonly hash: string; readonly notice: Notice };

/** The notices in use: by whom they speak to and in which language, and by hash. */
export type Notices = {
  readonly of: (kind: NoticeKind, locale: Locale) => KnownNotice;
  readonly byHash: (hash: string) => Notice | undefined;
  readonly all: readonly KnownNotice[];
};

/** The notices of an installation on these terms. */
export function createNotices(terms: NoticeTerms): Notices {
  const all = NOTICE_KINDS.flatMap((kind) =>
    (['zh', 'en'] as const).map((locale): KnownNotice => {
      const notice = noticeOf(kind, locale, terms);
      return { hash: hashOf(canonical(notice)), notice };
    }),
  );
  const named = new Map(all.map((known) => [`${known.notice.kind} ${known.notice.locale}`, known]));
  const hashed = new Map(all.map(({ hash, notice }) => [hash, notice]));
  return {
    all,
    byHash: (hash) => hashed.get(hash),
    of: (kind, locale) => {
      const known = named.get(`${kind} ${locale}`);
      if (!known) throw new RangeError(`there is no notice ${kind} in ${locale}`);
      return known;
    },
  };
}

/** Keeps the notices of today where they are missing, so that what people agreed to stays readable for ever. */
export async function publishNotices(db: Db, terms: NoticeTerms, now: Date): Promise<void> {
  const rows = createNotices(terms).all.map(({ hash, notice }) => ({
    notice_hash: hash,
    version: notice.version,
    kind: notice.kind,
    locale: notice.locale,
    content: canonical(notice),
    published_at: now.getTime(),
  }));
  await db
    .insertInto('notices')
    .values(rows)
    .onConflict((on) => on.column('notice_hash').doNothing())
    .execute();
}

/** A notice that was in use once, by its hash. */
export async function publishedNotice(db: Db, hash: string): Promise<Notice | null> {
  const row = await db
    .selectFrom('notices')
    .select('content')
    .where('notice_hash', '=', hash)
    .executeTakeFirst();
  return row ? (JSON.parse(row.content) as Notice) : null;
}
