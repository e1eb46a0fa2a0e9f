import { published } from '../answers/plans.ts';
import { type Db, isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { type AreaSums, deriveArea } from './area-sums.ts';
import { COUNTED } from './measure-totals.ts';

/** How many hospitals' months are looked at in one transaction, so that others who write do not wait long. */
const MARKS = 50;
const CHUNK = 300;

/**
 * Sums the areas anew whose hospitals' tallies have changed, and those above them, month by month, until none is
 * left. One process at a time; cut off anywhere, the next turn finds the same to do. Returns how many
 * hospitals' months were seen to.
 */
export async function keepAreas(db: Db): Promise<number> {
  const measures = await measureNames(db);
  for (let seen = 0; ; ) {
    const some = await inTransaction(db, (trx) => keepSome(trx, measures));
    seen += some;
    if (some === 0) return seen;
  }
}

/** The names of all measures there are, in any version. */
export async function measureNames(db: Db): Promise<string[]> {
  const names = (await published(db)).flatMap(({ plan }) => plan.measures.map(({ measure }) => measure));
  return [...new Set([...names, ...COUNTED])];
}

async function keepSome(trx: Tx, measures: readonly string[]): Promise<number> {
  if (!(await isAlone(trx))) return 0;
  const queue = trx.selectFrom('area_queue').selectAll().orderBy('month').orderBy('hospital_id').limit(MARKS);
  const [first, ...more] = await queue.execute();
  if (!first) return 0;
  const { month } = first;
  const marks = [first, ...more.filter((mark) => mark.month === month)];
  const areas = await toSum(trx, marks, month);
  for (const area of areas) await replaceArea(trx, area, month, await deriveArea(trx, area, month, measures));
  for (const mark of marks) {
    // Who marked again meanwhile has changed tallies that were perhaps not seen here.
    const done = trx
      .deleteFrom('area_queue')
      .where('hospital_id', '=', mark.hospital_id)
      .where('month', '=', month);
    await done.where('area_id', '=', mark.area_id).where('changes', '=', mark.changes).execute();
  }
  return marks.length;
}

/** On PostgreSQL the root of the tree is held, so that two processes do not write what each read at another time. */
async function isAlone(trx: Tx): Promise<boolean> {
  if (!isPostgres(trx)) return true;
  const root = trx.selectFrom('areas').select('area_id').where('parent_id', 'is', null);
  return (await root.forUpdate().skipLocked().execute()).length > 0;
}

type Mark = { readonly hospital_id: string; readonly area_id: string };

/** The areas of some marks and all above them, each once, those below first. */
export async function toSum(trx: Tx, marks: readonly Mark[], month: number): Promise<string[]> {
  const here = marks.filter(({ area_id }) => area_id === '').map(({ hospital_id }) => hospital_id);
  const links = here.length === 0 ? [] : await linksOf(trx, here, month);
  const ids = [...links, ...marks.map(({ area_id }) => area_id).filter((id) => id !== '')];
  if (ids.length === 0) return [];
  const found = await trx.selectFrom('areas').select('path').where('area_id', 'in', ids).execute();
  const depths = new Map(
    found.flatMap(({ path }) => {
      const chain = path.split('/').filter((id) => id !== '');
      return chain.map((id, depth): [string, number] => [id, depth]);
    }),
  );
  return [...depths].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}

async function linksOf(trx: Tx, hospitals: readonly string[], month: number): Promise<string[]> {
  const links = trx
    .selectFrom('hospital_areas')
    .select('area_id')
    .where('hospital_id', 'in', [...hospitals]);
  const rows = await links.where('from_month', '<=', month).where('to_month', '>', month).execute();
  return rows.map(({ area_id }) => area_id);
}

async function replaceArea(trx: Tx, area: string, month: number, sums: AreaSums): Promise<void> {
  const lists = { area_tallies: sums.measures, area_rests: sums.rests, area_flows: sums.flows };
  for (const [name, rows] of Object.entries(lists)) {
    const table = name as keyof typeof lists;
    await trx.deleteFrom(table).where('area_id', '=', area).where('month', '=', month).execute();
    for (let at = 0; at < rows.length; at += CHUNK)
      await trx
        .insertInto(table)
        .values(rows.slice(at, at + CHUNK) as never[])
        .execute();
  }
}
