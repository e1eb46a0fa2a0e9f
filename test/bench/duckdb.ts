import { DuckDBInstance } from '@duckdb/node-api';
import { median } from './figure.ts';

/** A table of answers to be made and asked. */
export type DuckTable = {
  readonly answers: number;
  readonly measures: number;
  readonly hospitals: number;
  readonly departments: number;
  readonly months: number;
};

/**
 * DuckDB over a table of as many answers with as many scores, made in DuckDB itself: the time, in milliseconds,
 * of one hospital's 24 months and of aggregating everything.
 */
export async function duckDb(table: DuckTable): Promise<{ scorecard: number; aggregate: number }> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const columns = Array.from({ length: table.measures }, (_, at) => at);
  const scores = columns.map((at) => `((i * 7 + ${at} * 3) % 4 * 3333)::usmallint as s${at}`);
  await connection.run(`create table answers as select 'H' || (i * ${table.hospitals} // ${table.answers}) as hospital,
    'D' || (i // ${table.months} % ${table.departments}) as department, (i % ${table.months})::integer as month, ${scores.join(', ')}
    from range(${table.answers}) t(i)`);
  const sums = columns.map((at) => `count(s${at}), sum(s${at}), sum(s${at}::bigint * s${at})`).join(', ');
  // The same result as our rebuild: beside the sums, how many chose each of up to eleven options.
  const options = Array.from({ length: 11 }, (_, option) => option * 3333);
  const counts = columns.flatMap((at) => options.map((score) => `count_if(s${at} = ${score})`)).join(', ');
  const all = `select hospital, department, month, ${sums}, ${counts} from answers group by all`;
  const one = `select month, ${sums} from answers where hospital = 'H0' group by all`;
  return {
    scorecard: await median(20, () => connection.runAndReadAll(one)),
    aggregate: await median(3, () => connection.runAndReadAll(all)),
  };
}
