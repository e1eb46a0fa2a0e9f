import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { importVisits } from '../../server/visits/import.ts';
import { bundle, encounter, organization, patient } from '../support/bundles.ts';
import { onEachDatabase } from '../support/databases.ts';
import { gb18030 } from '../support/gb18030.ts';
import {
  createInstallation,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { storedVisits } from '../support/intake.ts';

const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

onEachDatabase('an import of a file', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let folder: string;
  let made = 0;

  beforeAll(async () => {
    here = await createInstallation(db());
    folder = mkdtempSync(join(tmpdir(), 'xinsheng-import-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    made++;
    hospital = await registerHospital(here.services);
  });

  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const take = (files: readonly string[], area?: string) =>
    importVisits(here.services, { files, area }, () => undefined);
  const numbers = async () => (await storedVisits(db(), hospital)).map(({ number }) => number);
  const hospitalOf = (value: string) =>
    db()
      .selectFrom('unit_identifiers as u')
      .innerJoin('hospital_areas as a', 'a.hospital_id', 'u.unit_id')
      .select(['unit_id as id', 'a.area_id as area'])
      .where('value', '=', value)
      .executeTakeFirst();

  it.each([
    ['UTF-8', 'utf.csv', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', 'MARK.CSV', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['GB18030', 'gb.csv', gb18030],
  ])('of CSV in %s, larger than what is read at once', async (_encoding, name, bytes) => {
    const many = 6000;
    const row = (index: number) =>
      `号${index},${hospital},门诊,2026/10/12 9:05,欧阳建国${index},1391111${1000 + index},${'备注'.repeat(12)}`;
    const rows = [
      ...Array.from({ length: many }, (_, index) => row(index)),
      `,${hospital},门诊,2026-10-12,,,`,
    ];
    const path = write(name, bytes(`就诊号,医院,类型,就诊时间,姓名,手机,备注\n${rows.join('\n')}\n`));
    expect(await take([path])).toMatchObject({
      received: many + 1,
      added: many,
      refused: 1,
      refusals: [{ line: many + 2, field: 'visitNumber' }],
    });
    expect(new Set(await numbers())).toEqual(
      new Set(Array.from({ length: many }, (_, index) => `号${index}`)),
    );
    expect(await take([path])).toMatchObject({ added: 0, changed: 0, unchanged: many });
  });

  it('of CSV without the columns a visit needs stops with their names', async () => {
    await expect(take([write('short.csv', `hospital,name\n${hospital},x\n`)])).rejects.toThrow(
      'visitNumber, class',
    );
  });

  it.each([
    ['an array', (all: readonly unknown[]) => JSON.stringify(all)],
    [
      'an array over many lines, with a mark',
      (all: readonly unknown[]) => `\uFEFF\n${JSON.stringify(all, null, 2)}\n`,
    ],
    ['one visit a line', (all: readonly unknown[]) => lines(...all)],
    [
      'one visit a line, as Windows ends them',
      (all: readonly unknown[]) => lines(...all).replaceAll('\n', '\r\n'),
    ],
  ])('of JSON as %s', async (_form, text) => {
    const all = [visit(hospital, { visitNumber: 'J1' }), visit(hospital, { visitNumber: 'J2' })];
    expect(await take([write('visits.json', text(all))])).toMatchObject({
      received: 2,
      added: 2,
      refused: 0,
    });
    expect(await numbers()).toEqual(['J1', 'J2']);
  });

  it('keeps the good lines beside one that is no JSON', async () => {
    const text = `${lines(visit(hospital))}{"visitNumber":\n\n${lines(visit(hospital))}`;
    expect(await take([write('broken.ndjson', text)])).toMatchObject({
      received: 3,
      added: 2,
      refusals: [{ line: 2, field: 'row' }],
    });
  });

  it.each([
    ['over many lines', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ['on one line', (text: string) => text],
    ['on one line that ends', (text: string) => `${text}\n`],
    ['each on a line', (text: string) => `${text}\n${text}\n`],
  ])('of a Bundle %s', async (_form, layout) => {
    const [p, o] = [`ip${made}`, `io${made}`];
    const text = bundle(
      encounter(`ie${made}`, `urn:uuid:${p}`, `urn:uuid:${o}`),
      patient(p),
      organization(o),
    );
    const report = await take([write(`bundle-${made}.json`, layout(text))]);
    expect(report).toMatchObject({ added: 1, refused: 0 });
    const found = await hospitalOf(`org ${o}`);
    expect(found?.area).toBe('imports');
    expect(await storedVisits(db(), found?.id ?? '')).toHaveLength(1);
  });

  it('finds in one file what another refers to, and puts new hospitals under the area asked for', async () => {
    const [p, o] = [`ap${made}`, `ao${made}`];
    const files = [
      write('e.ndjson', lines(encounter(`ae${made}`, p, o), encounter(`af${made}`, 'nobody', o))),
      write('o.ndjson', lines(organization(o))),
      write('p.ndjson', lines(patient(p))),
    ];
    const report = await take(files, '310101');
    expect(report).toMatchObject({
      received: 2,
      added: 1,
      refused: 1,
      refusals: [{ line: 2, field: 'Encounter.subject' }],
    });
    expect((await hospitalOf(`org ${o}`))?.area).toBe('310101');
    expect(await take(files.toReversed())).toMatchObject({ added: 0, unchanged: 1 });
    expect((await hospitalOf(`org ${o}`))?.area).toBe('310101');
  });
});
