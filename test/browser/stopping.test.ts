import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerPage, pressOn } from '../support/respondent.ts';

describe('declining and stopping', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    links.push(...(await answerVisits(here, hospital, Array(8).fill(null))));
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
});
