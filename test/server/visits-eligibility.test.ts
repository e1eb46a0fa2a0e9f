import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliverVisits, ledger, storedVisits } from '../support/intake.ts';

onEachDatabase('where a visit stands', (db) => {
  let here: TestInstallation;
  let hospital: string;

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  /** What is stored of one visit with these facts. */
  async function one(facts: Record<string, unknown>) {
    const { report } = await deliverVisits(here, [visit(hospital, facts)]);
    expect(report).toMatchObject({ added: 1, refusals: [] });
    const [stored] = await storedVisits(db(), hospital);
    return stored;
  }

  it.each([
    [{}, 'waiting ready', 'outpatient'],
    [{ class: 'inpatient' }, 'waiting ready', 'inpatient'],
    [{ class: 'emergency' }, 'not_sampled no_programme', ''],
    [{ status: 'in-progress', end: '' }, 'waiting unfinished', 'outpatient'],
    [{ status: 'cancelled' }, 'excluded cancelled', 'outpatient'],
    [{ status: 'cancelled', class: 'emergency' }, 'excluded cancelled', ''],
    [{ deceased: true }, 'excluded deceased', 'outpatient'],
    [{ phone: undefined }, 'no_contact no_phone', 'outpatient'],
    [{ phone: '无' }, 'no_contact no_phone', 'outpatient'],
    [{ phone: '00000000000' }, 'no_contact no_phone', 'outpatient'],
    [{ phone: 13_911_110_001 }, 'waiting ready', 'outpatient'],
    // Fourteen on the very day, by the hospital's clock: 2026-10-12 there begins at 16:00 the day before in UTC.
    [{ birthDate: '2012-10-12' }, 'waiting ready', 'outpatient'],
    [{ birthDate: '2012-10-13' }, 'excluded child', 'outpatient'],
    [{ birthDate: '2012-10-12', start: '2026-10-11T16:00:00Z', end: '' }, 'waiting ready', 'outpatient'],
    [{ birthDate: '2012-10-12', start: '2026-10-11T15:59:59Z', end: '' }, 'excluded child', 'outpatient'],
  ])('is told by %j: %s', async (facts, standing, programme) => {
    const stored = await one(facts);
    expect(`${stored?.reason} ${stored?.detail}`).toBe(standing);
    expect(stored?.programme_id).toBe(programme);
    const contacts = db().selectFrom('contacts').select('visit_id').where('hospital_id', '=', hospital);
    expect(await contacts.execute()).toHaveLength(standing.startsWith('waiting') ? 1 : 0);
  });

  it.each([
    [{ class: '门诊' }, { class: 'outpatient' }],
    [{ class: '急诊' }, { class: 'emergency' }],
    [{ class: '住院' }, { class: 'inpatient' }],
    [{ class: 'AMB' }, { class: 'outpatient' }],
    [{ class: 'EMER' }, { class: 'emergency' }],
    [{ class: 'IMP' }, { class: 'inpatient' }],
    [{ status: '已出院' }, { detail: 'ready' }],
    [{ status: '' }, { detail: 'ready' }],
    [{ status: '在院' }, { detail: 'unfinished' }],
    [{ status: 'Planned' }, { detail: 'unfinished' }],
    [{ status: '退号' }, { detail: 'cancelled' }],
    [{ status: 'entered-in-error' }, { detail: 'cancelled' }],
    [{ sex: '男' }, { sex: 'male' }],
    [{ sex: '女' }, { sex: 'female' }],
    [{ sex: 1 }, { sex: 'male' }],
    [{ sex: '2' }, { sex: 'female' }],
    [{ sex: 'M' }, { sex: 'male' }],
    [{ sex: '未说明' }, { sex: 'unknown' }],
    [{ birthDate: '19460101' }, { age_band: '80_over' }],
    [{ birthDate: '1946/10/13' }, { age_band: '70_79' }],
    [{ birthDate: undefined }, { age_band: 'unknown' }],
  ])('reads the words of %j', async (facts, expected) => {
    expect(await one(facts)).toMatchObject(expected);
  });

  it.each([
    ['2026-10-31T17:00:00Z', 202611],
    ['2026-10-31T15:59:59Z', 202610],
    ['2026-10-31T15:59:59.999Z', 202610],
    ['2026-11-01T00:30:00+09:00', 202610],
    ['2026-11-01T00:30:00+0900', 202610],
    ['2026-10-31 23:59', 202610],
    ['2026-11-01 00:00', 202611],
    ['2026/11/01', 202611],
    ['2026/11/1 9:05', 202611],
    ['20261101000000', 202611],
    ['202611010000', 202611],
    ['20261031', 202610],
  ])('belongs to the month in which care ended, where the hospital is: %s', async (end, month) => {
    expect(await one({ class: 'inpatient', start: '2026-09-01', end })).toMatchObject({ month });
  });

  it('belongs to the month by the clock of a hospital that is elsewhere', async () => {
    hospital = await registerHospital(here.services, { timeZone: 'Asia/Urumqi' });
    expect(await one({ end: '2026-10-31T17:00:00Z' })).toMatchObject({ month: 202610 });
  });

  it('is one reason each: the ledger adds up to the visits', async () => {
    const facts = [
      {},
      { class: '急诊' },
      { status: '退号' },
      { phone: '' },
      { birthDate: '2020-01-01' },
      { deceased: true },
    ];
    await deliverVisits(here, [
      ...facts.map((some) => visit(hospital, { ...some, department: 'A1' })),
      ...facts.map((some) => visit(hospital, { ...some, end: '2026-11-02' })),
      visit(hospital, { status: '在院', end: '' }),
    ]);
    const october = await ledger(here, hospital, '2026-10');
    expect(october.visits).toBe(7);
    expect(Object.values(october.reasons).reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(october.reasons).toMatchObject({
      waiting: 2,
      not_sampled: 1,
      no_contact: 1,
      excluded: 3,
      answered: 0,
    });
    expect(await ledger(here, hospital, '202611')).toMatchObject({ visits: 6 });
    expect(await storedVisits(db(), hospital)).toHaveLength(13);
  });
});
