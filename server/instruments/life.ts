import { canonical } from '../../surveys/canonical.ts';
import { type Fault, misplaced, readDraft } from '../../surveys/draft.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import type { Plan } from '../../surveys/plan.ts';
import { publishedPlans } from '../answers/plans.ts';
import { type Db, isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { hashOf } from '../invitations/token.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { isVersion } from './asked.ts';
import { insertDraft, isPublished, newestVersion, putDraft, takeDraft } from './versions.ts';

/**
 * Keeps a draft as it was typed, and returns what still keeps it from being published, or null.
 *
 * Throws: the problems `published` for a version that is, or is older than one that is, and `instrument` for a
 * text that is no JSON or says it is another.
 */
export async function saveDraft(
  { db }: Services,
  id: string,
  version: number,
  text: string,
): Promise<Fault | null> {
  const fault = misplaced(text, { id, version });
  if (fault) throw faulty(fault);
  const before = await inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const newest = await planBefore(trx, id);
    if (newest && version <= newest.instrument.version) throw published(newest.instrument.version);
    await putDraft(trx, id, version, text);
    return newest;
  });
  return readDraft(text, { id, version }, before).fault;
}

/** A draft that was kept, and what still keeps it from being published, or null. */
export type Kept = { readonly id: string; readonly version: number; readonly fault: Fault | null };

/** Keeps an instrument as a new draft: of its own version, or the first one after it that is free. */
export async function addDraft({ db }: Services, instrument: Instrument): Promise<Kept> {
  const { id } = instrument;
  const textOf = (version: number) => JSON.stringify({ ...instrument, version }, null, 2);
  const { version, before } = await inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const newest = await planBefore(trx, id);
    const next = (newest?.instrument.version ?? 0) + 1;
    let free = isVersion(instrument.version) ? Math.max(next, instrument.version) : next;
    while (!(await insertDraft(trx, id, free, textOf(free)))) free += 1;
    return { version: free, before: newest };
  });
  return { id, version, fault: readDraft(textOf(version), { id, version }, before).fault };
}

/**
 * Publishes a draft: from now on it never changes, and programmes that use the instrument invite with it.
 * Invitations already sent keep the version they were sent with. Returns the hash of its content.
 *
 * Throws: the problems `instrument` where it is not fit, `not_found` and `published`. The draft stays then.
 */
export async function publishDraft(services: Services, id: string, version: number): Promise<string> {
  const { db, now } = services;
  return inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const text = await takeDraft(trx, id, version);
    if (text === undefined) {
      throw (await isPublished(trx, id, version)) ? published(version) : problems.notFound('draft');
    }
    const { plan, fault } = readDraft(text, { id, version }, await planBefore(trx, id));
    if (fault) throw faulty(fault);
    const content = canonical(plan.instrument);
    const hash = hashOf(content);
    const row = { instrument_id: id, version, hash, content, retired_at: null };
    await trx
      .insertInto('instruments')
      .values({ ...row, published_at: now().getTime() })
      .execute();
    await trx
      .updateTable('programmes')
      .set({ instrument_version: version })
      .where('instrument_id', '=', id)
      .where('instrument_version', '<', version)
      .execute();
    return hash;
  });
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
