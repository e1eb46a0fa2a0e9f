import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { piecesLearnt } from '../analytics/subtraction.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { drawTallies } from '../support/drawn-tallies.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { askWith } from '../support/publish.ts';
import { publishedFigures } from '../support/published-figures.ts';
import { nextVersion } from '../support/versions.ts';

const AREAS = ['000000', '330000', '330100', '330200', '330106', '330110', '330203'];
/** Where hospitals are: two in each of two districts, one on the city itself, one in another city. */
const PLACES = ['330106', '330106', '330110', '330110', '330100', '330203'];
const MONTHS = ['2026-09', '2026-10'];
const MEASURES = compile(outpatient).measures;
const LEADING = MEASURES.filter(({ leading }) => leading).map(({ measure }) => measure);

describe.each([
  ['departments and one version', 1],
  ['two versions', 2],
])('all published figures of hospitals with %s', (_, versions) => {
  let database: TestDatabase;
  let here: TestInstallation;
  const hospitals: string[] = [];

  beforeAll(async () => {
    database = await createDatabase('SQLite');
    here = await createInstallation(database.db, '2026-11-20T02:00:00Z');
    for (const area of PLACES) hospitals.push(await registerHospital(here.services, { area }));
    if (versions === 2) await askWith(here.services.db, nextVersion(outpatient));
  });
  afterAll(() => database.drop());

  const read = async (path: string): Promise<unknown> => {
    const reply = await here.call(path, { headers: await here.bearer('administrator') });
    expect(reply.status, path).toBe(200);
    return await reply.json();
  };

  it.each([1, 2, 3, 4, 5, 6])(
    'single out nobody’s answers by fewer than ten when subtracted from one another: draw %d',
    async (seed) => {
      const measures = MEASURES.map(({ measure }) => measure);
      const draw = { hospitals, versions, months: MONTHS, measures };
      const truth = await drawTallies(database.db, draw, seed);
      const published = await publishedFigures(read, { ...draw, areas: AREAS, measures: LEADING });
      let learnt = 0;
      for (const [what, cells] of truth) {
        const pieces = piecesLearnt(cells, published.get(what) ?? []);
        learnt += pieces.length;
        expect(Math.min(SCORE_MIN, ...pieces), `${what} in draw ${seed}`).toBe(SCORE_MIN);
      }
      expect(learnt).toBeGreaterThan(100); // the attack works: much is learnt of enough people
    },
    60_000,
  );
});
