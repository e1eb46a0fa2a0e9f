import { beforeAll, expect, it } from 'vitest';
import { publishDefaults } from '../../server/invitations/programmes.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, inviteOne, type TestInstallation } from '../support/installation.ts';

onEachDatabase('a published instrument', (db) => {
  let here: TestInstallation;
  const published = () => db().selectFrom('instruments').selectAll().orderBy('instrument_id').execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('stays as it was when the installation starts again', async () => {
    const before = await published();
    expect(before.map(({ instrument_id }) => instrument_id)).toEqual(['inpatient', 'outpatient', 'staff']);
    await publishDefaults(db(), new Date('2027-01-01'));
    expect(await published()).toEqual(before);
  });

  it('keeps an installation from starting with other content under the same version', async () => {
    await db()
      .updateTable('instruments')
      .set({ hash: 'other' })
      .where('instrument_id', '=', 'staff')
      .execute();
    await expect(publishDefaults(db(), new Date('2027-01-01'))).rejects.toThrow(
      /staff version 1.*new version/,
    );
  });

  it('is named by every invitation made from it, version and all', async () => {
    const { hospital } = await inviteOne(here, { class: 'inpatient' });
    const invitations = await db()
      .selectFrom('invitations')
      .select(['instrument_id', 'instrument_version'])
      .where('hospital_id', '=', hospital)
      .execute();
    expect(invitations).toEqual([{ instrument_id: 'inpatient', instrument_version: 1 }]);
  });
});
