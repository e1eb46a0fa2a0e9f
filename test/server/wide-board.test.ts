import { beforeAll, expect, it } from 'vitest';
import { keepAreas } from '../../server/tallies/area-keep.ts';
import { markAreas } from '../../server/tallies/area-queue.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { flowOf, peopleOf, registerMany, tallyOf, ZHEJIANG } from '../support/many-hospitals.ts';

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
    const ids = (await registerMany(db())).map(({ hospital }) => hospital);
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
    expect(whole.hospitals).toHaveLength(320);
    expect(wide.areas.map(({ hospitals }) => hospitals).reduce((sum, n) => sum + n)).toBe(320);
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
    expect(page).toContain(`<b>320</b>`);
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
    expect((await read(`/api/v1/areas/${ZHEJIANG}/benchmarks/2026-10`)).hospitals).toHaveLength(320);
  });
});
