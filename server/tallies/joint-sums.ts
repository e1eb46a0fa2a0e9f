import { sql } from 'kysely';
import { tryAgain } from '../db/errors.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import type { JointKey, JointSums } from './joint-totals.ts';
import { packed, unpacked } from './packed.ts';

type JointRow = Database['joint_tallies'];

/** The columns that make a joint tally one row, in the order of its primary key. */
const JOINT_KEY = ['hospital_id', 'instrument_id', 'measure', 'month', 'instrument_version'] as const;

const CHUNK = 400;

/** Sums as rows of joint_tallies, in key order. */
export const jointRows = (all: readonly JointSums[]): JointRow[] =>
  all.map((one) => ({ ...one, sums: packed(one.sums) })).sort(byJointKey);

/**
 * Adds sums of one hospital to what its joint tallies say, or takes them out again (`sign` -1); rows that fall to
 * nothing go. They are read, changed and written, so the caller holds the hospital. Throws so that the transaction
 * is tried again where a rebuild is replacing what is to be taken out.
 */
export async function shiftJoint(trx: Tx, shifts: readonly JointSums[], sign: 1 | -1): Promise<void> {
  if (shifts.length === 0) return;
  const stored = new Map((await storedUnder(trx, shifts)).map((row) => [keyText(row), row]));
  const rows = jointRows(shifts.map((shift) => shifted(stored.get(keyText(shift)), shift, sign)));
  const isNothing = ({ sums }: JointRow) => sums.every((byte) => byte === 0);
  await putJoint(
    trx,
    rows.filter((row) => !isNothing(row)),
  );
  for (const row of rows.filter(isNothing)) {
    let gone = trx.deleteFrom('joint_tallies');
    for (const column of JOINT_KEY) gone = gone.where(column, '=', row[column]);
    await gone.execute();
  }
}

/** Writes rows, which must be in key order and each key once, over what is there. */
export async function putJoint(trx: Tx, rows: readonly JointRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await trx
      .insertInto('joint_tallies')
      .values(rows.slice(at, at + CHUNK))
      .onConflict((on) => on.columns([...JOINT_KEY]).doUpdateSet({ sums: sql.ref('excluded.sums') }))
      .execute();
  }
}

/** A hospital's joint tallies of the keys and some beside them: all combinations of what the keys hold. */
function storedUnder(trx: Tx, keys: readonly JointKey[]): Promise<JointRow[]> {
  let stored = trx.selectFrom('joint_tallies').selectAll();
  for (const column of JOINT_KEY)
    stored = stored.where(column, 'in', [...new Set(keys.map((key) => key[column]))]);
  return stored.execute();
}

function shifted(row: JointRow | undefined, shift: JointSums, sign: 1 | -1): JointSums {
  if (!row && sign < 0) throw tryAgain('the joint tally of an answer is not there');
  const before = row ? unpacked(row.sums) : [];
  return { ...shift, sums: shift.sums.map((sum, at) => (before[at] ?? 0) + sign * sum) };
}

const keyText = (key: JointKey): string => JSON.stringify(JOINT_KEY.map((column) => key[column]));

/** Orders rows as the database orders their key. */
export function byJointKey(a: JointKey, b: JointKey): number {
  const column = JOINT_KEY.find((one) => a[one] !== b[one]);
  return column === undefined ? 0 : a[column] < b[column] ? -1 : 1;
}
