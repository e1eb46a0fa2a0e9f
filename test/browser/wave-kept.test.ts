import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { hospitalWith, openWave, roster } from '../support/staff-wave.ts';

describe('an anonymous link that is kept', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const { members } = await openWave(here, await hospitalWith(here, ['N1']), roster('N1', 12));
    links.push(...members.map(({ link }) => new URL(link).pathname));
  });
  const shown = (page: Page) => page.locator('#wave > section:not([hidden])').getAttribute('id');
  const linkOn = (page: Page) => page.locator('#link').inputValue();
  const press = (page: Page, name: string) => page.locator(`section:not([hidden]) [data-do=${name}]`).click();
  async function take(page: Page, query = ''): Promise<string> {
    await page.goto(`${links.pop() ?? 'no link is left'}${query}`);
    await press(page, 'take');
    await page.waitForSelector('#done:not([hidden])');
    return linkOn(page);
  }
  const storedIn = (page: Page) => page.evaluate(() => sessionStorage.length);

  it('leaves the page it was taken on when it is kept, after a second thought, and opens its survey still', async () => {
    const { page, faults } = await site().open(PHONE);
    const link = await take(page);
    await press(page, 'clear');
    expect([await shown(page), await storedIn(page)]).toEqual(['sure', 1]);
    await press(page, 'back');
    expect([await shown(page), await linkOn(page)]).toEqual(['done', link]);
    await press(page, 'clear');
    await press(page, 'remove');
    const isGone = async () => {
      expect([await shown(page), await storedIn(page)]).toEqual(['used', 0]);
      expect(await linkOn(page)).toBe('');
      expect(await page.locator('#open').getAttribute('href')).toBe('/w');
    };
    await isGone();
    await page.reload();
    await isGone();
    const elsewhere = await site().open(PHONE);
    await elsewhere.page.goto(link);
    await follow(elsewhere.page, () => press(elsewhere.page, 'redeem'));
    expect(elsewhere.page.url()).toContain('/s/');
    expect(faults).toEqual([]);
  });

  it('leaves the page it was taken on when it is used in another tab, and nobody else’s page', async () => {
    const { context, page } = await site().open(PHONE);
    const colleague = await context.newPage();
    const theirs = await take(colleague);
    const tab = await context.newPage();
    await tab.goto(await take(page));
    await follow(tab, () => press(tab, 'redeem'));
    await page.waitForSelector('#used:not([hidden])');
    expect([await storedIn(page), await linkOn(page)]).toEqual([0, '']);
    expect([await shown(colleague), await linkOn(colleague)]).toEqual(['done', theirs]);
  });

  it('is not shown any more by a page that the browser kept, once it was used from there', async () => {
    const { page } = await site().open(PHONE);
    await take(page);
    await page.evaluate(() => sessionStorage.clear()); // as the page it led to did, in the same tab
    await follow(page, () =>
      page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
    );
    expect([await shown(page), await linkOn(page)]).toEqual(['used', '']);
  });

  it('is not lost when a colleague takes and uses theirs in the same tab', async () => {
    const { page } = await site().open(PHONE);
    const mine = await take(page);
    const path = new URL(page.url()).pathname;
    await page.goto(await take(page));
    await follow(page, () => press(page, 'redeem'));
    await page.goto(path);
    expect(await linkOn(page)).toBe(mine);
  });

  it.each(['malformed', 'refused'])('is opened in the tab of a link that was %s', async (state) => {
    const { page } = await site().open(PHONE);
    const whole = await take(page);
    const tab = await (await site().open(PHONE)).context.newPage();
    if (state === 'malformed') await tab.goto(whole.slice(0, -20));
    else {
      await tab.goto(withOtherStamp(whole));
      await press(tab, 'redeem');
    }
    await tab.waitForSelector(`#${state}:not([hidden])`);
    await follow(tab, () => tab.evaluate((link) => location.assign(link), whole)); // as from the address bar
    expect(await shown(tab)).toBe('ready');
    await follow(tab, () => press(tab, 'redeem'));
    expect(tab.url()).toContain('/s/');
  });
  const withOtherStamp = (link: string) =>
    link.slice(0, -30) + (link.at(-30) === 'A' ? 'B' : 'A') + link.slice(-29);

  it.each([
    ['zh', '没能自动复制，请长按选中的文字复制。'],
    ['en', 'Could not copy by itself: please press and hold the selected text to copy it.'],
  ])('says in %s where it could not be copied, and marks it', async (lang, told) => {
    const { page } = await site().open(PHONE);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const link = await take(page, `?lang=${lang}`);
    await press(page, 'copy');
    await page.locator('#copied', { hasText: told }).waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe(link);
    expect(await shown(page)).toBe('done');
  });

  it('is copied as older browsers do where the clipboard is refused', async () => {
    const { context, page } = await site().open(PHONE);
    await context.grantPermissions(['clipboard-read']);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    const link = await take(page);
    await press(page, 'copy');
    await page.locator('#copied', { hasText: '已复制。' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });

  it('is opened in the language it was taken in, which is all that goes along, and is copied without', async () => {
    const { page } = await site().open(PHONE);
    const link = await take(page, '?from=L1&lang=en');
    expect(link).toMatch(/\/w#/);
    await follow(page, () => page.locator('#open').click());
    expect(page.url()).toBe(link.replace('/w#', '/w?lang=en#'));
    await follow(page, () => press(page, 'redeem'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('/s/');
  });
});
