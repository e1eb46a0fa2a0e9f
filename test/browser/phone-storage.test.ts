import { expect, it } from 'vitest';
import { openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';

const links: string[] = [];
const site = openSite(async (here) => {
  const hospital = await registerHospital(here.services);
  links.push(...(await answerVisits(here, hospital, Array(2).fill(null))));
});

it.each([
  ['the notice is not agreed to', false],
  ['the browser keeps nothing', true],
])('a page does not say that the phone keeps what it does not: %s', async (_why, isAgreed) => {
  const { context, page } = await site().open(PHONE);
  if (isAgreed)
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('refused');
      };
    });
  await page.goto(links.pop() ?? '');
  await page.locator('fieldset label').nth(1).tap();
  if (isAgreed) await page.locator('[name=_consent]').check();
  await context.setOffline(true);
  await page.locator('button[value=next]').tap();
  await page.getByText('正在重试。请先不要关闭本页').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});
