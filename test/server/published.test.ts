import { beforeAll, expect, it } from 'vitest';
import { publishDefaults } from '../../server/instruments/defaults.ts';
import { publishDraft } from '../../server/instruments/life.ts';
import { programmes } from '../../server/invitations/programmes.ts';
import { hashOf } from '../../server/invitations/token.ts';
import { canonical } from '../../surveys/canonical.ts';
import { compile } from '../../surveys/compile.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { onEachDatabase } from '../support/databases.ts';
import { formerStaff } from '../support/former-staff.ts';
import { createInstallation, inviteOne, type TestInstallation } from '../support/installation.ts';

onEachDatabase('a published instrument', (db) => {
  let here: TestInstallation;
  const published = () => db().selectFrom('instruments').selectAll().orderBy('instrument_id').execute();
  const drafts = () => db().selectFrom('instrument_drafts').selectAll().execute();
  const stored = (content: string) =>
    db()
      .updateTable('instruments')
      .set({ content, hash: hashOf(content) })
      .where('instrument_id', '=', 'staff')
      .execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('stays as it was when the installation starts again', async () => {
    const before = await published();
    expect(before.map(({ instrument_id }) => instrument_id)).toEqual(['inpatient', 'outpatient', 'staff']);
    await publishDefaults(db(), new Date('2027-01-01'));
    expect(await published()).toEqual(before);
  });

  it('stays as a hospital made it, and nothing is drafted beside it', async () => {
    await stored(canonical({ ...formerStaff, title: { zh: '自己的', en: 'Our own' } }));
    const before = await published();
    await publishDefaults(db(), new Date('2027-01-01'));
    expect(await published()).toEqual(before);
    expect(await drafts()).toEqual([]);
  });

  it('of an earlier release stays, and today’s default lies ready as a draft that continues every trend', async () => {
    await stored(canonical(formerStaff));
    const before = await published();
    await Promise.all([1, 2, 3].map(() => publishDefaults(db(), new Date('2027-01-01'))));
    await publishDefaults(db(), new Date('2027-01-02'));
    expect(await published()).toEqual(before);
    const [draft, ...others] = await drafts();
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ instrument_id: 'staff', version: 2 });
    const { map, survey } = JSON.parse(draft?.content ?? '') as Instrument;
    const plan = compile(formerStaff);
    expect(map?.version).toBe(1);
    expect(Object.keys(map?.measures ?? {})).toEqual(plan.measures.map(({ measure }) => measure));
    expect(JSON.stringify(survey)).not.toMatch(/staff_title/);

    await publishDraft(here.services, 'staff', 2);
    await publishDefaults(db(), new Date('2027-01-03'));
    expect(await drafts()).toEqual([]);
    expect((await programmes(db())).find(({ id }) => id === 'staff')?.version).toBe(2);
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

  it('that cannot be read any more stops no other', async () => {
    const row = { hash: 'broken', content: '{}', published_at: 0, retired_at: null };
    await db()
      .insertInto('instruments')
      .values({ instrument_id: 'broken', version: 1, ...row })
      .execute();
    await publishDefaults(db(), new Date('2027-01-04'));
    const { link } = await inviteOne(here);
    expect((await here.call(new URL(link).pathname)).status).toBe(200);
  });
});
