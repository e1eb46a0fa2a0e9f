import { type Month, monthNumber } from '../../analytics/month.ts';
import type { Text } from '../../surveys/text.ts';
import type { Principal } from '../access/principal.ts';
import type { Db } from '../db/open.ts';
import { type Area, areaOf, pathEnd } from './areas.ts';

/** A hospital as pages show it, with the area that answers for it in the month asked about. */
export type Hospital = {
  readonly id: string;
  readonly name: Text;
  readonly level: string;
  readonly timeZone: string;
  readonly area: { readonly id: string; readonly name: Text; readonly path: string };
};

/**
 * The hospital, if it exists and the principal may read that month of it; otherwise undefined, so that what is
 * out of scope looks like what does not exist. A regulator reads the months in which the area was theirs.
 */
export async function readableHospital(
  db: Db,
  principal: Principal,
  id: string,
  when: Month,
): Promise<Hospital | undefined> {
  const query = select(db, when, await reachOf(db, principal));
  const hospital = await query.where('h.hospital_id', '=', id).executeTakeFirst();
  return hospital && toHospital(hospital);
}

/** Every hospital the principal may read in that month, by id. */
export async function readableHospitals(db: Db, principal: Principal, when: Month): Promise<Hospital[]> {
  const query = select(db, when, await reachOf(db, principal));
  return (await query.orderBy('h.hospital_id').execute()).map(toHospital);
}

/** Which months of a hospital are the principal's to read: for a regulator those in which the area was theirs. */
export async function readableMonths(
  db: Db,
  principal: Principal,
  hospital: string,
): Promise<(month: Month) => boolean> {
  const { path } = await reachOf(db, principal);
  if (path === undefined) return () => true;
  const links = await db
    .selectFrom('hospital_areas as ha')
    .innerJoin('areas as a', 'a.area_id', 'ha.area_id')
    .select(['ha.from_month as from', 'ha.to_month as to'])
    .where('ha.hospital_id', '=', hospital)
    .where('a.path', '>=', path)
    .where('a.path', '<', pathEnd(path))
    .execute();
  return (month) => links.some(({ from, to }) => from <= monthNumber(month) && monthNumber(month) < to);
}

/** The area, if the principal may read it: the regulator's own or one below it. */
export async function readableArea(db: Db, principal: Principal, id: string): Promise<Area | undefined> {
  if (principal.role !== 'administrator' && principal.role !== 'regulator') return undefined;
  const area = await areaOf(db, id);
  if (!area || principal.unit === '') return area;
  const own = await areaOf(db, principal.unit);
  return own && area.path.startsWith(own.path) ? area : undefined;
}

/** The hospitals of an area and all below it in that month, each with the path of its own area. */
export async function hospitalsOf(db: Db, area: Area, when: Month): Promise<Hospital[]> {
  const rows = await select(db, when, { path: area.path }).orderBy('h.hospital_id').execute();
  return rows.map(toHospital);
}

/** How many hospitals belong to each area at or below one in that month. */
export async function hospitalCounts(
  db: Db,
  area: Area,
  when: Month,
): Promise<readonly { readonly id: string; readonly path: string; readonly hospitals: number }[]> {
  return await db
    .selectFrom('hospital_areas as ha')
    .innerJoin('areas as a', 'a.area_id', 'ha.area_id')
    .select(['a.area_id as id', 'a.path'])
    .select((count) => count.fn.countAll<number>().as('hospitals'))
    .where('ha.from_month', '<=', monthNumber(when))
    .where('ha.to_month', '>', monthNumber(when))
    .where('a.path', '>=', area.path)
    .where('a.path', '<', pathEnd(area.path))
    .groupBy(['a.area_id', 'a.path'])
    .execute();
}

/** How far a principal sees: everything, one hospital, or the areas whose path starts so. */
type Reach = { readonly hospital?: string; readonly path?: string };

async function reachOf(db: Db, { role, unit }: Principal): Promise<Reach> {
  if (role === 'leader') return { hospital: unit };
  if (unit === '') return {};
  const area = await areaOf(db, unit);
  return area ? { path: area.path } : { hospital: unit };
}

function select(db: Db, when: Month, { hospital, path }: Reach) {
  let query = db
    .selectFrom('hospitals as h')
    .innerJoin('hospital_areas as ha', 'ha.hospital_id', 'h.hospital_id')
    .innerJoin('areas as a', 'a.area_id', 'ha.area_id')
    .where('ha.from_month', '<=', monthNumber(when))
    .where('ha.to_month', '>', monthNumber(when))
    .select(['h.hospital_id as id', 'h.name_zh', 'h.name_en', 'h.level', 'h.time_zone as timeZone'])
    .select(['a.area_id as area', 'a.name_zh as area_zh', 'a.name_en as area_en', 'a.path']);
  if (hospital !== undefined) query = query.where('h.hospital_id', '=', hospital);
  if (path !== undefined) query = query.where('a.path', '>=', path).where('a.path', '<', pathEnd(path));
  return query;
}

type Row = {
  id: string;
  name_zh: string;
  name_en: string;
  level: string;
  timeZone: string;
  area: string;
  area_zh: string;
  area_en: string;
  path: string;
};

const toHospital = (row: Row): Hospital => ({
  id: row.id,
  name: { zh: row.name_zh, en: row.name_en },
  level: row.level,
  timeZone: row.timeZone,
  area: { id: row.area, name: { zh: row.area_zh, en: row.area_en }, path: row.path },
});
