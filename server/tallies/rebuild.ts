import { createHash } from 'node:crypto';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import { inSnapshot, type Tx } from '../db/transaction.ts';
import { markAreas, monthsOf } from './area-queue.ts';
import { rebuildAreas, verifyAreas } from './area-verify.ts';
import { deriveTallies, hospitalIds, linesOf, storedTallies, type Tallies } from './derive.ts';
import { heldAnswers } from './held.ts';
import { putJoint } from './joint-sums.ts';
import { addMeasures } from './sums.ts';

const CHUNK = 400;

/** What was done or found: hospitals and rows looked at, a fingerprint of the tallies, and lines that differ. */
export type TallyReport = {
  readonly hospitals: number;
  readonly rows: number;
  /** SHA-256 over all rows of hospitals in key order: equal for equal tallies, whatever the engine. */
  readonly digest: string;
  readonly differences: readonly string[];
};

/** Called after each hospital. */
export type Progress = (done: number, of: number) => void;

/**
 * Deletes every tally and works it out anew from answers and visits, hospital by hospital, each in one
 * transaction. Answers that were waiting to be counted are counted by this, and leave the queue; those that are
 * held stay held.
 */
export async function rebuildTallies(db: Db, progress: Progress): Promise<TallyReport> {
  const planOf = await publishedPlans(db);
  const report = await eachHospital(db, progress, async (hospital) => ({
    tallies: await rebuildHospital(db, hospital, planOf),
    differences: [],
  }));
  await rebuildAreas(db);
  return report;
}

/** The same for one hospital. */
export function rebuildHospital(db: Db, hospital: string, planOf: PlanOf): Promise<Tallies> {
  return inSnapshot(db, async (trx) => {
    const tallies = await deriveTallies(trx, hospital, planOf, await heldAnswers(trx, hospital));
    await replaceTallies(trx, hospital, tallies);
    return tallies;
  });
}

async function replaceTallies(trx: Tx, hospital: string, { measures, joint, flows }: Tallies): Promise<void> {
  const before = await monthsOf(trx, hospital);
  for (const table of ['tally_queue', 'measure_tallies', 'joint_tallies', 'flow_tallies'] as const) {
    await trx.deleteFrom(table).where('hospital_id', '=', hospital).execute();
  }
  await addMeasures(trx, measures);
  await putJoint(trx, joint);
  for (let at = 0; at < flows.length; at += CHUNK) {
    await trx
      .insertInto('flow_tallies')
      .values(flows.slice(at, at + CHUNK))
      .execute();
  }
  const months = [...before, ...(await monthsOf(trx, hospital))];
  await markAreas(
    trx,
    months.map((month) => ({ hospital, month, area: '' })),
  );
}

/** Works every tally out anew and compares; changes nothing. Differences name the row, stored and expected. */
export async function verifyTallies(db: Db, progress: Progress): Promise<TallyReport> {
  const planOf = await publishedPlans(db);
  const report = await eachHospital(db, progress, (hospital) =>
    inSnapshot(db, async (trx) => {
      const queue = trx.selectFrom('tally_queue').select('answer_id').where('hospital_id', '=', hospital);
      const held = await heldAnswers(trx, hospital);
      const waiting = held.union(new Set((await queue.execute()).map((row) => row.answer_id)));
      const tallies = await storedTallies(trx, hospital);
      const expected = await deriveTallies(trx, hospital, planOf, waiting);
      return { tallies, differences: differ(tallies, expected) };
    }),
  );
  return { ...report, differences: [...report.differences, ...(await verifyAreas(db))] };
}

type Outcome = { readonly tallies: Tallies; readonly differences: readonly string[] };

async function eachHospital(
  db: Db,
  progress: Progress,
  work: (hospital: string) => Promise<Outcome>,
): Promise<TallyReport> {
  const hospitals = await hospitalIds(db);
  const hash = createHash('sha256');
  const differences: string[] = [];
  let rows = 0;
  for (const [index, hospital] of hospitals.entries()) {
    const { tallies, differences: found } = await work(hospital);
    const lines = linesOf(tallies);
    for (const line of lines) hash.update(line);
    rows += lines.length;
    differences.push(...found);
    progress(index + 1, hospitals.length);
  }
  return { hospitals: hospitals.length, rows, digest: hash.digest('hex'), differences };
}

function differ(stored: Tallies, expected: Tallies): string[] {
  const [have, want] = [new Set(linesOf(stored)), new Set(linesOf(expected))];
  return [
    ...[...have.difference(want)].map((line) => `stored but not derived: ${line.trim()}`),
    ...[...want.difference(have)].map((line) => `derived but not stored: ${line.trim()}`),
  ];
}
