import type { Db } from '../../server/db/open.ts';
import { emptyFlow } from '../../server/tallies/flow.ts';
import { cellOf } from './drawn-tallies.ts';
import { rowOf } from './written-truth.ts';

const CITIES = ['3301', '3302', '3303'];
const HOSPITALS = 320;

/** The province of so many hospitals that they are not listed. */
export const ZHEJIANG = '330000';

/** The city of the last hospital, which is alone in it. */
export const LONELY = '330400';

/** A hospital with the area it is in. */
export type Placed = { readonly hospital: string; readonly area: string };

/** Registers 320 hospitals in the districts of three cities in turn, and the last in a city of its own. */
export async function registerMany(db: Db): Promise<Placed[]> {
  const districts = await db
    .selectFrom('areas')
    .select('area_id')
    .where((area) => area.or(CITIES.map((city) => area('area_id', 'like', `${city}%`))))
    .where('area_id', 'not like', '%00')
    .orderBy('area_id')
    .execute();
  const areaAt = (at: number) =>
    at === HOSPITALS - 1 ? LONELY : (districts[at % districts.length]?.area_id ?? '');
  const placed = Array.from({ length: HOSPITALS }, (_, at) => ({
    hospital: `w${String(at).padStart(3, '0')}`,
    area: areaAt(at),
  }));
  const facts = { level: 'secondary_a', kind: 'general', ownership: 'public', time_zone: 'Asia/Shanghai' };
  await db
    .insertInto('hospitals')
    .values(placed.map(({ hospital: id }) => ({ hospital_id: id, name_zh: id, name_en: id, ...facts })))
    .execute();
  await db
    .insertInto('hospital_areas')
    .values(
      placed.map(({ hospital, area }) => ({
        hospital_id: hospital,
        from_month: 0,
        to_month: 999912,
        area_id: area,
      })),
    )
    .execute();
  return placed;
}

/** A hospital's answers of October: a few or many, all of one score, so that every sum is known. */
export const peopleOf = (at: number): number => [0, 2, 4, 7, 12, 40][(at * 5 + Math.floor(at / 7)) % 6] ?? 0;

const scoreOf = (at: number): number => 5000 + ((at * 37) % 50) * 100;

/** The row of a hospital’s composite in October, from its place in a list. */
export function tallyOf(hospital: string, at: number) {
  const one = { score: scoreOf(at), adjusters: new Uint8Array() };
  const place = { hospital, department: 'D1', version: 1, quality: 'valid' as const };
  const people = new Array(peopleOf(at)).fill(one);
  return rowOf(cellOf({ ...place, measure: 'composite', month: '2026-10' }, people));
}

/** The row of its visits. */
export const flowOf = (hospital_id: string, at: number) => {
  const place = { hospital_id, month: 202610, programme_id: 'outpatient', department_id: 'D1' };
  return { ...emptyFlow({ ...place, channel: 'outbox' }), answered: peopleOf(at), delivered: 50 };
};
