import type { Db } from '../db/open.ts';
import { isPostgres } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';

/** A unit of a wave, with the key that signs for it; `over` says that the wave has ended. */
export type WaveUnit = {
  readonly hospital: string;
  readonly month: number;
  readonly department: string;
  /** The departments that stand together in it, as JSON; null where that was not kept yet. */
  readonly departments: string | null;
  readonly members: number;
  readonly key: string;
  readonly publicKey: string;
  readonly sealedKey: string;
  readonly instrument: string;
  readonly version: number;
  readonly closes: number;
  readonly state: 'open' | 'ended';
};

const units = (db: Db) =>
  db
    .selectFrom('wave_units as u')
    .innerJoin('waves as w', (join) =>
      join.onRef('w.hospital_id', '=', 'u.hospital_id').onRef('w.month', '=', 'u.month'),
    )
    .select([
      'u.hospital_id as hospital',
      'u.month',
      'u.department_id as department',
      'u.departments',
      'u.members',
    ])
    .select(['u.key_id as key', 'u.public_key as publicKey', 'u.sealed_key as sealedKey'])
    .select(['w.instrument_id as instrument', 'w.instrument_version as version'])
    .select(['w.closes_at as closes', 'w.state']);

/** Stands where nothing has been served yet; as long as the hash that will stand there. */
export const NOT_SERVED = '-'.repeat(43);

/** The unit whose key has this name, or undefined. */
export const unitOfKey = (db: Db, hospital: string, key: string): Promise<WaveUnit | undefined> =>
  units(db).where('u.hospital_id', '=', hospital).where('u.key_id', '=', key).executeTakeFirst();

/** A member's unit, and what was served to them; undefined for a link nobody has. */
export const unitOfMember = (
  db: Db,
  hospital: string,
  linkHash: string,
): Promise<(WaveUnit & { served: string }) | undefined> =>
  units(db)
    .innerJoin('wave_members as m', (join) =>
      join
        .onRef('m.hospital_id', '=', 'u.hospital_id')
        .onRef('m.month', '=', 'u.month')
        .onRef('m.department_id', '=', 'u.department_id'),
    )
    .select('m.served')
    .where('m.hospital_id', '=', hospital)
    .where('m.link_hash', '=', linkHash)
    .executeTakeFirst();

/** Whether the wave has ended, or its time has come. */
export const isOver = ({ closes, state }: Pick<WaveUnit, 'closes' | 'state'>, now: Date): boolean =>
  state === 'ended' || closes <= now.getTime();

/**
 * The wave of a month, held for this transaction: whoever changes its members or takes its seats comes one after
 * another, and finds what the one before left.
 */
export async function holdWave(
  trx: Tx,
  hospital: string,
  month: number,
): Promise<{ state: 'open' | 'ended'; programme_id: string } | undefined> {
  const wave = trx
    .selectFrom('waves')
    .select(['state', 'programme_id'])
    .where('hospital_id', '=', hospital)
    .where('month', '=', month);
  return await (isPostgres(trx) ? wave.forUpdate() : wave).executeTakeFirst();
}
