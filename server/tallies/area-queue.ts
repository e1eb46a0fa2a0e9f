import { sql } from 'kysely';
import { preparedList } from '../db/prepared.ts';
import type { Tx } from '../db/transaction.ts';

/** A hospital's month whose area has to be summed anew; `area` is one it left, or '' for the one it is in. */
export type AreaMark = { readonly hospital: string; readonly month: number; readonly area: string };

/**
 * Says, in the transaction that changes tallies of hospitals, that the sums of their areas are out of date. The job
 * that sums them anew takes a mark away only if nobody marked again meanwhile.
 */
export async function markAreas(trx: Tx, marks: readonly AreaMark[]): Promise<void> {
  const once = new Map(marks.map((mark) => [`${mark.hospital} ${mark.month} ${mark.area}`, mark]));
  const sorted = [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  await add(
    trx,
    sorted.map(([, mark]) => mark),
  );
}

const add = preparedList(
  (db, marks: readonly AreaMark[]) =>
    db
      .insertInto('area_queue')
      .values(
        marks.map(({ hospital, month, area }) => ({
          hospital_id: hospital,
          month,
          area_id: area,
          changes: 1,
        })),
      )
      .onConflict((on) =>
        on
          .columns(['hospital_id', 'month', 'area_id'])
          .doUpdateSet({ changes: sql`area_queue.changes + excluded.changes` }),
      ),
  (_, marks) => marks.flatMap(({ hospital, month, area }) => [hospital, month, area, 1]),
);

/** Every month of a hospital that has tallies, from one on. */
export async function monthsOf(trx: Tx, hospital: string, since = 0): Promise<number[]> {
  const months = new Set<number>();
  for (const table of ['measure_tallies', 'flow_tallies'] as const) {
    const rows = trx.selectFrom(table).select('month').distinct();
    const found = await rows.where('hospital_id', '=', hospital).where('month', '>=', since).execute();
    for (const { month } of found) months.add(month);
  }
  return [...months];
}
