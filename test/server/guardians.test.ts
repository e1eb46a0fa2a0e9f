import { expect, it } from 'vitest';
import { hashOf } from '../../server/invitations/token.ts';
import { createNotices } from '../../server/privacy/notices.ts';
import type { PrivacySettings } from '../../server/services.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { storedVisits } from '../support/intake.ts';
import { answerSurvey, chooseFirst, fillIn, postForm, type Send } from '../support/patient.ts';

const notices = createNotices({ basis: 'consent', contact: '' });
const GUARDIAN = notices.of('guardian', 'zh');
const THIRTEEN = { birthDate: '2012-10-13' };
const FOURTEEN = { birthDate: '2012-10-12' };

onEachDatabase('children', (db) => {
  /** An installation with one visit of these facts: its hospital, and its link where somebody was invited. */
  async function asked(facts: Record<string, unknown>, privacy: Partial<PrivacySettings>) {
    const here = await createInstallation(db(), '2026-10-20T02:00:00Z', privacy);
    const hospital = await registerHospital(here.services);
    await postVisits(here, [visit(hospital, facts)]);
    const [link] = await inviteAll(here, hospital);
    return { here, hospital, link };
  }
  const sender =
    ({ app }: TestInstallation): Send =>
    (url, init) =>
      app.request(url, init);
  const stored = (table: 'consents' | 'contacts' | 'drafts', hospital: string) =>
    db().selectFrom(table).selectAll().where('hospital_id', '=', hospital).execute();

  it('are not asked about unless guardians are', async () => {
    const { hospital, link } = await asked(THIRTEEN, {});
    expect(link).toBeUndefined();
    expect(await storedVisits(db(), hospital)).toMatchObject([
      { reason: 'excluded', detail: 'child', age_band: 'under_14' },
    ]);
    expect(await stored('contacts', hospital)).toEqual([]);
  });

  it.each([{}, { basis: 'duty' }] as const)(
    'are asked about with a guardian’s consent, recorded as such, %j',
    async (terms) => {
      const { here, hospital, link = '' } = await asked(THIRTEEN, { ...terms, guardians: true });
      const page = await (await sender(here)(link)).text();
      expect(page).toContain('这次就医的患者未满14周岁');
      const known = createNotices(here.services.privacy).of('guardian', 'zh');
      expect(page).toContain(`value="${known.hash}" required><span>我是患者（未满14周岁）的监护人`);
      await answerSurvey(sender(here), link, chooseFirst);
      expect(await stored('consents', hospital)).toMatchObject([
        {
          notice_hash: known.hash,
          agreed_hash: hashOf(GUARDIAN.notice.agree ?? ''),
          basis: 'consent',
          given_by: 'guardian',
          locale: 'zh',
          channel: 'link',
          given_at: Date.parse('2026-10-20T02:00:00Z'),
        },
      ]);
    },
  );

  it.each([
    ['without the box', null],
    ['with a patient’s own', notices.of('confidential', 'zh').hash],
  ])('are not answered for %s', async (_how, hash) => {
    const { here, hospital, link = '' } = await asked(THIRTEEN, { guardians: true });
    const form = fillIn(await (await sender(here)(link)).text(), chooseFirst);
    if (hash === null) form.delete('_consent');
    else form.set('_consent', hash);
    expect((await postForm(sender(here), link, form)).status).toBe(422);
    expect([...(await stored('consents', hospital)), ...(await stored('drafts', hospital))]).toEqual([]);
  });

  it('whose links are out still need it when guardians are no longer asked', async () => {
    const { here, link = '' } = await asked(THIRTEEN, { guardians: true });
    const later = await createInstallation(db(), '2026-10-21T02:00:00Z', { guardians: false });
    expect(await (await sender(here)(link)).text()).toContain(GUARDIAN.hash);
    expect(await (await sender(later)(link)).text()).toContain(GUARDIAN.hash);
  });

  it.each([FOURTEEN, { birthDate: undefined }])('are not those who consent themselves: %j', async (facts) => {
    const { here, hospital, link = '' } = await asked(facts, { guardians: true });
    await answerSurvey(sender(here), link, chooseFirst);
    expect(await stored('consents', hospital)).toMatchObject([
      { notice_hash: notices.of('confidential', 'zh').hash, given_by: 'self' },
    ]);
  });

  it.each([
    [{ ...THIRTEEN, deceased: true }, 'deceased'],
    [{ ...THIRTEEN, status: 'cancelled' }, 'cancelled'],
    [{ ...THIRTEEN, phone: '' }, 'no_phone'],
  ])('are asked about only where anybody would be: %j', async (facts, detail) => {
    const { hospital, link } = await asked(facts, { guardians: true });
    expect(link).toBeUndefined();
    expect(await storedVisits(db(), hospital)).toMatchObject([{ detail }]);
  });

  it('aside, a duty asks for no box, and the record says that nothing was agreed to', async () => {
    const { here, hospital, link = '' } = await asked({}, { basis: 'duty' });
    expect(await (await sender(here)(link)).text()).not.toContain('name="_consent"');
    await answerSurvey(sender(here), link, chooseFirst);
    expect(await stored('consents', hospital)).toMatchObject([
      { basis: 'duty', agreed_hash: null, given_by: 'self' },
    ]);
  });
});
