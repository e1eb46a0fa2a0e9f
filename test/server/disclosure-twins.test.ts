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

describe.each([
  ['departments and one version', 1],
  ['two versions', 2],
])('two truths of hospitals with %s that differ only inside what nobody may learn', (_, versions) => {
  let database: TestDatabase;
  let here: TestInstallation;
  let readers: Readers;
  const hospitals: string[] = [];

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
});
