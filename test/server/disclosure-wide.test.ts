import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { chance } from '../../seed/random.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { keepAreas } from '../../server/tallies/area-keep.ts';
import { markAreas } from '../../server/tallies/area-queue.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { cellOf, type DrawnCell, drawnPerson, type Truth } from '../support/drawn-tallies.ts';
import { apart, everythingSaid, type Readers, readersOf } from '../support/everything-said.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { LONELY, type Placed, registerMany, ZHEJIANG } from '../support/many-hospitals.ts';
import { difference, twinOf } from '../support/twin-truth.ts';
import { writeTruth } from '../support/written-truth.ts';

const MONTH = '2026-10';
const MEASURES = ['composite', 'op_doc'];

describe('two truths of an area with too many hospitals to list', () => {
  let database: TestDatabase;
  let here: TestInstallation;
  let readers: Readers;
  let placed: readonly Placed[] = [];

  beforeAll(async () => {
    database = await createDatabase('SQLite');
    here = await createInstallation(database.db);
    placed = await registerMany(database.db);
    readers = await readersOf(here, '330100', [placed.at(-1)?.hospital ?? '']);
  });
  afterAll(() => database.drop());

  /** One cell a hospital: too few people in most, and in the one that is alone for any total. */
  function drawn(seed: number): Truth {
    const { unit } = chance('wide attack', seed);
    const cells = placed.flatMap(({ hospital, area }) => {
      const most = area === LONELY ? 7 : 1 + Math.floor(unit() * (unit() < 0.8 ? 9 : 40));
      const level = 3000 + unit() * 4000;
      return MEASURES.map((measure) =>
        cellOf(
          { hospital, department: 'a', version: 1, quality: 'valid', measure, month: MONTH },
          Array.from({ length: most }, () => drawnPerson(unit, level)),
        ),
      );
    });
    return Map.groupBy(cells, ({ measure, month }) => `${measure} ${month}`);
  }

  /** The small hospitals of one district stand in the same totals, whichever these are; the lonely one in none. */
  function alike(what: string, cells: readonly DrawnCell[]) {
    const areaOf = new Map(placed.map(({ hospital, area }) => [hospital, area]));
    const small = cells.filter(({ n }) => n < SCORE_MIN);
    const groups = Map.groupBy(small, ({ hospital }) => areaOf.get(hospital));
    // What is counted of all answers comes from the composite, and counts with that of other small hospitals.
    return [...groups].map(([area, own]) => ({
      cells: own,
      isTold: area !== LONELY || what.startsWith('composite'),
    }));
  }

  async function write(truth: Truth): Promise<void> {
    await writeTruth(database.db, truth);
    const marks = placed.map(({ hospital }) => ({ hospital, month: 202610, area: '' }));
    await inTransaction(database.db, (trx) => markAreas(trx, marks));
    await keepAreas(database.db);
  }

  it.each([1, 2])(
    'are told byte for byte alike from the sums that are kept of areas: draw %d',
    async (seed) => {
      const districts = [...new Set(placed.slice(0, 12).map(({ area }) => area))];
      const asked = {
        hospitals: placed.filter((_, at) => at % 40 === 39).map(({ hospital }) => hospital),
        areas: ['000000', ZHEJIANG, '330100', '330200', '330300', LONELY, ...districts],
        months: [MONTH],
        measures: MEASURES,
        versions: 1,
      };
      const truth = drawn(seed);
      await write(truth);
      const said = await everythingSaid(here, readers, asked, seed === 1);
      const wide = said.replies.get(
        `administrator /api/v1/areas/${ZHEJIANG}/benchmarks/${MONTH}?measure=op_doc&programme=outpatient`,
      );
      expect(wide).toMatch(/^200 .*"hospitals":\[\],.*"leftOut":1/);
      const twin = twinOf(truth, alike);
      expect(difference(truth, twin).cells).toBeGreaterThan(300);
      await write(twin);
      expect(apart(said, await everythingSaid(here, readers, asked, seed === 1))).toEqual([]);
    },
    60_000,
  );
});
