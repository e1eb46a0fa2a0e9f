import { statSync } from 'node:fs';
import type { Principal } from '../access/principal.ts';
import type { Services } from '../services.ts';
import { gather, nothingGathered, refer, visitOf } from './bundle.ts';
import { typeOf } from './fhir.ts';
import { isCsv, readVisitFile } from './files.ts';
import { type IntakeReport, openIntake, takeStream } from './intake.ts';
import { type ReadRow, readRow } from './row.ts';

const OPERATOR: Principal = { role: 'administrator', unit: '', name: 'import' };

/** What to import: files in any order and any of the known forms; new organizations go under `area`. */
export type ImportOrder = { readonly files: readonly string[]; readonly area: string | undefined };

/**
 * Imports files of visits. FHIR resources may refer to one another across files, so patients and organizations
 * are read first, in a pass of their own. `progress` gets the share done, from 0 to 1.
 */
export async function importVisits(
  services: Services,
  { files, area }: ImportOrder,
  progress: (share: number) => void,
): Promise<IntakeReport> {
  // CSV is read once, everything else twice: for what visits refer to, then for the visits.
  const bytes = files.reduce((sum, file) => sum + statSync(file).size * (isCsv(file) ? 1 : 2), 0);
  let done = 0;
  const read = (count: number) => {
    done += count;
    progress(Math.min(1, done / bytes));
  };
  const gathered = nothingGathered();
  for (const file of files) {
    const contents = readVisitFile(file, read);
    if (contents.kind === 'rows') continue;
    for await (const { line, value } of contents.values) gather(gathered, line, value);
  }
  const referred = await refer(services, OPERATOR, gathered, area);
  const intake = await openIntake(services, OPERATOR);
  for (const file of files) {
    const contents = readVisitFile(file, read);
    if (contents.kind === 'rows') await takeStream(intake, contents.rows);
    else await takeStream(intake, visitsOf(contents.values, referred));
  }
  intake.report.refusals.push(...gathered.refusals);
  return intake.report;
}

async function* visitsOf(
  values: AsyncIterable<{ line: number; value: unknown }>,
  referred: Parameters<typeof visitOf>[2],
): AsyncGenerator<ReadRow> {
  for await (const { line, value } of values) {
    if (value === undefined) yield { line, field: 'row', reason: 'is not JSON' };
    else if (typeOf(value) === null) yield readRow(line, value);
    else {
      const row = visitOf(line, value, referred);
      if (row) yield row;
    }
  }
}
