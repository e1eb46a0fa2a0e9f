import { beforeAll, expect, it } from 'vitest';
import { publishDefaults } from '../../server/instruments/defaults.ts';
import { publishDraft, saveDraft } from '../../server/instruments/life.ts';
import { retire } from '../../server/instruments/versions.ts';
import { canonical } from '../../surveys/canonical.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { answerSurvey, type Send } from '../support/patient.ts';
import { nextVersion, second } from '../support/versions.ts';

onEachDatabase('the life of an instrument', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const send: Send = (url, init) => here.app.request(url, init);
  const versions = () =>
    db()
      .selectFrom('instruments')
      .selectAll()
      .where('instrument_id', '=', 'outpatient')
      .orderBy('version')
      .execute();
  const drafts = () => db().selectFrom('instrument_drafts').selectAll().execute();
  const invited = async () => {
    await postVisits(here, [visit(hospital)]);
    return inviteAll(here, hospital);
  };

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services);
  });

  it('begins with a draft that can be changed and is asked of nobody', async () => {
    for (const text of ['{"id": "outpatient",\n"version": 2}', JSON.stringify(second, null, 2)]) {
      await saveDraft(here.services, 'outpatient', 2, text);
      expect(await drafts()).toEqual([{ instrument_id: 'outpatient', version: 2, content: text }]);
    }
    await invited();
    const invitations = await db().selectFrom('invitations').select('instrument_version as of').execute();
    expect(invitations).toEqual([{ of: 1 }]);
    expect(await versions()).toHaveLength(1);
  });

  it.each([
    ['no whole instrument', '{"id":"outpatient","version":2}', /^population$/],
    [
      'another’s options',
      JSON.stringify(second).replace('"score":33.33', '"score":30'),
      /^map\.measures\.reg_/,
    ],
    [
      'a condition that does not parse',
      JSON.stringify(second).replace('"isRequired":true', '"visibleIf":"{"'),
      /visibleIf/,
    ],
  ])('stays a draft while it is %s', async (_what, text, path) => {
    await saveDraft(here.services, 'outpatient', 2, text);
    await expect(publishDraft(here.services, 'outpatient', 2)).rejects.toMatchObject({
      code: 'instrument',
      place: { path: expect.stringMatching(path) },
    });
    expect(await drafts()).toMatchObject([{ content: text }]);
    expect(await versions()).toHaveLength(1);
  });

  it('is published once, with a hash of its content, and never changes', async () => {
    await saveDraft(here.services, 'outpatient', 2, JSON.stringify(second, null, 2));
    const before = await versions();
    const said = await Promise.allSettled([1, 2, 3].map(() => publishDraft(here.services, 'outpatient', 2)));
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const one of said)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'published' });
    const [first, published] = await versions();
    expect([first]).toEqual(before);
    expect(published).toMatchObject({ version: 2, content: canonical(second), retired_at: null });
    expect(await drafts()).toEqual([]);
    for (const version of [1, 2]) {
      const text = JSON.stringify({ ...outpatient, version });
      await expect(saveDraft(here.services, 'outpatient', version, text)).rejects.toMatchObject({
        status: 409,
      });
    }
    await publishDefaults(db(), new Date('2027-01-01'));
    expect(await versions()).toEqual([first, published]);
  });

  it('is asked of those who are invited from then on', async () => {
    await invited();
    const invitations = await db()
      .selectFrom('invitations')
      .select('instrument_version as of')
      .orderBy('instrument_version')
      .execute();
    expect(invitations).toEqual([{ of: 1 }, { of: 2 }]);
  });

  it('ends with retirement: links already sent are answered, nobody is invited', async () => {
    const sent = await inviteAll(here, hospital);
    expect(await retire(db(), 'outpatient', 2, here.services.now())).toBe(true);
    const [, retired] = await versions();
    expect(retired?.retired_at).toBe(here.services.now().getTime());
    here.setNow('2026-10-21T02:00:00Z');
    expect(await retire(db(), 'outpatient', 2, here.services.now())).toBe(true);
    expect(await retire(db(), 'outpatient', 9, here.services.now())).toBe(false);
    expect((await versions())[1]).toEqual(retired);

    expect(await invited()).toEqual(sent);
    for (const link of sent) await answerSurvey(send, link);
    const answers = await db().selectFrom('answers').select('instrument_version as of').execute();
    expect(answers.map(({ of }) => of).sort()).toEqual([1, 2]);
  });

  it('goes on with a newer version, which those who waited are asked', async () => {
    const before = await inviteAll(here, hospital);
    const third = nextVersion(second);
    await saveDraft(here.services, 'outpatient', 3, JSON.stringify(third));
    await publishDraft(here.services, 'outpatient', 3);
    expect(await inviteAll(here, hospital)).toHaveLength(before.length + 1);
    const newest = await db()
      .selectFrom('invitations')
      .select((row) => row.fn.max('instrument_version').as('of'))
      .execute();
    expect(newest).toEqual([{ of: 3 }]);
  });
});
