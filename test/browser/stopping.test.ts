import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerPage, pressOn } from '../support/respondent.ts';

describe('declining and stopping', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    links.push(...(await answerVisits(here, hospital, Array(11).fill(null))));
  });
  const nextLink = (): string => links.pop() ?? 'no link is left';

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', (_how, javaScriptEnabled) => {
    it.each([
      ['on the first page', 0],
      ['on a later one', 1],
    ])('asks in place, %s, so that a tap by mistake loses no tick', async (_where, presses) => {
      const { context, page } = await site().open({ ...PHONE, javaScriptEnabled });
      await page.goto(nextLink());
      for (let press = 0; press < presses; press++) {
        await answerPage(page);
        await pressOn(page);
      }
      await page.locator('fieldset').nth(1).locator('label').nth(1).tap();
      const address = page.url();
      const leave = page.locator('details:has([form=leave])');
      expect(await leave.locator('button').isVisible()).toBe(false);
      await leave.locator('summary').tap();
      expect(await leave.innerText()).toContain('不影响您看病');
      expect(await leave.locator('button').isVisible()).toBe(true);
      await leave.locator('summary').tap();
      expect(page.url()).toBe(address);
      expect(await page.locator('fieldset').nth(1).locator('input').nth(1).isChecked()).toBe(true);
      await context.close();
    });

    it('takes one press more, sends none of the answers along, and leaves nothing on the phone', async () => {
      const { context, page } = await site().open({ ...PHONE, javaScriptEnabled });
      await page.goto(nextLink());
      await answerPage(page);
      await pressOn(page);
      await answerPage(page);
      const bodies: (string | null)[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/withdraw')) bodies.push(request.postData());
      });
      const leave = page.locator('details:has([form=leave])');
      await leave.locator('summary').tap();
      await follow(page, () => leave.locator('button').tap());
      expect(await page.locator('h1').innerText()).toBe('好的，不再打扰您');
      expect(bodies.map((body) => body ?? '')).toEqual(['']);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await context.close();
    });
  });

  /** On the second page, answered and not yet sent, with the way out open. */
  async function leavingSecondPage() {
    const opened = await site().open(PHONE);
    await opened.page.goto(nextLink());
    await answerPage(opened.page);
    await pressOn(opened.page);
    return { ...opened, leave: opened.page.locator('details:has([form=leave])') };
  }
  const kept = (page: Page) => page.evaluate(() => localStorage.length);

  it('without a connection is not done, says so, and loses nothing', async () => {
    const { context, page, leave } = await leavingSecondPage();
    await context.setOffline(true);
    await answerPage(page);
    await page.locator('main button[value=next]').click();
    await page.getByText('您的回答已暂存在本机').waitFor();
    await leave.locator('summary').tap();
    await leave.locator('button').tap();
    await leave.getByText('还没有退出').waitFor();
    expect(await kept(page)).toBe(1);
    await context.setOffline(false);
    await page.locator('[name=_page][value="2"]').waitFor({ state: 'attached' });
    await leave.locator('summary').tap();
    await follow(page, () => leave.locator('button').tap());
    expect(await page.locator('h1').innerText()).toBe('好的，不再打扰您');
    expect(await kept(page)).toBe(0);
    await context.close();
  });

  it('that fails on a slow network takes what was filled in meanwhile, and is sent once', async () => {
    const { context, page, leave } = await leavingSecondPage();
    let fail = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      fail = resolve;
    });
    let sent = 0;
    await page.route('**/withdraw*', (route) => {
      sent += 1;
      return held.then(() => route.abort());
    });
    await leave.locator('summary').tap();
    await leave.locator('button').tap();
    await leave.locator('button').tap();
    await page.locator('fieldset').first().locator('label').first().tap();
    expect(await kept(page)).toBe(0);
    fail();
    await leave.getByText('还没有退出').waitFor();
    expect(sent).toBe(1);
    await expect.poll(() => page.locator('#state').innerText()).toBe('已保存。');
    await page.reload();
    expect(await page.locator('fieldset').first().locator('input').first().isChecked()).toBe(true);
    await context.close();
  });

  it('on a slow network leaves nothing on the phone of what is written meanwhile', async () => {
    const { context, page, leave } = await leavingSecondPage();
    await answerPage(page);
    await pressOn(page);
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/withdraw*', (route) => held.then(() => route.continue()));
    await leave.locator('summary').tap();
    await leave.locator('button').tap();
    await page.locator('textarea').first().fill('写了一半');
    await page.locator('textarea').first().blur();
    expect(await kept(page)).toBe(0);
    await follow(page, async () => go());
    expect(await page.locator('h1').innerText()).toBe('好的，不再打扰您');
    expect(await kept(page)).toBe(0);
    await context.close();
  });
});
