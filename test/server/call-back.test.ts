import { expect, it } from 'vitest';
import { createNotices } from '../../server/privacy/notices.ts';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, postForm } from '../support/patient.ts';

const notices = createNotices({ basis: 'consent', contact: '' });
const CALL = notices.of('callBack', 'zh').hash;
const COMPLAINT = notices.of('complaint', 'zh').hash;

onEachDatabase('a call back', (db) => {
  const { send, invited } = oneVisit(db);
  const answered = async (): Promise<string> => {
    const link = await invited({ phone: '13800001234' });
    await answerSurvey(send, link);
    return link;
  };
  const page = async (link: string) => (await send(link)).text();
  const ask = (link: string, what: string, fields: Record<string, string>) =>
    postForm(send, `${link}/${what}`, new Map(Object.entries(fields)));

  it('says which phone will ring: in words before it is asked for, by the last two digits afterwards', async () => {
    const link = await answered();
    const before = await page(link);
    expect(before).toContain('也就是收到这份问卷短信的号码');
    expect(before).not.toMatch(/1234|“34”/);
    await ask(link, 'complaint', { _consent: COMPLAINT, text: '排了两次队' });
    expect(await page(link)).not.toContain('“34”');
    await ask(link, 'call-back', { _consent: CALL });
    expect((await page(link)).match(/末两位是“34”的号码/g)).toHaveLength(1);
    expect(await page(link)).not.toContain('1234');
    await ask(link, 'call-back', { _do: 'withdraw' });
    expect(await page(link)).not.toContain('“34”');
  });

  it('and a complaint say at once all that is missing, each where it is missing', async () => {
    const reply = await ask(await answered(), 'complaint', { text: ' ' });
    const text = await reply.text();
    const at = (what: string) => text.indexOf(what, text.indexOf('id="complaint"'));
    expect(at('请写下投诉的内容')).toBeLessThan(at('<textarea id="complaint-text"'));
    expect(at('<textarea id="complaint-text"')).toBeLessThan(at('请先在方框里打勾'));
    expect(at('请先在方框里打勾')).toBeLessThan(at(COMPLAINT));
    expect(at('请写下投诉的内容')).toBeGreaterThan(0);
  });

  it.each(['call-back', 'complaint'])(
    'has an address that leads back to the link, in the language read: %s',
    async (what) => {
      const link = await answered();
      const reply = await send(`${link}/${what}?lang=en`);
      expect([reply.status, reply.headers.get('Location')]).toEqual([
        303,
        `${new URL(link).pathname}?lang=en`,
      ]);
      expect(await page(`${link}?lang=en`)).toContain('Thank you');
    },
  );

  it('is not promised, and not taken, where there is no phone', async () => {
    const link = await answered();
    const hospital = new URL(link).pathname.slice(3, 7);
    await db().deleteFrom('contacts').where('hospital_id', '=', hospital).execute();
    const thanks = await page(link);
    expect(thanks).toContain('没有登记您的电话');
    expect(thanks).not.toContain(CALL);
    expect(thanks).toContain(COMPLAINT);
    expect((await ask(link, 'call-back', { _consent: CALL })).status).toBe(303);
    expect(await page(link)).toBe(thanks);
  });
});
