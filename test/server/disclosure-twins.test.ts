import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { toldAlike } from '../analytics/subtraction.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { drawTallies } from '../support/drawn-tallies.ts';
import { apart, everythingSaid, type Readers, readersOf } from '../support/everything-said.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { askWith } from '../support/publish.ts';
import { difference, judgedIn, twinOf } from '../support/twin-truth.ts';
import { nextVersion } from '../support/versions.ts';
import { writeTruth } from '../support/written-truth.ts';

const AREAS = ['000000', '330000', '330100', '330200', '330106', '330110', '330203'];
const PLACES = ['330106', '330106', '330110', '330110', '330100', '330203'];
const MONTHS = ['2026-08', '2026-09', '2026-10'];
const MEASURES = compile(outpatient).measures;
const LEADING = MEASURES.filter(({ leading }) => leading).map(({ measure }) => measure);

/** What has to be told somewhere, or an attack on it finds nothing out: who asks, for what, and words of the reply. */
const TOLD: Readonly<Record<string, RegExp>> = {
  'an adjusted mean': /^administrator \/api.*benchmarks[^\n]*\n200 .*"adjusted":\{"shown":true/s,
  'hospitals that differ beyond chance': /^administrator \/api.*benchmarks[^\n]*\n200 .*"between":[1-9]/s,
  'a hospital that is placed': /^regulator \/api.*benchmarks[^\n]*\n200 .*"standing":"/s,
  'a total that leaves hospitals out': /^administrator \/api.*benchmarks[^\n]*\n200 .*"leftOut":[1-9]/s,
  'a version alone': /^administrator \/api.*scorecards[^\n]*&version=1\n200 .*"mean":\{"shown":true/s,
  'what hospitals are held against':
    /^leader of [^\n]*\/quality[^\n]*\n200 .*"name":"round_marks"[^}]*"figure":\{"shown":true/s,
  'a quarter': /^thanks[^\n]*\n.*"overall":\{[^}]*"mean":\{"shown":true/s,
  'a change between quarters': /^thanks[^\n]*\n.*"overall":.*"change":\{"shown":true.*"before"/s,
  'a page with its charts': /^administrator \/areas[^\n]*\n200 .*<svg.*<svg/s,
  'a card with its trend': /^leader of [^\n]* \/hospitals[^\n]*\n200 .*<svg/s,
};

describe.each([
  ['departments and one version', 1],
  ['two versions', 2],
])('two truths of hospitals with %s that differ only inside what nobody may learn', (_, versions) => {
  let database: TestDatabase;
  let here: TestInstallation;
  let readers: Readers;
  const hospitals: string[] = [];
  const missing = new Set(Object.keys(TOLD));

  beforeAll(async () => {
    database = await createDatabase('SQLite');
    here = await createInstallation(database.db);
    for (const area of PLACES) hospitals.push(await registerHospital(here.services, { area }));
    readers = await readersOf(here, '330100', hospitals.slice(0, 2));
    if (versions === 2) await askWith(here.services.db, nextVersion(outpatient));
  });
  afterAll(() => database.drop());

  it.each([1, 2, 3])(
    'are told byte for byte alike, in every reply to every reader: draw %d',
    async (seed) => {
      const measures = MEASURES.map(({ measure }) => measure);
      const draw = { hospitals, versions, months: MONTHS, measures };
      const asked = { ...draw, areas: AREAS, measures: LEADING };
      const truth = await drawTallies(database.db, draw, seed);
      const said = await everythingSaid(here, readers, asked, seed === 1);
      for (const [request, reply] of said.replies)
        for (const what of missing) if (TOLD[what]?.test(`${request}\n${reply}`)) missing.delete(what);
      const twin = twinOf(truth, (what, cells) =>
        toldAlike(cells, said.published.get(what) ?? [], judgedIn(truth, what)),
      );
      const { cells, points } = difference(truth, twin);
      expect(cells).toBeGreaterThan(200);
      expect(points).toBeGreaterThan(5);
      await writeTruth(database.db, twin);
      expect(apart(said, await everythingSaid(here, readers, asked, seed === 1))).toEqual([]);
    },
    60_000,
  );

  it('were told of in all that can be told', () => {
    expect([...missing]).toEqual([]);
  });
});
