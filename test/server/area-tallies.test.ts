import { beforeAll, expect, it } from 'vitest';
import { changeHospital } from '../../server/hospitals/hospitals.ts';
import { keepAreas } from '../../server/tallies/area-keep.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits, HANGZHOU, WEST_LAKE, YUHANG } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { chooseFirst, chooseLast, postForm } from '../support/patient.ts';

const quiet = () => undefined;
const ZHEJIANG = '330000';
const CHINA = '000000';
const XUHUI = '310104';

onEachDatabase('the sums of areas', (db) => {
  let here: TestInstallation;
  let hospitals: string[];
  const differences = async () => (await verifyTallies(db(), quiet)).differences;
  /** How many composites an area's month has, and how many of them its published total leaves out. */
  const composites = async (area: string, month = 202610) => {
    const of = { area_id: area, month, measure: 'composite' };
    let kept = db().selectFrom('area_tallies').select(['n', 'sum']);
    let rest = db().selectFrom('area_rests').select(['n', 'hospitals']);
    for (const [column, value] of Object.entries(of) as ['area_id', string][]) {
      kept = kept.where(column, '=', value);
      rest = rest.where(column, '=', value);
    }
    const rows = await kept.execute();
    const left = (await rest.execute()).map(({ n, hospitals: few }) => `${n} in ${few}`);
    const sum = (of: 'n' | 'sum') => rows.reduce((total, row) => total + row[of], 0);
    return [sum('n'), sum('sum'), ...left];
  };
  const rows = async (table: 'area_tallies' | 'area_rests' | 'area_flows') =>
    (await db().selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort();
  const dump = async () => ({
    measures: await rows('area_tallies'),
    rests: await rows('area_rests'),
    flows: await rows('area_flows'),
  });

  beforeAll(async () => {
    here = await createInstallation(db());
    hospitals = [];
    for (const [at, area] of [WEST_LAKE, WEST_LAKE, YUHANG, HANGZHOU, XUHUI].entries()) {
      const hospital = await registerHospital(here.services, { area });
      hospitals.push(hospital);
      const people = [12, 4, 3, 4, 5][at] ?? 0;
      await answerVisits(here, hospital, [
        ...Array(people).fill(at % 2 === 0 ? chooseLast : chooseFirst),
        null,
      ]);
    }
    await keepAreas(db());
  });

  it('are those of their hospitals, at every level, and say what is too small together', async () => {
    expect(await composites(WEST_LAKE)).toEqual([16, 120_000, '4 in 1']);
    expect(await composites(YUHANG)).toEqual([3, 30_000, '3 in 1']);
    // Four, three and four are eleven: enough together, in the city.
    expect(await composites(HANGZHOU)).toEqual([23, 150_000]);
    expect(await composites(ZHEJIANG)).toEqual([23, 150_000]);
    expect(await composites(XUHUI)).toEqual([5, 50_000, '5 in 1']);
    expect(await composites(CHINA)).toEqual([28, 200_000, '5 in 1']);
    const flows = db()
      .selectFrom('area_flows')
      .select(['answered', 'delivered'])
      .where('area_id', '=', CHINA);
    expect(await flows.execute()).toEqual([{ answered: 28, delivered: 5 }]);
    expect(await differences()).toEqual([]);
    expect(await db().selectFrom('area_queue').selectAll().execute()).toEqual([]);
  });

  it('are the same after everything is rebuilt, byte for byte', async () => {
    const before = JSON.stringify(await dump());
    await rebuildTallies(db(), quiet);
    expect(JSON.stringify(await dump()) === before).toBe(true);
  });

  it('follow a late answer and one that is withdrawn', async () => {
    const before = await dump();
    const [link = ''] = await answerVisits(here, hospitals[2] ?? '', [chooseLast]);
    await keepAreas(db());
    expect(await composites(YUHANG)).toEqual([4, 40_000, '4 in 1']);
    expect(await composites(CHINA)).toEqual([29, 210_000, '5 in 1']);
    await postForm((url, init) => here.app.request(url, init), `${link}/withdraw`, new Map());
    await keepAreas(db());
    expect({ ...(await dump()), flows: [] }).toEqual({ ...before, flows: [] });
    expect(await differences()).toEqual([]);
  });

  it('follow a hospital that moves, in both areas, from its month on', async () => {
    const [, moved = ''] = hospitals;
    const names = {
      name: { zh: '移', en: 'Moved' },
      level: 'secondary_a',
      kind: 'general',
      ownership: 'public',
    };
    const move = (area: string, since?: string) =>
      here.services.db.transaction().execute(async (trx) => {
        const facts = { ...names, timeZone: 'Asia/Shanghai', area, since: since ?? null, identifiers: [] };
        await changeHospital(trx, moved, facts as never);
      });
    const before = await dump();
    await move(YUHANG, '2026-11');
    await keepAreas(db());
    expect(await dump()).toEqual(before);
    await move(XUHUI, '2026-10');
    await keepAreas(db());
    expect(await composites(WEST_LAKE)).toEqual([12, 120_000]);
    expect(await composites(HANGZHOU)).toEqual([19, 150_000, '7 in 2']);
    expect(await composites(XUHUI)).toEqual([9, 50_000, '9 in 2']);
    expect(await composites(CHINA)).toEqual([28, 200_000]);
    expect(await differences()).toEqual([]);
    await move(WEST_LAKE);
    await keepAreas(db());
    expect(await dump()).toEqual(before);
  });

  it('are summed by whoever comes, several at once, and nothing is lost', async () => {
    const turns = Array.from({ length: 6 }, async (_, at) => {
      await answerVisits(here, hospitals[at % 5] ?? '', [chooseLast]);
      await keepAreas(db());
    });
    await Promise.all([...turns, keepAreas(db()), keepAreas(db())]);
    await keepAreas(db());
    expect((await composites(CHINA))[0]).toBe(34);
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['a score', () => db().updateTable('area_tallies').set({ sum: 1 }).where('measure', '=', 'overall')],
    ['what is left out', () => db().deleteFrom('area_rests').where('area_id', '=', XUHUI)],
    ['a count of visits', () => db().updateTable('area_flows').set({ answered: 0 })],
  ])('are found out when somebody changes %s', async (_what, plant) => {
    await plant().execute();
    const found = await differences();
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).toContain(XUHUI);
    await rebuildTallies(db(), quiet);
    expect(await differences()).toEqual([]);
  });
});
