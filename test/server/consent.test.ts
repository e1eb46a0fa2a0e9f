import { expect, it } from 'vitest';
import { hashOf } from '../../server/invitations/token.ts';
import { createNotices, publishNotices } from '../../server/privacy/notices.ts';
import { onEachDatabase } from '../support/databases.ts';
import { ORIGIN } from '../support/installation.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, chooseFirst, type Form, fillIn, postForm } from '../support/patient.ts';

const TERMS = { basis: 'consent', contact: '' } as const;
const notices = createNotices(TERMS);

onEachDatabase('consent', (db) => {
  const { send, invited, answers, snapshot } = oneVisit(db);
  const firstPage = async (link: string): Promise<Form> =>
    fillIn(await (await send(link)).text(), chooseFirst);
  const consents = (link: string) =>
    db()
      .selectFrom('consents')
      .selectAll()
      .where('hospital_id', '=', new URL(link).pathname.slice(3, 7))
      .execute();

  it('is asked by a box that nobody ticks for the patient, and only until it is given', async () => {
    const link = await invited();
    const page = await (await send(link)).text();
    const [box = ''] = /<input[^>]*name="_consent"[^>]*>/.exec(page) ?? [];
    expect(box).toContain('type="checkbox"');
    expect(box).not.toContain('checked');
    await postForm(send, link, await firstPage(link));
    for (const shown of ['', '?p=1', '?p=2'])
      expect(await (await send(link + shown)).text()).not.toContain('name="_consent"');
  });

  it('that was given is not asked for again on a page that comes back for something else', async () => {
    const link = await invited();
    const reply = await postForm(send, link, (await firstPage(link)).set('reg_easy', 'no option'));
    expect(reply.status).toBe(422);
    expect(await reply.text()).not.toContain('name="_consent"');
    expect(await consents(link)).toHaveLength(1);
  });

  it('stands below the whole notice, folded away, so that nobody leaves the page to read it', async () => {
    const page = await (await send(await invited())).text();
    const [, whole = ''] = /<details><summary>完整的说明<.summary>(.*?)<.details>/s.exec(page) ?? [];
    for (const line of notices.of('confidential', 'zh').notice.full)
      expect(whole).toContain(`<p>${line}</p>`);
    expect(page.indexOf(whole)).toBeLessThan(page.indexOf('name="_consent"'));
    expect(page).not.toContain('href="/privacy');
  });

  it.each([
    ['not ticked', (form: Form) => form.delete('_consent')],
    ['made up', (form: Form) => form.set('_consent', 'yes')],
    ['to another text', (form: Form) => form.set('_consent', notices.of('guardian', 'zh').hash)],
  ])('missing (%s) keeps nothing, and shows the page again with what was chosen', async (_how, spoil) => {
    const link = await invited();
    const before = await snapshot();
    const form = await firstPage(link);
    spoil(form);
    const reply = await postForm(send, link, form);
    expect(reply.status).toBe(422);
    expect(await snapshot()).toEqual(before);
    expect(await consents(link)).toEqual([]);
    const page = await reply.text();
    expect(page).toContain('id="consent-error"');
    expect(page).toContain('<title>请检查 · ');
    const [top, links = ''] =
      /^.*<div class="summary" role="alert"><h2>有1处[^<]*<.h2><ul>(.*?)<.ul>/s.exec(page) ?? [];
    expect(links).toMatch(/^<li><a href="#agree">[^<]+请在方框里打勾[^<]+<.a><.li>$/);
    expect(top).not.toContain('class="promise"');
    expect(page.slice(top?.length)).toContain('id="agree" name="_consent"');
    const chosen = [...form].filter(([name]) => !name.startsWith('_'));
    expect(chosen.length).toBeGreaterThan(5);
    for (const [name, value] of chosen)
      expect(page).toMatch(new RegExp(`name="${name}" value="${value}" checked`));
    expect((await postForm(send, link, fillIn(page, chooseFirst))).status).toBe(303);
  });

  it.each(['save', 'stay'])('is not given by what a script sends of itself (%s)', async (move) => {
    const link = await invited();
    const before = await snapshot();
    const form = await firstPage(link);
    expect(form.get('_consent')).toBeTruthy();
    await postForm(send, link, form.set('_do', move));
    expect([await snapshot(), await consents(link)]).toEqual([before, []]);
    await postForm(send, link, form.set('_do', 'next'));
    expect(await consents(link)).toHaveLength(1);
  });

  it('cannot be gone round by posting a later page first', async () => {
    const link = await invited();
    const before = await snapshot();
    const forged = new Map([
      ['_page', '2'],
      ['_do', 'next'],
      ['overall', '9'],
    ]);
    expect((await postForm(send, link, forged)).status).toBe(422);
    expect([await snapshot(), await answers()]).toEqual([before, []]);
  });

  it('is kept once with the text, its language, the time and the way it came', async () => {
    const link = await invited();
    await answerSurvey(send, `${link}?lang=en`);
    expect(await consents(link)).toMatchObject([
      {
        notice_hash: notices.of('confidential', 'en').hash,
        agreed_hash: hashOf(notices.of('confidential', 'en').notice.agree ?? ''),
        basis: 'consent',
        given_by: 'self',
        locale: 'en',
        channel: 'link',
        given_at: Date.parse('2026-10-20T02:00:00Z'),
      },
    ]);
  });

  it('names the text that was shown, whatever language the page is posted in', async () => {
    const link = await invited();
    await postForm(send, `${link}?lang=en`, await firstPage(`${link}?lang=zh`));
    expect(await consents(link)).toMatchObject([
      { notice_hash: notices.of('confidential', 'zh').hash, locale: 'zh' },
    ]);
  });

  it('stays readable by its hash after the notice has changed', async () => {
    const old = { ...TERMS, contact: '0571-00000000' };
    await publishNotices(db(), old, new Date('2026-01-01'));
    const { hash, notice } = createNotices(old).of('confidential', 'zh');
    const page = await (await send(`${ORIGIN}/privacy/${hash}`)).text();
    expect(page).toContain('0571-00000000');
    expect(page).toContain('以前用过');
    expect(page).toContain('就是请您填问卷的那家医院');
    expect(page).toContain(notice.agree);
    expect((await send(`${ORIGIN}/privacy/${hash}x`)).status).toBe(404);
  });

  it.each(['zh', 'en'] as const)('leads to the full notice of all who are asked, in %s', async (locale) => {
    const page = await (await send(`${ORIGIN}/privacy?lang=${locale}`)).text();
    // Nobody of them knows the product; whose notice it is they are told, and the header names no other.
    expect(page).toContain(`<header><span>${{ zh: '医院问卷', en: 'Hospital survey' }[locale]}</span>`);
    for (const kind of ['confidential', 'guardian', 'anonymous'] as const)
      for (const line of notices.of(kind, locale).notice.full.map((text) => text.slice(0, 12)))
        expect(page).toContain(line.replaceAll("'", '&#39;'));
  });
});
