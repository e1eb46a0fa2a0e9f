import { expect, it } from 'vitest';
import { forgetContacts } from '../../server/privacy/forget.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, postVisits, registerHospital, visit } from '../support/installation.ts';
import { chooseFirst } from '../support/patient.ts';

onEachDatabase('names and phones', (db) => {
  it('are kept for 90 days after the link ends, and no longer', async () => {
    const here = await createInstallation(db(), '2026-10-20T02:00:00Z');
    const hospital = await registerHospital(here.services);
    await answerVisits(here, hospital, [chooseFirst, null]);
    const left = async () => (await db().selectFrom('contacts').select('visit_id').execute()).length;
    expect(await left()).toBe(2);

    here.setNow('2027-02-17T01:00:00Z'); // the links ended on 19 November
    await answerVisits(here, hospital, [null]);
    await postVisits(here, [visit(hospital, { status: 'in-progress' })]);
    expect(await forgetContacts(here.services)).toBe(0);
    here.setNow('2027-02-17T03:00:00Z');
    expect(await forgetContacts(here.services)).toBe(2);
    expect(await left()).toBe(2);
    expect(await forgetContacts(here.services)).toBe(0);
  });
});
