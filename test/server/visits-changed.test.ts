import { beforeAll, beforeEach, expect, it } from 'vitest';
import { isPostgres } from '../../server/db/open.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliverVisits, ledger, storedVisits } from '../support/intake.ts';

onEachDatabase('visits told again', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const stored = () => storedVisits(db(), hospital);
  const reasons = async () => (await stored()).map(({ reason, detail }) => `${reason} ${detail}`.trim());

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('change while nobody was asked: an unfinished visit that ends moves to its month', async () => {
    const open = visit(hospital, {
      class: 'inpatient',
      status: 'in-progress',
      start: '2026-10-30 08:00',
      end: '',
    });
    await deliverVisits(here, [open]);
    expect(await reasons()).toEqual(['waiting unfinished']);
    expect(await inviteAll(here, hospital)).toEqual([]);

    const { report } = await deliverVisits(here, [{ ...open, status: 'finished', end: '2026-11-02 10:00' }]);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await stored()).toMatchObject([{ month: 202611, reason: 'waiting', detail: 'ready' }]);
    expect((await ledger(here, hospital, '2026-10')).visits).toBe(0);
    expect(await ledger(here, hospital, '2026-11')).toMatchObject({ visits: 1, reasons: { waiting: 1 } });
    expect(await inviteAll(here, hospital)).toHaveLength(1);
  });

  it('are cancelled after all: the contact goes', async () => {
    const told = visit(hospital);
    await deliverVisits(here, [told]);
    await deliverVisits(here, [{ ...told, status: '已取消' }]);
    expect(await reasons()).toEqual(['excluded cancelled']);
    const contacts = db().selectFrom('contacts').selectAll().where('hospital_id', '=', hospital);
    expect(await contacts.execute()).toEqual([]);
  });

  it('stay as they were once somebody was asked', async () => {
    const told = visit(hospital);
    await deliverVisits(here, [told]);
    await inviteAll(here, hospital);
    const before = await stored();
    const { report } = await deliverVisits(here, [{ ...told, class: 'inpatient', end: '2026-12-01' }]);
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await stored()).toEqual(before);
  });

  it('stay as they were when the asking goes on at that very moment', async () => {
    const told = visit(hospital);
    await deliverVisits(here, [told]);
    const asking = await db().startTransaction().execute();
    await asking
      .updateTable('visits')
      .set({ detail: 'sending' })
      .where('hospital_id', '=', hospital)
      .execute();
    const delivery = deliverVisits(here, [{ ...told, name: '王大明' }]);
    // Long enough that the delivery waits for the row on PostgreSQL; on SQLite it waits for the connection.
    if (isPostgres(db())) await new Promise((resolve) => setTimeout(resolve, 300));
    await asking.commit().execute();
    expect((await delivery).report).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await reasons()).toEqual(['waiting sending']);
  });

  it('told twice in one delivery: the later word counts, and both are accounted for', async () => {
    const told = visit(hospital);
    const { report } = await deliverVisits(here, [
      told,
      { ...told, phone: '' },
      { ...told, source: 'other' },
    ]);
    expect(report).toMatchObject({ received: 3, added: 2, changed: 0, unchanged: 1, refused: 0 });
    expect(await reasons()).toEqual(['no_contact no_phone', 'waiting ready']);
  });

  it('are changed once when several deliveries say the same at once', async () => {
    const told = Array.from({ length: 60 }, () => visit(hospital));
    await deliverVisits(here, told);
    for (const phone of ['', '13811112222', '']) {
      const again = told.map((one) => ({ ...one, phone }));
      const bodies = [again, again.toReversed(), again, again.toReversed()];
      const deliveries = await Promise.all(bodies.map((body) => deliverVisits(here, body)));
      expect(deliveries.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(deliveries.reduce((sum, { report }) => sum + report.changed, 0)).toBe(60);
    }
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({
      visits: 60,
      reasons: { no_contact: 60 },
    });
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
  });

  it('name a new department: it is registered once, though several deliveries bring it at once', async () => {
    const names = ['D1', 'D2', 'D3'];
    await Promise.all(
      Array.from({ length: 6 }, () =>
        deliverVisits(
          here,
          names.map((department) => visit(hospital, { department })),
        ),
      ),
    );
    const departments = db()
      .selectFrom('departments')
      .select('department_id')
      .where('hospital_id', '=', hospital);
    expect((await departments.orderBy('department_id').execute()).map((row) => row.department_id)).toEqual(
      names,
    );
    expect(new Set((await stored()).map((row) => row.department_id))).toEqual(new Set(names));
  });

  it('name departments alike in two systems: they stay apart', async () => {
    const told = ['his', 'emr'].map((source) => visit(hospital, { source, department: 'D1' }));
    await Promise.all(told.map((one) => deliverVisits(here, [one])));
    expect(new Set((await stored()).map((row) => row.department_id))).toEqual(new Set(['D1', 'D1-2']));
  });
});
