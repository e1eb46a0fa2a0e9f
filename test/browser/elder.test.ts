import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { follow, openSite } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerPage, enterElder, isThanked, pressOn } from '../support/respondent.ts';

const SMALLEST_LETTER = 18;
const SMALLEST_TARGET = 60;
/** A window of 320 px zoomed to 200 % has room for 160 px of the page, each twice as large. */
const ZOOMED = { viewport: { width: 160, height: 320 }, deviceScaleFactor: 2, hasTouch: true };
const SMALL = { viewport: { width: 320, height: 640 }, hasTouch: true };

/** Sizes as the eye and the finger meet them: `zoom` device pixels for one of the page. */
type Sizes = { readonly letters: number; readonly targets: [what: string, width: number, height: number][] };

describe('the elder edition', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    const facts = { class: 'inpatient', ageBand: '70_79' };
    links.push(...(await answerVisits(here, hospital, Array(4).fill(null), facts)));
  });

  it.each([
    ['on 320 px, with JavaScript', SMALL, 1, true],
    ['on 320 px at a zoom of 200 %, with JavaScript', ZOOMED, 2, true],
    ['on 320 px at a zoom of 200 %, without JavaScript', ZOOMED, 2, false],
  ])(
    'is offered to an inpatient over sixty and answered whole, large and one question at a time, %s',
    async (_how, phone, zoom, js) => {
      const { page, faults } = await site().open({ ...phone, javaScriptEnabled: js });
      await enterElder(page, links.pop() ?? '');
      let screens = 0;
      for (; !(await isThanked(page)); screens++) {
        expect(await page.locator('fieldset,.text').count()).toBeLessThanOrEqual(1);
        await expectLarge(page, zoom);
        await answerPage(page);
        await pressOn(page);
      }
      expect(screens).toBeGreaterThan(15);
      await expectElderBehind(page, zoom);
      await follow(page, () => page.locator('main a[href*="/withdraw"]').click());
      await follow(page, () => page.locator('main button').click());
      expect(await page.locator('h1').innerText()).toBe('已经撤回');
      await expectLarge(page, zoom);
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('can be used by everybody, screen by screen', async () => {
    const { page } = await site().open({ ...SMALL, bypassCSP: true });
    await enterElder(page, links.pop() ?? '');
    for (let screens = 0; !(await isThanked(page)); screens++) {
      if (screens % 4 === 0) await expectAccessible(page, page.url());
      await answerPage(page);
      await pressOn(page);
    }
    await expectAccessible(page, 'thanks');
  }, 60_000);
});

/** Goes from the thanks to the answers and to withdrawal and back, all of them of the elder edition. */
async function expectElderBehind(page: Page, zoom: number): Promise<void> {
  const path = new URL(page.url()).pathname;
  for (const way of [`${path}/withdraw`, `${path}/answers`]) {
    expect(await page.locator('html.elder').count(), page.url()).toBe(1);
    for (const closed of await page.locator('summary').all()) await closed.click();
    await expectLarge(page, zoom);
    const leads = page.locator(`main a[href^="${way}"],form[action^="${way}"]:not([action*=fhir]) button`);
    await follow(page, () => leads.first().click());
    await expectLarge(page, zoom);
    expect(await page.locator('html.elder').count(), page.url()).toBe(1);
    if (way.endsWith('withdraw')) await follow(page, () => page.locator('main a').last().click());
  }
}

const sizesOf = (page: Page, zoom: number): Promise<Sizes> =>
  page.evaluate((times) => {
    const isSeen = (one: Element) => one.getClientRects().length > 0 && !one.closest('.skip');
    const written = [...document.querySelectorAll('body *')].filter(
      (one) =>
        isSeen(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const pressed = [...document.querySelectorAll('button,a,label:has(input),textarea,select')].filter(
      isSeen,
    );
    return {
      letters: Math.min(...written.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))) * times,
      targets: pressed.map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return [one.outerHTML.slice(0, 80), width * times, height * times] as [string, number, number];
      }),
    };
  }, zoom);

async function expectLarge(page: Page, zoom: number): Promise<void> {
  const { letters, targets } = await sizesOf(page, zoom);
  expect(letters, page.url()).toBeGreaterThanOrEqual(SMALLEST_LETTER);
  for (const [what, width, height] of targets) {
    expect(height, what).toBeGreaterThanOrEqual(SMALLEST_TARGET);
    expect(width, what).toBeGreaterThanOrEqual(SMALLEST_TARGET);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(0);
}
