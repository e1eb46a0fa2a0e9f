import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { areaCalled } from '../hospitals/areas.ts';
import { importVisits } from '../visits/import.ts';
import { command, say, Usage } from './command.ts';
import { progressBar } from './progress.ts';

const HOW = 'npm run import -- [--area CODE] FILE…   CSV, JSON, NDJSON, FHIR resources or Bundles';
const SHOWN = 20;

// Imports files of visits and says what became of every row; exits with 1 when rows were refused.
await command(async ({ services }, args) => {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    options: { area: { type: 'string' } },
    allowPositionals: true,
  });
  if (files.length === 0) throw new Usage(HOW);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Usage(`there is no file ${missing}: ${HOW}`);
  const area = values.area === undefined ? undefined : await areaCalled(services.db, values.area);
  if (values.area !== undefined && !area) throw new Usage(`there is no area ${values.area}: ${HOW}`);
  const bar = progressBar('Importing', 1);
  const report = await importVisits(services, { files, area: area?.id }, bar.at);
  bar.at(1);
  bar.end();
  for (const { line, field, reason } of report.refusals.slice(0, SHOWN))
    say(`line ${line}: ${field} ${reason}`);
  const { received, added, changed, unchanged, refused } = report;
  say(`${received} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`);
  return refused === 0 ? 0 : 1;
});
