import { isPostgres } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';

/**
 * Holds a hospital to the end of the transaction, before anything else is held: whoever writes all rows of a unit
 * anew, or counts on none coming, does so one after another. Patients, whose rows only name the hospital, need not
 * wait. On SQLite whoever writes has the whole file.
 */
export async function holdHospital(trx: Tx, hospital: string): Promise<void> {
  if (!isPostgres(trx)) return;
  const row = trx.selectFrom('hospitals').select('hospital_id').where('hospital_id', '=', hospital);
  await row.forNoKeyUpdate().execute();
}
