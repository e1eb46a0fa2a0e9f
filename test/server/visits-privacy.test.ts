import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliver, deliverVisits, storedVisits, tableNames, wholeDatabase } from '../support/intake.ts';

const NAME = '上官雪梅';
const PHONE = '13987654321';

onEachDatabase('people in the database', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const contacts = () =>
    db().selectFrom('contacts').selectAll().where('hospital_id', '=', hospital).orderBy('visit_id').execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('are nowhere in clear: not after intake, nor after they were written to', async () => {
    const facts = { name: NAME, phone: PHONE, birthDate: '1951-03-02' };
    const csv = `visitNumber,hospital,class,start,name,phone\nC1,${hospital},amb,2026-10-12,${NAME},${PHONE}\n`;
    await deliverVisits(here, [visit(hospital, facts), visit(hospital, { ...facts, status: '退号' })]);
    await deliver(here, '/api/v1/visits.csv', csv);
    const [link = ''] = await inviteAll(here, hospital);
    const text = await wholeDatabase(db());
    expect(text.length).toBeGreaterThan(1000);
    const secret = link.slice(-12);
    for (const clear of [NAME, PHONE, PHONE.slice(-8), '1951-03-02', '19510302', link, secret]) {
      const forms = [
        clear,
        Buffer.from(clear).toString('base64url').slice(0, -1),
        Buffer.from(clear).toString('hex'),
      ];
      for (const form of forms) expect(text).not.toContain(form);
    }
    expect(here.logged.join()).not.toMatch(new RegExp(`${NAME}|${PHONE}|${secret}`));
  });

  it('are looked for in every table there is', async () => {
    const text = await wholeDatabase(db());
    // The country's areas, and what is asked, hold no people.
    const ofEverybody = ['areas', 'instruments', 'instrument_drafts', 'programmes', 'notices'];
    for (const table of await tableNames(db())) {
      if (!ofEverybody.includes(table)) expect(text.split('\n')).toContain(table);
    }
  });

  it('have one hash for one phone, however it is written, and another for another', async () => {
    await deliverVisits(here, [
      visit(hospital, { phone: PHONE }),
      visit(hospital, { phone: `+86 ${PHONE.slice(0, 3)}-${PHONE.slice(3)}` }),
      visit(hospital, { phone: '13987654322' }),
    ]);
    const hashes = (await contacts()).map((row) => row.phone_hash);
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(2);
    const mine = hashes.filter((hash) => hash === here.services.vault.phoneHash(PHONE));
    expect(mine).toHaveLength(2);
  });

  it('are sealed each time anew: equal contacts do not look equal, and cannot be changed unseen', async () => {
    const facts = { name: NAME, phone: PHONE };
    await deliverVisits(here, [visit(hospital, facts), visit(hospital, facts)]);
    const [one, two] = (await contacts()).map(({ sealed }) => sealed);
    expect(one).not.toBe(two);
    expect(JSON.parse(here.services.vault.unseal(one ?? ''))).toEqual(facts);
    const forged = `${one?.slice(0, 20)}${one?.[20] === 'A' ? 'B' : 'A'}${one?.slice(21)}`;
    expect(() => here.services.vault.unseal(forged)).toThrow(Error);
  });

  it('are stored alike on both engines, whatever characters a feed sends', async () => {
    const body = `[{"visitNumber":"N\\u00001","hospital":"${hospital}","class":"amb","start":"2026-10-12",
      "department":"A\\u0000","departmentName":"\\ud800科","name":"\\udc00王\\u0000","phone":"${PHONE}"}]`;
    const reply = await deliver(here, '/api/v1/visits', body);
    expect(await reply.json()).toMatchObject({ added: 1, refused: 0 });
    expect(await storedVisits(db(), hospital)).toMatchObject([{ number: 'N1', department_id: 'A' }]);
    const [contact] = await contacts();
    expect(JSON.parse(here.services.vault.unseal(contact?.sealed ?? ''))).toEqual({
      name: '\uFFFD王',
      phone: PHONE,
    });
    const [department] = await db()
      .selectFrom('departments')
      .selectAll()
      .where('hospital_id', '=', hospital)
      .execute();
    expect(department?.name_zh).toBe('\uFFFD科');
  });
});
