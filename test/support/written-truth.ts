import { ANSWERS } from '../../analytics/tally.ts';
import type { Db } from '../../server/db/open.ts';
import type { Database } from '../../server/db/schema.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { jointRows, putJoint } from '../../server/tallies/joint-sums.ts';
import { addToMix, mixWidth, patternOf } from '../../server/tallies/mix-totals.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import type { DrawnCell, Person, Truth } from './drawn-tallies.ts';

const PLAN = compile(outpatient);
const WIDTH = mixWidth(PLAN);
const MIXED = new Set(PLAN.measures.filter(({ leading }) => leading).map(({ measure }) => measure));
const HEADLINE = 'composite';
const CHUNK = 300;

/** Makes the tallies of outpatients, by measure and by mix, and what is counted of all answers, say what these cells say and nothing else. */
export async function writeTruth(db: Db, truth: Truth): Promise<void> {
  const cells = [...truth.values()].flat();
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('measure_tallies').execute();
    await trx.deleteFrom('joint_tallies').execute();
    const rows = [...cells.map(rowOf), ...cells.filter(({ measure }) => measure === HEADLINE).map(answersOf)];
    for (let at = 0; at < rows.length; at += CHUNK)
      await trx
        .insertInto('measure_tallies')
        .values(rows.slice(at, at + CHUNK))
        .execute();
    await putJoint(trx, jointRows(mixesOf(cells)));
  });
}

/** One row for each hospital, version and leading measure, over those whose answers count. */
function mixesOf(cells: readonly DrawnCell[]) {
  const counted = cells.filter(({ measure, quality }) => quality === 'valid' && MIXED.has(measure));
  const groups = Map.groupBy(counted, (cell) => JSON.stringify(keyOf(cell)));
  return [...groups].map(([key, own]) => ({
    ...(JSON.parse(key) as ReturnType<typeof keyOf>),
    sums: mixed(own.flatMap(({ people }) => people)),
  }));
}

function mixed(people: readonly Person[]): Float64Array {
  const sums = new Float64Array(WIDTH);
  for (const { score, adjusters } of people)
    addToMix(sums, WIDTH, patternOf(PLAN, adjusters), Int16Array.of(score));
  return sums;
}

const keyOf = ({ hospital, measure, month, version }: DrawnCell) => ({
  hospital_id: hospital,
  instrument_id: 'outpatient',
  measure,
  month: Number(month.replace('-', '')),
  instrument_version: version,
});

type Option = Extract<keyof Database['measure_tallies'], `c${number}`>;

/** The row of a cell's measure. */
export function rowOf(cell: DrawnCell): Database['measure_tallies'] {
  const tens = Map.groupBy(cell.people, ({ score }) => Math.floor(score / 1000));
  const counts = Array.from({ length: 11 }, (_, ten) => [`c${ten}`, tens.get(ten)?.length ?? 0]);
  return {
    ...keyOf(cell),
    department_id: cell.department,
    mode: 'link',
    quality: cell.quality,
    n: cell.n,
    sum: cell.sum,
    sum_squares: cell.sumSquares,
    ...(Object.fromEntries(counts) as Record<Option, number>),
  };
}

/** All answers of a place: whoever is content answered soon, whoever is not at the end of the month. */
function answersOf(cell: DrawnCell): Database['measure_tallies'] {
  const count = (is: (person: Person) => boolean) => cell.people.filter(is).length;
  return {
    ...rowOf({ ...cell, measure: ANSWERS, people: [], sum: 0, sumSquares: 0 }),
    c0: count(({ score }) => score > 6000),
    c1: count(({ score }) => score < 5000),
  };
}
