import { canonical } from '../../surveys/canonical.ts';
import { type DraftName, type Fault, misplaced, readDraft } from '../../surveys/draft.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { legible } from '../../surveys/legible.ts';
import type { Plan } from '../../surveys/plan.ts';
import { publishedPlans } from '../answers/plans.ts';
import { type Db, isPostgres } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { hashOf } from '../invitations/token.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { isVersion, LARGEST } from './asked.ts';
import { insertDraft, putDraft, replaceDraft, takeDraft } from './drafts.ts';
import { isPublished, newestVersion } from './versions.ts';

/**
 * Keeps a draft as it was typed, and returns what still keeps it from being published, or null.
 *
 * Throws: the problems `published` for a version that is, or is older than one that is, `instrument` for a text that
 * is no JSON or says it is another, and `draft_changed` where what is kept is not the text whose hash was `seen`.
 */
export const saveDraft = (
  services: Services,
  id: string,
  version: number,
  text: string,
  seen?: string,
): Promise<Fault | null> =>
  keepDraft(services, { id, version }, text, async (trx) => {
    if (seen === undefined) await putDraft(trx, id, version, text);
    else if (!(await replaceDraft(trx, { id, version, content: text }, seen))) throw problems.draftChanged();
  });

async function keepDraft(
  { db }: Services,
  name: DraftName,
  text: string,
  put: (trx: Tx) => Promise<void>,
): Promise<Fault | null> {
  const fault = misplaced(text, name);
  if (fault) throw faulty(fault);
  const before = await inTransaction(db, async (trx) => {
    await lockVersions(trx, name.id);
    const newest = await planBefore(trx, name.id);
    if (newest && name.version <= newest.instrument.version) throw published(newest.instrument.version);
    await put(trx);
    return newest;
  });
  return readDraft(text, name, before).fault;
}

/** A draft that was kept, and what still keeps it from being published, or null. */
export type Kept = { readonly id: string; readonly version: number; readonly fault: Fault | null };

/**
 * Keeps an instrument as a new draft: of its own version, or the first one after it that is free. `fitted` makes it
 * go on from the newest published version, null where there is none. Throws: the problem `too_large` for what could
 * not be saved again.
 */
export async function addDraft(
  { db }: Services,
  instrument: Instrument,
  fitted: (instrument: Instrument, before: Plan | null) => Instrument = (same) => same,
): Promise<Kept> {
  const { id } = instrument;
  const kept = await inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const before = await planBefore(trx, id);
    const one = fitted(instrument, before);
    const textOf = (version: number) => draftText({ ...one, version });
    const next = (before?.instrument.version ?? 0) + 1;
    let free = isVersion(one.version) ? Math.max(next, one.version) : next;
    while (!(await insertDraft(trx, id, free, textOf(free)))) free += 1;
    return { version: free, before, text: textOf(free) };
  });
  const { version, before, text } = kept;
  return { id, version, fault: readDraft(text, { id, version }, before).fault };
}

/** A draft as it is kept: legible, without its blanks where it is too large with them. Throws: the problem `too_large`. */
function draftText(instrument: Instrument): string {
  const fits = (text: string) => Buffer.byteLength(text) <= LARGEST;
  const text = [legible, JSON.stringify].map((write) => write(instrument)).find(fits);
  if (text === undefined) throw problems.tooLarge('1 MB as a draft', 'take questions or options out');
  return text;
}

/**
 * Publishes a draft: from now on it never changes, and programmes that use the instrument invite with it.
 * Invitations already sent keep the version they were sent with. Returns the hash of its content.
 *
 * Throws: the problems `instrument` where it is not fit, `not_found`, `published`, and `draft_changed` where it is
 * not the text whose hash was `seen`. The draft stays then.
 */
export async function publishDraft(
  services: Services,
  id: string,
  version: number,
  seen?: string,
): Promise<string> {
  const { db, now } = services;
  return inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const text = await takeSeen(trx, id, version, seen);
    const { plan, fault } = readDraft(text, { id, version }, await planBefore(trx, id));
    if (fault) throw faulty(fault);
    const row = publishedRow(plan.instrument, now());
    await trx.insertInto('instruments').values(row).execute();
    await trx
      .updateTable('programmes')
      .set({ instrument_version: version })
      .where('instrument_id', '=', id)
      .where('instrument_version', '<', version)
      .execute();
    return row.hash;
  });
}

/** An instrument as it is kept for good. */
export function publishedRow(instrument: Instrument, now: Date): Database['instruments'] {
  const { id, version } = instrument;
  const content = canonical(instrument);
  const row = { instrument_id: id, version, hash: hashOf(content), content };
  return { ...row, published_at: now.getTime(), retired_at: null };
}

/**
 * Deletes a draft for good. Throws: the problems `not_found`, `published`, and `draft_changed` where it is not the
 * text whose hash was `seen`; the draft stays then.
 */
export const deleteDraft = ({ db }: Services, id: string, version: number, seen?: string): Promise<string> =>
  inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    return takeSeen(trx, id, version, seen);
  });

/** Takes away a draft, and gives its text; throws as deleteDraft does. */
async function takeSeen(trx: Tx, id: string, version: number, seen: string | undefined): Promise<string> {
  const text = await takeDraft(trx, id, version);
  if (text === undefined) {
    throw (await isPublished(trx, id, version)) ? published(version) : problems.notFound('draft');
  }
  if (seen !== undefined && hashOf(text) !== seen) throw problems.draftChanged();
  return text;
}

const published = (version: number) => problems.published(`${version}`);

/** A fault as a program is told of it. */
export const shownFault = ({ said, ...place }: Fault) => ({ ...place, message: said.en });

/** A draft that is not fit, as a reply names it. */
export const faulty = ({ said, ...place }: Fault) => problems.instrument(said.en, place);

/** Versions of one instrument are published one after another; SQLite has a single writer anyway. */
async function lockVersions(trx: Tx, id: string): Promise<void> {
  if (!isPostgres(trx)) return;
  await trx.selectFrom('instruments').select('version').where('instrument_id', '=', id).forUpdate().execute();
}

/** The plan a version follows: that of the newest published one, older than `below` if said; null for the first. */
export async function planBefore(db: Db | Tx, id: string, below?: number): Promise<Plan | null> {
  const newest = await newestVersion(db, id, below);
  return newest === null ? null : (await publishedPlans(db))(id, newest);
}
