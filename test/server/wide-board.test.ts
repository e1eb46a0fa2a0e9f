import { beforeAll, expect, it } from 'vitest';
import { keepAreas } from '../../server/tallies/area-keep.ts';
import { markAreas } from '../../server/tallies/area-queue.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { flowOf, peopleOf, tallyOf } from '../support/many-hospitals.ts';

const ZHEJIANG = '330000';
const CITIES = ['3301', '3302', '3303'];
const HOSPITALS = 320;

/** The last hospital is alone in its city, with too few answers for any total. */
const LONELY = '330400';

type Row = { readonly area: string; readonly hospitals: number };
type Board = {
  readonly hospitals: unknown[];
  readonly areas: Row[];
  readonly total: object;
  readonly n: number | null;
};

onEachDatabase('the benchmark of an area with too many hospitals to list', (db) => {
  let here: TestInstallation;
  const read = async (path: string) =>
    (await here.call(path, { headers: await here.bearer('administrator') })).json() as Promise<Board>;

  beforeAll(async () => {
    here = await createInstallation(db());
    const districts = await db()
      .selectFrom('areas')
      .select('area_id')
      .where((area) => area.or(CITIES.map((city) => area('area_id', 'like', `${city}%`))))
      .where('area_id', 'not like', '%00')
      .orderBy('area_id')
      .execute();
    const ids = Array.from({ length: HOSPITALS }, (_, at) => `w${String(at).padStart(3, '0')}`);
    const facts = { level: 'secondary_a', kind: 'general', ownership: 'public', time_zone: 'Asia/Shanghai' };
    await db()
      .insertInto('hospitals')
      .values(ids.map((id) => ({ hospital_id: id, name_zh: id, name_en: id, ...facts })))
      .execute();
    const areaAt = (at: number) =>
      at === HOSPITALS - 1 ? LONELY : (districts[at % districts.length]?.area_id ?? '');
    await db()
      .insertInto('hospital_areas')
      .values(
        ids.map((hospital_id, at) => ({ hospital_id, from_month: 0, to_month: 999912, area_id: areaAt(at) })),
      )
      .execute();
    const rows = ids.flatMap((hospital_id, at) => (peopleOf(at) === 0 ? [] : [tallyOf(hospital_id, at)]));
    await db().insertInto('measure_tallies').values(rows).execute();
    await db().insertInto('flow_tallies').values(ids.map(flowOf)).execute();
    await db()
      .transaction()
      .execute((trx) =>
        markAreas(
          trx,
          ids.map((hospital) => ({ hospital, month: 202610, area: '' })),
        ),
      );
    await keepAreas(db());
  });

  it('says of every area, byte for byte, what its hospitals one by one add up to', async () => {
    const wide = await read(`/api/v1/areas/${ZHEJIANG}/benchmarks/2026-10`);
    const whole = await read(`/api/v1/areas/${ZHEJIANG}/benchmarks/2026-10?hospitals=all`);
    expect(wide).toMatchObject({ hospitals: [], leftOut: 1 });
    expect(whole.hospitals).toHaveLength(HOSPITALS);
    expect(wide.areas.map(({ hospitals }) => hospitals).reduce((sum, n) => sum + n)).toBe(HOSPITALS);
    expect(JSON.stringify([wide.areas, wide.total, wide.n])).toBe(
      JSON.stringify([whole.areas, whole.total, whole.n]),
    );
    const city = await read(`/api/v1/areas/330100/benchmarks/2026-10`);
    expect(wide.areas.find(({ area }) => area === '330100')).toMatchObject({ mean: city.total });
  });

  it('is a page of its areas, which says where the hospitals are', async () => {
    const reply = await here.call(`/areas/${ZHEJIANG}/2026-10?lang=en`, {
      headers: await here.bearer('administrator'),
    });
    const page = await reply.text();
    expect(page).toContain('There are too many hospitals to list here');
    expect(page).toContain(`<b>${HOSPITALS}</b>`);
  });

  it('reads the hospitals where answers to a second version came', async () => {
    const [first] = await db().selectFrom('measure_tallies').selectAll().limit(1).execute();
    await db()
      .insertInto('measure_tallies')
      .values({ ...first, instrument_version: 2 } as never)
      .execute();
    const published = await db()
      .selectFrom('instruments')
      .selectAll()
      .where('instrument_id', '=', 'outpatient')
      .executeTakeFirstOrThrow();
    await db()
      .insertInto('instruments')
      .values({ ...published, version: 2 })
      .execute();
    await db()
      .updateTable('programmes')
      .set({ instrument_version: 2 })
      .where('programme_id', '=', 'outpatient')
      .execute();
    await db()
      .transaction()
      .execute((trx) => markAreas(trx, [{ hospital: first?.hospital_id ?? '', month: 202610, area: '' }]));
    await keepAreas(db());
    expect((await read(`/api/v1/areas/${ZHEJIANG}/benchmarks/2026-10`)).hospitals).toHaveLength(HOSPITALS);
  });
});
