import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { importVisits } from '../../server/visits/import.ts';
import { registerHospital } from '../support/installation.ts';
import { print } from './figure.ts';
import { createFolder } from './folder.ts';

const ROWS = 200_000;
const HOSPITALS = 12;

/** Visits of twelve hospitals from one CSV file, as `npm run import` takes them. */
export async function benchIntake(): Promise<void> {
  const folder = await createFolder();
  const { services } = folder.here;
  const hospitals: string[] = [];
  for (let at = 0; at < HOSPITALS; at++) hospitals.push(await registerHospital(services));
  const file = join(folder.path, 'visits.csv');
  await writeVisits(file, hospitals);
  let largest = 0;
  const watch = () => {
    largest = Math.max(largest, process.memoryUsage.rss());
  };
  const start = performance.now();
  const report = await importVisits(services, { files: [file], area: undefined }, watch);
  const rate = report.added / ((performance.now() - start) / 1000);
  print({
    figure: 'visits from CSV',
    value: rate,
    unit: 'rows/s',
    budget: 'at least 30000',
    kept: rate >= 30_000,
    detail: { rows: report.added, refused: report.refused, largestMegabytes: largest / 1e6 },
  });
  await folder.close();
}

async function writeVisits(path: string, hospitals: readonly string[]): Promise<void> {
  const file = createWriteStream(path);
  file.write('就诊号,医院编码,就诊类型,科室编码,科室名称,姓名,手机号,性别,出生日期,开始时间,结束时间\n');
  for (let row = 0; row < ROWS; row++) {
    const day = String((row % 28) + 1).padStart(2, '0');
    const phone = 13_000_000_000 + row;
    const visit = `V${row},${hospitals[row % HOSPITALS]},门诊,D${row % 8},科室${row % 8},王小明,${phone},女,1950-01-${day}`;
    const kept = file.write(`${visit},2026-10-${day} 09:00,2026-10-${day} 10:00\n`);
    if (!kept) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
