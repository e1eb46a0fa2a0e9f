import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Readable, Transform } from 'node:stream';
import { resourcesIn } from './bundle.ts';
import { csvRowsOf, decoderFor } from './csv.ts';
import { tryJson } from './json.ts';
import type { ReadRow } from './row.ts';

/** What a file holds: rows of CSV, or JSON values each with the line it began at. */
export type Contents =
  | { readonly kind: 'rows'; readonly rows: AsyncIterable<ReadRow> }
  | { readonly kind: 'values'; readonly values: AsyncIterable<{ line: number; value: unknown }> };

const HEAD = 65_536;

/**
 * Reads a file of visits, whatever form it has: CSV by its name; a JSON array or a FHIR Bundle as one text;
 * anything else as a JSON value a line, which may be a Bundle too. `read` is told how many bytes have gone by.
 */
export function readVisitFile(path: string, read: (bytes: number) => void): Contents {
  if (isCsv(path)) return { kind: 'rows', rows: rowsOfCsv(path, read) };
  const whole = isOneText(path);
  return { kind: 'values', values: whole ? valuesOfText(path, read) : valuesOfLines(path, read) };
}

/** Whether a file is read as CSV: by its name, because any text could be. */
export const isCsv = (path: string): boolean => /\.csv$/i.test(path);

async function* rowsOfCsv(path: string, read: (bytes: number) => void) {
  yield* csvRowsOf(decoded(path, read));
}

async function* valuesOfLines(path: string, read: (bytes: number) => void) {
  const lines = createInterface({
    input: counted(path, read).setEncoding('utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    const value = tryJson(text.replace(/^\uFEFF/, ''));
    for (const part of resourcesIn(value) ?? [value]) yield { line, value: part };
  }
}

async function* valuesOfText(path: string, read: (bytes: number) => void) {
  const text = await readFile(path, 'utf8');
  read(Buffer.byteLength(text));
  const value = tryJson(text.replace(/^\uFEFF/, ''));
  const parts = resourcesIn(value) ?? (Array.isArray(value) ? value : [value]);
  for (const [index, part] of parts.entries()) yield { line: index + 1, value: part };
}

/** A JSON text of its own, as opposed to one value a line: an array, or an object that its first line leaves open. */
function isOneText(path: string): boolean {
  const text = head(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('[')) return true;
  const [first = ''] = text.split('\n', 1);
  return (
    text.startsWith('{') &&
    (first.length < text.length ? tryJson(first) === undefined : /"Bundle"/.test(text))
  );
}

function head(path: string): Buffer {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(HEAD);
  const length = readSync(file, bytes, 0, HEAD, 0);
  closeSync(file);
  return bytes.subarray(0, length);
}

function counted(path: string, read: (bytes: number) => void): Readable {
  const stream = createReadStream(path, { highWaterMark: HEAD * 4 });
  stream.on('data', (chunk) => read(chunk.length));
  return stream;
}

/** The text of a file in UTF-8 or GB18030: the first pass finds which, and costs little beside the parsing. */
function decoded(path: string, read: (bytes: number) => void): Readable {
  const decoder = decoderFor(isUtf8File(path));
  return counted(path, read).pipe(
    new Transform({
      decodeStrings: true,
      transform: (chunk, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
      flush: (done) => done(null, decoder.decode()),
    }),
  );
}

function isUtf8File(path: string): boolean {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(HEAD * 16);
  try {
    for (;;) {
      const length = readSync(file, bytes, 0, bytes.length, null);
      strict.decode(bytes.subarray(0, length), { stream: length > 0 });
      if (length === 0) return true;
    }
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}
