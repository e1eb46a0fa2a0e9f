import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a golden file by the names of its columns; blank cells are empty texts. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file. */
export const rowsOf = (folder: string, file: string): readonly Row[] =>
  parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true });

/** The content of a JSON file. */
export const jsonOf = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** The files of a folder whose name matches, in alphabetical order. */
export const filesOf = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder)
    .filter((file) => pattern.test(file))
    .sort();

/** A cell as a number; null where it is blank or NA. */
export function numberIn(row: Row, column: string): number | null {
  const cell = row[column]?.trim() ?? '';
  if (cell === '' || cell === 'NA') return null;
  const value = Number(cell);
  if (Number.isNaN(value)) throw new RangeError(`${column} is no number: ${cell}`);
  return value;
}
