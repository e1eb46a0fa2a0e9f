import { type Kysely, sql } from 'kysely';
import { createTable } from './create-table.ts';

const OPTIONS = Array.from({ length: 11 }, (_, option) => `c${option}`);
const SUMS = ['n', 'sum', 'sum_squares'];
const ANSWERED = ['answered', 'partial', 'opened', 'delivered', 'undeliverable', 'opted_out', 'expired'];
const UNASKED = ['waiting', 'quarantined', 'not_sampled', 'no_contact', 'shared_contact', 'excluded'];

const big = (columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, 'big'] as const));

/** Sums over the hospitals of an area's month, kept by a job, and which hospitals' months it has not seen yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const measured = { area_id: 'text', month: 'int', instrument_id: 'text', measure: 'text' } as const;
  const key = ['area_id', 'month', 'instrument_id', 'measure', 'instrument_version'];
  await createTable(db, 'area_tallies', {
    columns: {
      ...measured,
      instrument_version: 'int',
      mode: 'text',
      quality: 'text',
      ...big([...SUMS, ...OPTIONS]),
    },
    key: [...key, 'mode', 'quality'],
  });
  // What the published total of an area leaves out: hospitals too small, alone and together (analytics/pooling.ts).
  await createTable(db, 'area_rests', {
    columns: { ...measured, instrument_version: 'int', hospitals: 'big', ...big(SUMS) },
    key,
  });
  await createTable(db, 'area_flows', {
    columns: {
      area_id: 'text',
      month: 'int',
      programme_id: 'text',
      channel: 'text',
      ...big([...ANSWERED, ...UNASKED]),
    },
    key: ['area_id', 'month', 'programme_id', 'channel'],
  });
  await queue(db);
}

// `area_id` is an area the hospital left, or '' for the one it is in. `changes` tells whether one came meanwhile.
async function queue(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'area_queue', {
    columns: { hospital_id: 'text', month: 'int', area_id: 'text', changes: 'big' },
    key: ['hospital_id', 'month', 'area_id'],
  });
  await sql`insert into area_queue (hospital_id, month, area_id, changes)
    select hospital_id, month, '', 1 from measure_tallies group by hospital_id, month
    union select hospital_id, month, '', 1 from flow_tallies group by hospital_id, month`.execute(db);
}
