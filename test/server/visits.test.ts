import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliver, deliverVisits, ledger, storedVisits } from '../support/intake.ts';

onEachDatabase('visits brought as JSON', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const stored = () => storedVisits(db(), hospital);

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('are added once, however often they come', async () => {
    const visits = [visit(hospital), visit(hospital), visit(hospital, { class: 'inpatient' })];
    expect(await deliverVisits(here, visits)).toEqual({
      status: 200,
      report: { received: 3, added: 3, changed: 0, unchanged: 0, refused: 0, refusals: [] },
    });
    const before = await stored();
    expect(await deliverVisits(here, visits.toReversed())).toEqual({
      status: 200,
      report: { received: 3, added: 0, changed: 0, unchanged: 3, refused: 0, refusals: [] },
    });
    expect(await stored()).toEqual(before);
    expect((await ledger(here, hospital, '2026-10')).visits).toBe(3);
  });

  it('come as lines of JSON too: a line that cannot be read is named and the others are kept', async () => {
    const good = [visit(hospital), visit(hospital)].map((one) => JSON.stringify(one));
    const body = `\uFEFF${good[0]}\r\n\r\n{"visitNumber": 1,\n[]\nnull\n${good[1]}\n`;
    const reply = await deliver(here, '/api/v1/visits', body);
    expect(reply.status).toBe(207);
    expect(await reply.json()).toMatchObject({
      received: 5,
      added: 2,
      refused: 3,
      refusals: [{ line: 3, field: 'row' }, { line: 4 }, { line: 5, field: 'row' }],
    });
  });

  it('are refused one by one, with line, field and reason', async () => {
    const { status, report } = await deliverVisits(here, [
      visit(hospital),
      visit(hospital, { visitNumber: ' ' }),
      visit('zzzz'),
      visit(hospital, { class: 'spa' }),
      visit(hospital, { status: 'perhaps' }),
      visit(hospital, { start: '2026-02-31', end: '' }),
      visit(hospital, { start: '', end: undefined }),
      visit(hospital, { birthDate: 'long ago' }),
      visit(hospital, { name: 'x'.repeat(201) }),
      visit(hospital, { phone: { number: 1 } }),
      visit(hospital),
    ]);
    expect(status).toBe(207);
    expect(report).toMatchObject({ received: 11, added: 2, changed: 0, unchanged: 0, refused: 9 });
    expect(report.refusals.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 visitNumber',
      '3 hospital',
      '4 class',
      '5 status',
      '6 start',
      '7 start',
      '8 birthDate',
      '9 name',
      '10 phone',
    ]);
    expect(report.refusals[1]?.reason).toContain("'zzzz'");
    for (const { reason } of report.refusals) expect(reason).toMatch(/\S{2}/);
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for no class, status or sex', async (word) => {
    const { status, report } = await deliverVisits(here, [
      visit(hospital, { class: word }),
      visit(hospital, { status: word }),
      visit(hospital, { sex: word }),
    ]);
    expect([status, report.refusals.map(({ field }) => field)]).toEqual([207, ['class', 'status']]);
    expect(await stored()).toMatchObject([{ sex: 'unknown' }]);
  });
});
