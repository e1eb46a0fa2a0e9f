import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REPRODUCTIONS } from './all.ts';
import type { Outcome } from './outcome.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const [directory] = process.argv.slice(2);
if (!directory || !existsSync(directory)) {
  process.stderr.write('npm run golden -- DIR: a directory laid out like test/golden, which must exist\n');
  process.exit(2);
}
const root = resolve(directory);
const folders = readdirSync(root)
  .filter((name) => statSync(join(root, name)).isDirectory())
  .sort();

let [files, misses] = [0, 0];
for (const folder of folders) {
  const reproduce = REPRODUCTIONS[folder];
  if (!reproduce) {
    say(`${folder}: no method reproduces a folder of this name`);
    misses += 1;
    continue;
  }
  try {
    for (const outcome of reproduce(join(root, folder))) {
      files += 1;
      if (outcome.missed !== null) misses += 1;
      say(lineOf(outcome));
    }
  } catch (error) {
    misses += 1;
    say(`${folder}: ${error instanceof Error ? error.message : error}`);
  }
}
say(`${files} expected files in ${folders.length} folders, ${misses} missed`);
process.exit(misses > 0 || files === 0 ? 1 : 0);

function lineOf({ file, compared, largest, tolerance, missed }: Outcome): string {
  const error = largest === 0 ? '0' : largest.toExponential(1);
  const line = `${file}: ${compared} values, largest relative error ${error} (tolerance ${tolerance})`;
  return missed === null ? line : `${line} MISSED: ${missed}`;
}
