import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createNotices } from '../../server/privacy/notices.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expectNoSideScroll, follow, openSite, PHONE } from '../support/browser.ts';
import { patient } from '../support/by-hand.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerSurvey, chooseFirst, postForm } from '../support/patient.ts';
import { WORDS } from '../support/respondent.ts';

/** Each page, the link it is under with what follows it, and what to press there. */
const PAGES: [name: string, link: string, below: string, button?: string][] = [
  ['the thanks', 'answered', ''],
  ['a complaint that says nothing', 'answered', '', '#complaint form button'],
  ['a call back that was asked for', 'called', ''],
  ['the door to the answers', 'answered', '/answers'],
  ['the answers', 'answered', '/answers', 'main button'],
  ['the question before withdrawing', 'answered', '/withdraw'],
  ['the question before stopping', 'open', ''],
  ['what was withdrawn', 'withdrawn', ''],
];

/** What a finger hits without care, in pixels. */
const FINGER = 44;

describe('after the answer', () => {
  let links: Readonly<Record<string, string>> = {};
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    const choices = (count: number) => Array.from({ length: count }, (_, at) => patient(at).choose);
    for (const month of ['2026-06', '2026-08'])
      await answerVisits(here, hospital, choices(12), { start: `${month}-12`, end: `${month}-12` });
    here.setNow('2026-10-20T03:00:00Z');
    const [answered = '', called = '', withdrawn = '', open = '', written = ''] = (
      await answerVisits(here, hospital, [...choices(3), null, null])
    ).map((link) => new URL(link).pathname);
    links = { answered, called, withdrawn, open, written };
    await answerSurvey(here.app.request, here.services.origin + written, chooseFirst, WORDS);
    await here.app.request(`${withdrawn}/withdraw`, { method: 'POST' });
    const consent = createNotices(here.services.privacy).of('callBack', 'zh').hash;
    await postForm(here.app.request, `${called}/call-back`, new Map([['_consent', consent]]));
  });

  const boxesOf = (page: Page, what: string): Promise<{ height: number }[]> =>
    page.evaluate(
      (which) =>
        [...document.querySelectorAll(which)]
          .filter((one) => one.getClientRects().length > 0 && !one.closest('.skip'))
          .map((one) => ({ height: one.getBoundingClientRect().height })),
      what,
    );

  async function reach(page: Page, address: string, button: string | undefined): Promise<void> {
    await page.goto(address);
    for (const summary of await page.locator('summary').all()) await summary.click();
    if (button !== undefined) await follow(page, () => page.locator(button).click());
  }

  it.each(PAGES)(
    '%s can be read and used by everybody, in both languages',
    async (name, link, below, button) => {
      const { context, page } = await site().open({ bypassCSP: true });
      const phone = await site().open(PHONE);
      for (const lang of ['zh', 'en']) {
        const address = `${links[link]}${below}?lang=${lang}`;
        await reach(page, address, button);
        await expectAccessible(page, `${name} in ${lang}`);
        await reach(phone.page, address, button);
        for (const width of [320, 360]) await expectNoSideScroll(phone.page, width);
        for (const { height } of await boxesOf(phone.page, 'main a,button'))
          expect(height, address).toBeGreaterThanOrEqual(FINGER);
      }
      expect(phone.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
      await context.close();
      await phone.context.close();
    },
  );

  it('is followed by a wish to be called back, without a script, that says what has become of it', async () => {
    const { page, context } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(links['answered'] ?? '');
    const wish = page.locator('#callBack');
    expect(await wish.locator('textarea').isVisible()).toBe(false);
    await wish.locator('summary').tap();
    await wish.locator('textarea').fill('想问复诊的事');
    await wish.locator('[name=_consent]').check();
    await wish.locator('button').tap();
    await page.locator('#callBack:not(details)').waitFor();
    expect(await wish.innerText()).toContain('等待医院处理');
    expect(new URL(page.url()).hash).toBe('#callBack');
    await context.close();
  });

  it('is shown as it was written, line by line, with a way back', async () => {
    const { page, context } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${links['written']}/answers`);
    await follow(page, () => page.locator('main button').tap());
    expect(await page.locator('dd', { hasText: WORDS.split('\n')[0] ?? '' }).innerText()).toBe(WORDS);
    await follow(page, () => page.locator('main a', { hasText: '返回' }).tap());
    expect(await page.locator('h1').innerText()).toBe('谢谢您');
    await context.close();
  });

  it('is withdrawn in two taps, without a script, and says so', async () => {
    const { page, context } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(links['answered'] ?? '');
    await follow(page, () => page.locator('main a[href$="/withdraw"]').tap());
    await follow(page, () => page.locator('main button').tap());
    expect(await page.locator('h1').innerText()).toBe('已经撤回');
    await context.close();
  });
});
