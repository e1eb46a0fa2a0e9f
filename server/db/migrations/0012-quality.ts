import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Answers that may be doubted: why, what their own words hash to, and how many answers there are at all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
  // Null where there is no reason; else reasons apart by blanks.
  await db.schema.alterTable('answers').addColumn('flags', text).execute();
  await db.schema.alterTable('answers').addColumn('text_hash', text).execute();
  await db.schema
    .createIndex('answers_by_text')
    .on('answers')
    .columns(['hospital_id', 'month', 'text_hash'])
    .where(sql.ref('text_hash'), 'is not', null)
    .execute();
  await countAnswers(db);
}

const OPTIONS = Array.from({ length: 11 }, (_, option) => `c${option}`);
const PLACE = ['month', 'instrument_version', 'department_id', 'mode', 'quality'];

/** Every answer counted so far, under the measure that says how many there are. */
async function countAnswers(db: Kysely<unknown>): Promise<void> {
  const place = sql.raw(['hospital_id', 'instrument_id', ...PLACE].join(', '));
  const sums = sql.raw(['sum', 'sum_squares', ...OPTIONS].join(', '));
  const nothing = sql.raw(Array.from({ length: OPTIONS.length + 2 }, () => '0').join(', '));
  await sql`insert into measure_tallies (measure, n, ${sums}, ${place})
    select '#answers', count(*), ${nothing}, ${place} from answers as a
    where not exists (select 1 from tally_queue as q
      where q.hospital_id = a.hospital_id and q.answer_id = a.answer_id)
    group by ${place}`.execute(db);
}
