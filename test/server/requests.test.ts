import { beforeAll, beforeEach, expect, it } from 'vitest';
import { forgetContacts } from '../../server/privacy/forget.ts';
import { createNotices } from '../../server/privacy/notices.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { wholeDatabase } from '../support/intake.ts';
import { answerSurvey, chooseFirst, postForm, type Send } from '../support/patient.ts';

const notices = createNotices({ basis: 'consent', contact: '' });
const AGREED = {
  'call-back': notices.of('callBack', 'zh').hash,
  complaint: notices.of('complaint', 'zh').hash,
};
const WORDS = '三号窗口让我排了两次队';

onEachDatabase('what a patient may ask for after answering', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let link: string;
  const send: Send = (url, init) => here.app.request(url, init);
  const ask = (what: keyof typeof AGREED, fields: Record<string, string>, of = link) =>
    postForm(send, `${of}/${what}`, new Map(Object.entries(fields)));
  const page = async (of = link) => (await send(of)).text();
  const requests = () =>
    db().selectFrom('requests').selectAll().where('hospital_id', '=', hospital).orderBy('kind').execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    here.setNow('2026-10-20T02:00:00Z');
    hospital = await registerHospital(here.services);
    [link = ''] = await answerVisits(here, hospital, [chooseFirst, null]);
  });

  it('is two things, each with a consent of its own that nobody ticks for them', async () => {
    const thanks = await page();
    for (const hash of Object.values(AGREED)) expect(thanks).toContain(`value="${hash}" required>`);
    expect(thanks).not.toMatch(/<input[^>]* checked/);
    expect(await requests()).toEqual([]);
  });

  it.each(['call-back', 'complaint'] as const)(
    'is kept with its consent and told under the link: %s',
    async (what) => {
      const reply = await ask(what, { _consent: AGREED[what], text: WORDS });
      expect([reply.status, reply.headers.get('Location')]).toEqual([303, new URL(link).pathname]);
      const [kept, ...others] = await requests();
      expect(others).toEqual([]);
      expect(kept).toMatchObject({
        kind: what.replace('-', '_'),
        notice_hash: AGREED[what],
        locale: 'zh',
        state: 'waiting',
        asked_at: Date.parse('2026-10-20T02:00:00Z'),
      });
      expect(here.services.vault.unseal(kept?.sealed ?? '')).toBe(WORDS);
      expect(await wholeDatabase(db())).not.toContain(WORDS);
      expect(await page()).toContain('2026年10月20日 10:00收到');
      expect(await page()).not.toContain(AGREED[what]);
    },
  );

  it.each([
    ['without its consent', { text: WORDS }, '请先在方框里打勾'],
    ['with the consent to another', { text: WORDS, _consent: AGREED['call-back'] }, '请先在方框里打勾'],
    ['without a word', { text: '  ', _consent: AGREED.complaint }, '请写下投诉的内容'],
  ])('is not kept %s, and loses nothing that was written', async (_how, fields, said) => {
    const reply = await ask('complaint', fields);
    expect(reply.status).toBe(422);
    const again = await reply.text();
    expect(again).toContain(said);
    expect(again).toContain(`${fields.text.trim()}</textarea>`);
    const ticked = [...again.matchAll(/value="([^"]+)" required checked/g)].map(([, hash]) => hash);
    expect(ticked).toEqual(said === '请写下投诉的内容' ? [AGREED.complaint] : []);
    expect(await requests()).toEqual([]);
  });

  it('is kept once, however often it is sent, and cannot be overwritten', async () => {
    const fields = { _consent: AGREED.complaint, text: WORDS };
    await Promise.all(Array.from({ length: 8 }, () => ask('complaint', fields)));
    here.setNow('2026-10-21T02:00:00Z');
    await ask('complaint', { ...fields, text: '别的话' });
    const kept = await requests();
    expect(kept).toHaveLength(1);
    expect(here.services.vault.unseal(kept[0]?.sealed ?? '')).toBe(WORDS);
  });

  it('can be taken back, which erases what was written, and asked for again', async () => {
    const fields = { _consent: AGREED.complaint, text: WORDS };
    await ask('complaint', fields);
    await ask('complaint', { _do: 'withdraw' });
    expect(await requests()).toMatchObject([{ state: 'withdrawn', sealed: '' }]);
    expect(await page()).toContain(AGREED.complaint);
    await ask('complaint', fields);
    expect(await requests()).toMatchObject([{ state: 'waiting' }]);
  });

  it('outlives the answers it came with, and the link', async () => {
    await ask('call-back', { _consent: AGREED['call-back'], text: '' });
    await postForm(send, `${link}/withdraw`, new Map());
    expect(await page()).toMatch(/已经撤回[\s\S]*收到/);
    expect(await page()).not.toContain(AGREED.complaint);
    here.setNow('2027-10-20T02:00:00Z');
    expect(await page()).toContain('收到');
    await ask('call-back', { _do: 'withdraw' });
    expect(await requests()).toMatchObject([{ state: 'waiting' }]);
    await forgetContacts(here.services); // the other visit’s, not this one’s
    expect(
      await db().selectFrom('contacts').select('visit_id').where('hospital_id', '=', hospital).execute(),
    ).toHaveLength(1);
  });

  it('needs an answer first', async () => {
    const [, unanswered = ''] = await answerVisits(here, hospital, [chooseFirst, null]);
    const reply = await ask('complaint', { _consent: AGREED.complaint, text: WORDS }, unanswered);
    expect(reply.status).toBe(303);
    expect(await requests()).toEqual([]);
  });

  it('is not offered, and not taken, where the answer is anonymous', async () => {
    const staff = await here.call(`/api/v1/hospitals/${hospital}/staff-links`, {
      method: 'POST',
      headers: await here.bearer('administrator'),
      body: JSON.stringify({ month: '2026-10', count: 1 }),
    });
    const [seat = ''] = ((await staff.json()) as { links: string[] }).links;
    await answerSurvey(send, seat, chooseFirst);
    const thanks = await page(seat);
    expect(thanks).toContain('这份问卷是匿名的，所以这里不能要求回电');
    expect(thanks).not.toContain('<form');
    for (const what of ['call-back', 'complaint'] as const)
      expect((await ask(what, { _consent: AGREED[what], text: WORDS }, seat)).status).toBe(303);
    expect(await requests()).toEqual([]);
  });
});
