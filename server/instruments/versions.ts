import type { Locale } from '../../surveys/text.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';

/** Where a version stands in its life. */
type State = 'draft' | 'published' | 'retired';

/** One version of an instrument. `text` is a draft as it was typed, or the canonical content. Times in epoch ms. */
export type Version = {
  readonly id: string;
  readonly version: number;
  readonly state: State;
  readonly text: string;
  readonly hash: string | null;
  readonly publishedAt: number | null;
  readonly retiredAt: number | null;
};

/** Every version there is, drafts too, by instrument and version. */
export async function allVersions(db: Db): Promise<Version[]> {
  const published = await db.selectFrom('instruments').selectAll().execute();
  const drafts = await db.selectFrom('instrument_drafts').selectAll().execute();
  return [...published.map(toVersion), ...drafts.map(toDraft)].sort(
    (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || a.version - b.version,
  );
}

/** One version, or undefined where there is none of that name. */
export async function versionOf(db: Db, id: string, version: number): Promise<Version | undefined> {
  const [published] = await db
    .selectFrom('instruments')
    .selectAll()
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .execute();
  if (published) return toVersion(published);
  const [draft] = await db
    .selectFrom('instrument_drafts')
    .selectAll()
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .execute();
  return draft && toDraft(draft);
}

const toVersion = (row: Database['instruments']): Version => ({
  id: row.instrument_id,
  version: row.version,
  state: row.retired_at === null ? 'published' : 'retired',
  text: row.content,
  hash: row.hash,
  publishedAt: row.published_at,
  retiredAt: row.retired_at,
});

const toDraft = (row: Database['instrument_drafts']): Version => ({
  id: row.instrument_id,
  version: row.version,
  state: 'draft',
  text: row.content,
  hash: null,
  publishedAt: null,
  retiredAt: null,
});

/** The newest version of an instrument that was published, older than `below` if said; null where none was. */
export async function newestVersion(db: Db | Tx, id: string, below?: number): Promise<number | null> {
  let query = db
    .selectFrom('instruments')
    .select((row) => row.fn.max('version').as('version'))
    .where('instrument_id', '=', id);
  if (below !== undefined) query = query.where('version', '<', below);
  return (await query.executeTakeFirstOrThrow()).version;
}

/** The newest version that was published, else the newest draft; undefined where there is neither. */
export async function newestOf(db: Db, id: string): Promise<Version | undefined> {
  const published = await newestVersion(db, id);
  if (published !== null) return versionOf(db, id, published);
  const [draft] = await db
    .selectFrom('instrument_drafts')
    .selectAll()
    .where('instrument_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .execute();
  return draft && toDraft(draft);
}

/** Ends a version: nobody is invited with it any more. False where it is not published. Safe to repeat. */
export async function retire(db: Db, id: string, version: number, now: Date): Promise<boolean> {
  await db
    .updateTable('instruments')
    .set({ retired_at: now.getTime() })
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .where('retired_at', 'is', null)
    .execute();
  return isPublished(db, id, version);
}

/** Whether a version was ever published. */
export async function isPublished(db: Db | Tx, id: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('instruments')
    .select('version')
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

/** A time as replies and pages have it. */
export const instant = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString();

/** What a version is called: its own title, in another language where it has none in this one yet, else its name. */
export function titleOf({ id, text }: Pick<Version, 'id' | 'text'>, locale: Locale): string {
  const { title } = JSON.parse(text) as { readonly title?: unknown };
  const words = Object.entries(typeof title === 'object' ? (title ?? {}) : { [locale]: title });
  const [, said = id] =
    words
      .toSorted(([one], [other]) => Number(other === locale) - Number(one === locale))
      .find(([, each]) => typeof each === 'string' && each.trim() !== '') ?? [];
  return said;
}
