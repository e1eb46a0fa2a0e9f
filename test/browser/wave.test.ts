import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { hospitalWith, openWave, roster } from '../support/staff-wave.ts';

describe('the anonymous survey of staff in a browser', () => {
  let hospital = '';
  const links: string[] = [];
  const site = openSite(async (here) => {
    hospital = await hospitalWith(here, ['N1']);
    const { members } = await openWave(here, hospital, roster('N1', 12));
    links.push(...members.map(({ link }) => link.replace('http://survey.test', here.services.origin)));
  });
  const nextLink = (): string => links.pop() ?? 'no link is left';
  const shown = (page: Page) => page.locator('#wave > section:not([hidden])').getAttribute('id');
  const press = (page: Page, name: string) => page.locator(`section:not([hidden]) [data-do=${name}]`).click();

  /** Takes an anonymous link on a member's page and returns it. */
  async function take(page: Page, link: string): Promise<string> {
    await page.goto(link);
    await press(page, 'take');
    await page.waitForSelector('#done:not([hidden])');
    return page.locator('#link').inputValue();
  }

  it('is taken on one page, kept, opened elsewhere and answered to the end', async () => {
    const { page, faults } = await site().open(PHONE);
    const link = await take(page, nextLink());
    expect(link).toMatch(new RegExp(`^${site().origin}/w#${hospital}`));
    await page.reload();
    expect(await page.locator('#link').inputValue()).toBe(link);
    expect(await page.locator('#check').textContent()).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);

    const elsewhere = await site().open(PHONE);
    const asked: string[] = [];
    elsewhere.page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await elsewhere.page.goto(link);
    await elsewhere.page.locator('header a').click();
    await elsewhere.page.waitForSelector('#ready:not([hidden])');
    expect(await elsewhere.page.locator('html').getAttribute('lang')).toBe('en');
    await follow(elsewhere.page, () => press(elsewhere.page, 'redeem'));
    const survey = new URL(elsewhere.page.url()).pathname;
    expect(survey).toMatch(new RegExp(`^/s/${hospital}\\w{12}$`));
    expect(await elsewhere.page.locator('html').getAttribute('lang')).toBe('en');
    expect(asked.filter((request) => request.includes('#') || request.includes('.A'))).toEqual([]);
    await answerAll(elsewhere.page);
    expect(await elsewhere.page.locator('h1').innerText()).toMatch(/谢谢|Thank/);

    await elsewhere.page.goto(link);
    await follow(elsewhere.page, () => press(elsewhere.page, 'redeem'));
    expect(new URL(elsewhere.page.url()).pathname).toBe(survey);
    const { here } = site();
    const answers = await here.services.db
      .selectFrom('answers')
      .selectAll()
      .where('hospital_id', '=', hospital)
      .execute();
    expect(answers).toMatchObject([{ visit_id: null, department_id: 'N1', locale: 'und' }]);
    expect([...faults, ...elsewhere.faults.filter((fault) => !fault.includes('409'))]).toEqual([]);
  });

  /** Taps the first answer of every question, page after page. */
  async function answerAll(page: Page): Promise<void> {
    for (let turn = 0; turn < 12 && (await page.locator('button[value=next]').count()) > 0; turn++) {
      for (const question of await page.locator('fieldset').all())
        await question.locator('label').first().click();
      await follow(page, () => page.locator('button[value=next]').click());
    }
  }

  it('loses nobody’s right when the connection breaks on the way back', async () => {
    const { page } = await site().open(PHONE);
    const link = nextLink();
    await page.goto(link);
    await page.route('**/w/*', async (route) => {
      if (route.request().method() === 'POST') await route.fetch(); // it arrives, and its reply is lost
      await route.abort();
    });
    await press(page, 'take');
    await page.waitForSelector('#broken:not([hidden])');
    await page.unroute('**/w/*');
    await page.reload();
    expect(await shown(page)).toBe('start');
    await press(page, 'take');
    await page.waitForSelector('#done:not([hidden])');

    const stranger = await site().open(PHONE);
    await stranger.page.goto(link);
    expect(await shown(stranger.page)).toBe('used');
  });

  it('is reached with the keyboard alone', async () => {
    const { page, faults } = await site().open({ viewport: PHONE.viewport });
    await page.goto(nextLink());
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('Tab');
        if ((await page.locator(`${selector}:focus`).count()) > 0) return;
      }
      throw new Error(`${selector} is not reached`);
    };
    await tabTo('[data-do=take]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#done h2:focus');
    await tabTo('#open');
    await follow(page, () => page.keyboard.press('Enter'));
    await tabTo('[data-do=redeem]');
    await follow(page, () => page.keyboard.press('Enter'));
    expect(page.url()).toContain('/s/');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says without JavaScript how to get a paper code', async () => {
    const { page, faults } = await site().open({ ...PHONE, javaScriptEnabled: false });
    for (const path of [nextLink(), '/w']) {
      await page.goto(path);
      expect(await page.locator('noscript').innerText()).toContain('纸质问卷码');
      expect(await page.locator('#wave button:visible').count()).toBe(0);
    }
    expect(faults).toEqual([]);
  });
});
