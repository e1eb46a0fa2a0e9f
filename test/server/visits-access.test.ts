import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliver, deliverVisits, storedVisits } from '../support/intake.ts';

const DOORS = ['/api/v1/visits', '/api/v1/visits.csv', '/fhir'];
const LARGEST = 64 * 1024 * 1024;

onEachDatabase('who may bring visits', (db) => {
  let here: TestInstallation;
  let own: string;
  let other: string;
  let hospitals = 0;
  const code = () => `hospital ${hospitals}`;
  const stored = async () =>
    [await storedVisits(db(), own), await storedVisits(db(), other)].map((all) => all.length);

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospitals++;
    own = await registerHospital(here.services, { identifiers: [{ system: 'his', value: `own ${code()}` }] });
    other = await registerHospital(here.services, {
      area: '310101',
      identifiers: [{ system: 'code', value: `other ${code()}` }],
    });
  });

  it.each(DOORS)('nobody without a valid token: %s', async (door) => {
    const init = { method: 'POST', body: JSON.stringify([visit(own)]) };
    for (const headers of [{}, { Authorization: 'Bearer xs_guess' }, { Authorization: 'Basic eDp5' }]) {
      const reply = await here.call(door, { ...init, headers });
      expect(reply.status).toBe(401);
      expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
      expect(await reply.json()).toMatchObject({ code: 'not_signed_in' });
    }
    expect(await stored()).toEqual([0, 0]);
  });

  it.each(DOORS.flatMap((door) => [['regulator', door] as const, ['leader', door] as const]))(
    'no %s: %s',
    async (role, door) => {
      const unit = role === 'leader' ? own : '330106';
      const reply = await deliver(here, door, JSON.stringify([visit(own)]), { role, unit });
      expect(reply.status).toBe(403);
      expect(await reply.json()).toMatchObject({ code: 'not_allowed' });
      expect(await stored()).toEqual([0, 0]);
    },
  );

  it('a token of one hospital, for that hospital only: others look as if they did not exist', async () => {
    const by = { role: 'intake', unit: own } as const;
    const names = [own, `own ${code()}`, other, `code|other ${code()}`, 'zzzz'];
    const { status, report } = await deliverVisits(
      here,
      names.map((hospital) => visit(hospital)),
      by,
    );
    expect(status).toBe(207);
    expect(report).toMatchObject({ received: 5, added: 2, refused: 3 });
    const reasons = report.refusals.map(({ reason }, index) => reason.replace(names[index + 2] ?? '', '?'));
    expect(new Set(reasons).size).toBe(1);
    expect(await stored()).toEqual([2, 0]);
  });

  it('a token of one hospital through the other doors too', async () => {
    const by = { role: 'intake', unit: own } as const;
    const csv = `visitNumber,hospital,class,start\nA,${own},amb,2026-10-12\nB,${other},amb,2026-10-12\n`;
    expect(await (await deliver(here, '/api/v1/visits.csv', csv, by)).json()).toMatchObject({
      added: 1,
      refused: 1,
    });
    expect(await stored()).toEqual([1, 0]);
  });

  it('a token of an area, for the hospitals in it and below it', async () => {
    const by = { role: 'intake', unit: '330100' } as const;
    const { report } = await deliverVisits(here, [visit(own), visit(other)], by);
    expect(report).toMatchObject({ added: 1, refused: 1, refusals: [{ line: 2, field: 'hospital' }] });
    expect(await stored()).toEqual([1, 0]);
  });

  it('a token for everything, and codes of the feed, common codes and system|code', async () => {
    const { report } = await deliverVisits(
      here,
      [
        visit(own),
        visit(`other ${code()}`),
        visit(`code|other ${code()}`),
        visit(other, { source: 'elsewhere' }),
      ],
      { role: 'intake' },
    );
    expect(report).toMatchObject({ added: 4, refused: 0 });
    expect(await stored()).toEqual([1, 3]);
  });

  it.each(DOORS)('nobody brings more than 64 MB at once: %s', async (door) => {
    const claimed = await here.call(door, {
      method: 'POST',
      headers: { ...(await here.bearer('intake')), 'Content-Length': String(LARGEST + 1) },
      body: '[]',
    });
    expect(claimed.status).toBe(413);
    expect(await claimed.json()).toMatchObject({ code: 'too_large' });
  });

  it('nobody brings more than 64 MB without saying so', async () => {
    let sent = 0;
    const spaces = new Uint8Array(1024 * 1024).fill(0x20);
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ <= 64 ? controller.enqueue(spaces) : controller.close()),
    });
    const headers = await here.bearer('intake');
    const reply = await here.call('/api/v1/visits', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(reply.status).toBe(413);
    expect(await reply.json()).toMatchObject({ code: 'too_large' });
  });

  it.each([
    ['/api/v1/visits', '[{"visitNumber":'],
    ['/fhir', 'not JSON'],
    ['/fhir', '[]'],
    ['/fhir', '{"resourceType":"Patient"}'],
    ['/fhir', '{"resourceType":"Bundle"}'],
  ])('a body that cannot be read at all is named: %s %s', async (door, body) => {
    const reply = await deliver(here, door, body);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'unreadable' });
  });
});
