import { canonical } from '../../surveys/canonical.ts';
import { compile } from '../../surveys/compile.ts';
import { checkSuccessor } from '../../surveys/item-map.ts';
import type { Plan } from '../../surveys/plan.ts';
import { publishedPlans } from '../answers/plans.ts';
import { isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { hashOf } from '../invitations/token.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { isPublished, newestVersion, putDraft, takeDraft } from './versions.ts';

/**
 * Keeps a draft as it was typed; it need not be fit to publish yet. Throws the problem `published` for a version
 * that is, or that is older than one that is.
 */
export async function saveDraft({ db }: Services, id: string, version: number, text: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const newest = await newestVersion(trx, id);
    if (newest !== null && version <= newest) throw problems.published(`${newest}`);
    await putDraft(trx, id, version, text);
  });
}

/**
 * Publishes a draft: from now on it never changes, and programmes that use the instrument invite with it.
 * Invitations already sent keep the version they were sent with. Returns the hash of its content.
 *
 * Throws: InstrumentError where it is not fit; the problems `not_found` and `published`. The draft stays then.
 */
export async function publishDraft(services: Services, id: string, version: number): Promise<string> {
  const { db, now } = services;
  return inTransaction(db, async (trx) => {
    await lockVersions(trx, id);
    const text = await takeDraft(trx, id, version);
    if (text === undefined) {
      throw (await isPublished(trx, id, version))
        ? problems.published(`${version}`)
        : problems.notFound('draft');
    }
    const plan = compile(JSON.parse(text));
    checkSuccessor(plan, await planBefore(trx, id));
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

/** Versions of one instrument are published one after another; SQLite has a single writer anyway. */
async function lockVersions(trx: Tx, id: string): Promise<void> {
  if (!isPostgres(trx)) return;
  await trx.selectFrom('instruments').select('version').where('instrument_id', '=', id).forUpdate().execute();
}

/** The plan a new version follows: that of the newest published one, or null for the first. */
async function planBefore(trx: Tx, id: string): Promise<Plan | null> {
  const newest = await newestVersion(trx, id);
  return newest === null ? null : (await publishedPlans(trx))(id, newest);
}
