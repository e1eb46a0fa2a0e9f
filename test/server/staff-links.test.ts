import { beforeAll, beforeEach, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  ORIGIN,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliver, deliverVisits, ledger, storedVisits } from '../support/intake.ts';
import { answerSurvey, postForm, type Send } from '../support/patient.ts';
import { hospitalWith, openWave, roster } from '../support/staff-wave.ts';

onEachDatabase('links for staff', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const send: Send = (url, init) => here.app.request(url, init);
  const ask = (
    wave: Record<string, unknown>,
    role: 'administrator' | 'leader' = 'administrator',
    unit = '',
  ) => deliver(here, `/api/v1/hospitals/${hospital}/staff-links`, JSON.stringify(wave), { role, unit });
  async function links(wave: Record<string, unknown>): Promise<string[]> {
    const reply = await ask(wave);
    expect(reply.status).toBe(201);
    return ((await reply.json()) as { links: string[] }).links;
  }
  const rows = (table: 'answers' | 'invitations' | 'contacts' | 'outbox') =>
    db().selectFrom(table).selectAll().where('hospital_id', '=', hospital).execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('are as many as asked for, each another, and belong to nobody', async () => {
    const made = await links({ month: '2026-10', count: 600 });
    expect(new Set(made).size).toBe(600);
    for (const link of made) expect(link).toMatch(new RegExp(`^${ORIGIN}/s/${hospital}[0-9A-Za-z]{12}$`));
    const seats = await storedVisits(db(), hospital);
    const told = new Set(
      seats.map(({ visit_id, number, ...seat }) => {
        expect(number).toBe(visit_id);
        return JSON.stringify(seat);
      }),
    );
    expect(told.size).toBe(1);
    expect(seats[0]).toMatchObject({ class: 'staff', month: 202610, received_at: 0, sex: 'unknown' });
    // Version 4: an id that holds no time, so that seats cannot be put in order.
    for (const { visit_id } of seats) expect(visit_id[14]).toBe('4');
    for (const { invitation_id } of await rows('invitations')) expect(invitation_id[14]).toBe('4');
    expect([await rows('contacts'), await rows('outbox')]).toEqual([[], []]);
  });

  it('give answers that are joined to no seat and no time', async () => {
    await deliverVisits(here, [visit(hospital, { department: 'N1', departmentName: '护理部' })]);
    const made = await links({ month: '2026-10', department: 'N1', count: 3 });
    here.setNow('2026-10-21T07:31:27.123Z');
    for (const link of made.slice(0, 2)) {
      await postForm(send, link, new Map([['_do', 'elder']]));
      expect(await (await send(link)).text()).toContain(' class="elder"');
      const { page } = await answerSurvey(send, link);
      expect(page).not.toContain('<form');
    }
    const answers = await rows('answers');
    expect(answers).toHaveLength(2);
    const seats = await storedVisits(db(), hospital);
    const ids = [
      ...seats.map((seat) => seat.visit_id),
      ...(await rows('invitations')).map((row) => row.invitation_id),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        visit_id: null,
        answered_at: null,
        elder: null,
        instrument_id: 'staff',
        month: 202610,
      });
      expect(answer.answer_id[14]).toBe('4');
      const text = JSON.stringify({ ...answer, scores: [...answer.scores] });
      for (const id of ids) expect(text).not.toContain(id);
      expect(text).not.toMatch(/2026-10-21|1792567887/);
    }
    expect(
      seats
        .filter(({ class: kind }) => kind === 'staff')
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['answered', 'answered', 'delivered']);
    expect((await send(made[0] ?? '')).status).toBe(200);
    await countAnswers(db());
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
  });

  it('are of the units of the month’s wave, so that no small department stands alone', async () => {
    const departments = ['N1', 'N2', 'N3'];
    const own = await hospitalWith(here, departments);
    const members = departments.flatMap((department, at) => roster(department, at === 0 ? 12 : 6));
    await openWave(here, own, members, '2026-10');
    hospital = own;
    for (const [department, unit] of [
      ['N1', 'N1'],
      ['N2', ''],
      ['', ''],
    ]) {
      const before = new Set((await storedVisits(db(), own)).map(({ visit_id }) => visit_id));
      await links({ month: '2026-10', department, count: 2 });
      const made = (await storedVisits(db(), own)).filter(({ visit_id }) => !before.has(visit_id));
      expect(made.map((seat) => seat.department_id)).toEqual([unit, unit]);
    }
    await links({ month: '2026-11', department: 'N2', count: 1 });
    expect((await storedVisits(db(), own)).filter((seat) => seat.department_id === 'N2')).toHaveLength(1);
  });

  it('are in no ledger of visits', async () => {
    await deliverVisits(here, [visit(hospital)]);
    await links({ month: '2026-10', count: 5 });
    const { visits, reasons } = await ledger(here, hospital, '2026-10');
    expect([visits, reasons['delivered'], reasons['waiting']]).toEqual([1, 0, 1]);
  });

  it.each([
    [{ month: '2026-13', count: 1 }, 400],
    [{ month: '2026-10', count: 0 }, 400],
    [{ month: '2026-10', count: 2001 }, 400],
    [{ month: '2026-10', count: 1.5 }, 400],
    [{ count: 1 }, 400],
    [{ month: '2026-10', count: 1, department: 'nowhere' }, 404],
  ])('are refused for %j', async (wave, status) => {
    expect((await ask(wave)).status).toBe(status);
    expect(await storedVisits(db(), hospital)).toEqual([]);
  });

  it('are made by administrators, not by those who read the figures', async () => {
    const wave = { month: '2026-10', count: 1 };
    expect((await ask(wave, 'leader', hospital)).status).toBe(403);
    const regulator = await deliver(here, `/api/v1/hospitals/${hospital}/staff-links`, JSON.stringify(wave), {
      role: 'regulator',
      unit: '330106',
    });
    expect(regulator.status).toBe(403);
    expect(await storedVisits(db(), hospital)).toEqual([]);
    expect((await ask({ ...wave, count: 1, month: '202610' })).status).toBe(400);
  });
});
