import { problems } from '../problem.ts';
import { type ReadRow, readRow } from './row.ts';

/**
 * The rows of a JSON array, or of NDJSON (one visit a line). A line that is no JSON is refused by itself.
 * Throws `unreadable` when an array is no JSON.
 */
export function* jsonRows(body: string): Generator<ReadRow> {
  const text = body.replace(/^\uFEFF/, '');
  if (text.trimStart().startsWith('[')) {
    let item = 0;
    for (const record of parseArray(text)) yield readRow(++item, record);
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield jsonLine(index + 1, line);
  }
}

/** One line of NDJSON. */
function jsonLine(line: number, text: string): ReadRow {
  const record = tryJson(text);
  return record === undefined
    ? { line, field: 'row', reason: 'is not JSON; write one visit a line' }
    : readRow(line, record);
}

/** The value of a JSON text, or undefined when it is none. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseArray(text: string): unknown[] {
  const value = tryJson(text);
  if (Array.isArray(value)) return value;
  throw problems.unreadable('it starts like a JSON array but is not one');
}
