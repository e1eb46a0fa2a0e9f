import { expect, it } from 'vitest';
import { HOSPITALS } from '../../seed/truth.ts';
import type { Engine } from '../support/engines.ts';
import { loadCity } from './loaded-city.ts';

const SMALL = { share: 0.2, months: 2, hospitals: ['H01', 'H06'] };

/** Every tally of a small load, by the hospital's code instead of its id, which is drawn anew each time. */
async function statistics(engine: Engine): Promise<string[]> {
  const { services, idOf, drop } = await loadCity(SMALL, engine);
  const codes = new Map(HOSPITALS.map(({ code }) => [idOf(code), code]));
  const measures = await services.db.selectFrom('measure_tallies').selectAll().execute();
  const flows = await services.db.selectFrom('flow_tallies').selectAll().execute();
  await drop();
  return [...measures, ...flows]
    .map((row) => JSON.stringify({ ...row, hospital_id: codes.get(row.hospital_id) }))
    .sort();
}

it('makes the same city every time, on either engine', async () => {
  const first = await statistics('SQLite');
  expect(first.length).toBeGreaterThan(500);
  expect(await statistics('PostgreSQL')).toEqual(first);
}, 60_000);
