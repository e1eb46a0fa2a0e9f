import type { Reason } from '../../analytics/tally.ts';
import type { PlanOf } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { emptyFlow, flowKeyText } from './flow.ts';
import { byJointKey, jointRows } from './joint-sums.ts';
import { jointSums } from './joint-totals.ts';
import { measureRows, TALLY_KEY } from './measure-totals.ts';
import { unpacked } from './packed.ts';
import { addAnswer, noTotals } from './totals.ts';

type FlowRow = Database['flow_tallies'];
type MeasureRow = Database['measure_tallies'];
type JointRow = Database['joint_tallies'];

/** All tallies of one hospital, each list in key order. */
export type Tallies = {
  readonly measures: readonly MeasureRow[];
  readonly joint: readonly JointRow[];
  readonly flows: readonly FlowRow[];
};

const PAGE = 5000;

/**
 * What a hospital's tallies must say, worked out anew from its answers and visits. Answers in `leaveOut`
 * (those still waiting to be counted) are not included. Memory does not grow with the number of answers.
 */
export async function deriveTallies(
  trx: Tx,
  hospital: string,
  planOf: PlanOf,
  leaveOut: ReadonlySet<string>,
): Promise<Tallies> {
  const totals = noTotals();
  let last = '';
  for (;;) {
    const answers = await scoredAnswers(trx, hospital)
      .where('answer_id', '>', last)
      .orderBy('answer_id')
      .limit(PAGE)
      .execute();
    for (const answer of answers) {
      if (leaveOut.has(answer.answer_id)) continue;
      addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
    }
    last = answers.at(-1)?.answer_id ?? '';
    if (answers.length < PAGE) break;
  }
  return {
    measures: measureRows(totals.measures),
    joint: jointRows(jointSums(totals.joint)),
    flows: await deriveFlows(trx, hospital),
  };
}

/** What tallies need of an answer. */
export const SCORED = [
  'hospital_id',
  'department_id',
  'month',
  'instrument_id',
  'instrument_version',
  'mode',
  'quality',
  'flags',
  'signs',
  'scores',
  'adjusters',
  'answer_id',
] as const;

/** The answers of a hospital, as far as tallies need them. */
export const scoredAnswers = (trx: Tx, hospital: string) =>
  trx
    .selectFrom('answers')
    .select([...SCORED])
    .where('hospital_id', '=', hospital);

async function deriveFlows(trx: Tx, hospital: string): Promise<FlowRow[]> {
  const counted = await trx
    .selectFrom('visits')
    .select(['hospital_id', 'month', 'programme_id', 'department_id', 'channel', 'reason'])
    .select((count) => count.fn.countAll<number>().as('visits'))
    .where('hospital_id', '=', hospital)
    .groupBy(['hospital_id', 'month', 'programme_id', 'department_id', 'channel', 'reason'])
    .execute();
  const rows = new Map<string, FlowRow>();
  for (const { reason, visits, ...key } of counted) {
    const row = rows.get(flowKeyText(key)) ?? emptyFlow(key);
    row[reason as Reason] = visits;
    rows.set(flowKeyText(key), row);
  }
  return [...rows.values()].sort(byFlowKey);
}

/** What the tallies of a hospital say now. */
export async function storedTallies(db: Db | Tx, hospital: string): Promise<Tallies> {
  let stored = db.selectFrom('measure_tallies').selectAll().where('hospital_id', '=', hospital);
  for (const column of TALLY_KEY) stored = stored.orderBy(column);
  const measures = await stored.execute();
  const flows = await db.selectFrom('flow_tallies').selectAll().where('hospital_id', '=', hospital).execute();
  const joint = await db
    .selectFrom('joint_tallies')
    .selectAll()
    .where('hospital_id', '=', hospital)
    .execute();
  return { measures, joint: joint.sort(byJointKey), flows: flows.sort(byFlowKey) };
}

const byFlowKey = (a: FlowRow, b: FlowRow): number => (flowKeyText(a) < flowKeyText(b) ? -1 : 1);

/** Every hospital, by id. */
export async function hospitalIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('hospitals').select('hospital_id').orderBy('hospital_id').execute();
  return rows.map(({ hospital_id }) => hospital_id);
}

/** Every row as a line of text, columns in alphabetical order, packed sums as the numbers they are. */
export const linesOf = ({ measures, joint, flows }: Tallies): string[] =>
  [...measures, ...joint.map((row) => ({ ...row, sums: unpacked(row.sums) })), ...flows].map(
    (row) => `${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}\n`,
  );
