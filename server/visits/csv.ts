import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { problems } from '../problem.ts';
import { type ReadRow, type Refusal, readRow, VISIT_FIELDS } from './row.ts';
import { wordIn } from './words.ts';

/** Column names a file may use for our fields; case, spaces and underscores do not matter. */
const HEADERS: Readonly<Record<string, string>> = {
  来源: 'source',
  来源系统: 'source',
  就诊号: 'visitNumber',
  就诊流水号: 'visitNumber',
  就诊编号: 'visitNumber',
  number: 'visitNumber',
  医院: 'hospital',
  医院编码: 'hospital',
  医疗机构代码: 'hospital',
  科室编码: 'department',
  科室代码: 'department',
  departmentcode: 'department',
  科室: 'departmentName',
  科室名称: 'departmentName',
  就诊类型: 'class',
  类型: 'class',
  状态: 'status',
  就诊状态: 'status',
  开始时间: 'start',
  就诊时间: 'start',
  入院时间: 'start',
  结束时间: 'end',
  出院时间: 'end',
  姓名: 'name',
  患者姓名: 'name',
  手机: 'phone',
  手机号: 'phone',
  手机号码: 'phone',
  联系电话: 'phone',
  性别: 'sex',
  出生日期: 'birthDate',
  ...Object.fromEntries(VISIT_FIELDS.map((field) => [field.toLowerCase(), field])),
};
const NEEDED = ['visitNumber', 'hospital', 'class'];

/** The text of a file in the encodings Chinese systems write: UTF-8 with or without a mark, else GB18030. */
export const decoderFor = (utf8: boolean): TextDecoder => new TextDecoder(utf8 ? 'utf-8' : 'gb18030');

/** The rows of a CSV body that is in memory. Throws `unreadable` when its header lacks what a visit needs. */
export async function* csvRows(body: Uint8Array): AsyncGenerator<ReadRow> {
  yield* csvRowsOf(Readable.from([decoderFor(isUtf8(body)).decode(body)]));
}

/** The rows of a CSV stream of text, one at a time, with the line each began at. */
export async function* csvRowsOf(text: Readable): AsyncGenerator<ReadRow> {
  const skipped: ReadRow[] = [];
  // The parser says where a record ended, and takes '\r\n' inside quotes for two lines.
  let doubled = 0;
  let width = 0;
  const begunAt = (record: Read, lines: number): number => {
    const values = Object.values(record).join(' ');
    doubled += values.split('\r\n').length - 1;
    return lines - doubled - (values.split('\n').length - 1);
  };
  const parser = parse({
    bom: true,
    columns: (header: readonly string[]) => {
      width = header.length;
      return readHeader(header);
    },
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_record: (record: Read, { lines, error }) => {
      const line = begunAt(record, lines);
      const values: unknown = error?.['record'];
      const more = Array.isArray(values) && values.slice(width).some((value) => value !== '');
      return more ? { line, field: 'row', reason: MORE } : { line, record };
    },
    on_skip: (error) => {
      const line = Number(error?.['lines'] ?? 0) - doubled;
      if (skipped.at(-1)?.line === line) return undefined; // two faults of one row
      skipped.push({ line, field: 'row', reason: error?.message ?? 'cannot be read' });
      return undefined;
    },
  });
  text.on('error', (error) => parser.destroy(error));
  for await (const one of text.pipe(parser) as AsyncIterable<Refusal | { line: number; record: Read }>) {
    yield 'record' in one ? readRow(one.line, one.record) : one;
  }
  yield* skipped;
}

type Read = Readonly<Record<string, string>>;
const MORE = 'has more values than the header has columns; put a text that holds a comma in quotes';

/** Our name of each column; one that says nothing to us keeps its place under its number. */
function readHeader(header: readonly string[]): string[] {
  const fields = header.map(
    (name, index) => wordIn(HEADERS, name.replaceAll(/[\s_-]/g, '')) ?? String(index),
  );
  const missing = NEEDED.filter((field) => !fields.includes(field));
  if (missing.length === 0) return fields;
  throw problems.unreadable(
    `the header has no column for ${missing.join(', ')}; it has ${header.join(', ')}. See README, "Visits in".`,
  );
}
