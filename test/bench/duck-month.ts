import { DuckDBInstance } from '@duckdb/node-api';
import { median } from './figure.ts';

/** The mean of each of 31 provinces from a table of the month's answers, in DuckDB's memory. */
export async function duckMonth(hospitals: number, each: number, month: number): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create table answers as select 'H' || (i % ${hospitals}) as hospital,
    (i % ${hospitals} % 31)::integer as province, ${month} as month, ((i * 7) % 10001)::usmallint as composite
    from range(${hospitals * each}) t(i)`);
  const all = `select province, hospital, count(composite), sum(composite), sum(composite::bigint * composite)
    from answers where month = ${month} group by all`;
  return await median(10, () => connection.runAndReadAll(all));
}
