import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { isThanked, WORDS } from '../support/respondent.ts';

const MOST_TABS = 60;
/** The key that answers a control of this type. */
const PRESSED: Readonly<Record<string, string>> = { radio: 'ArrowDown', checkbox: 'Space' };

describe('a survey from the keyboard alone', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    links.push(...(await answerVisits(here, hospital, [null, null, null])));
  });

  /** Answers whatever has the focus; a control shows that it has it. */
  async function answerFocused(page: Page): Promise<void> {
    const focused = page.locator(':focus');
    const kind = await focused.evaluate((one: HTMLInputElement) => one.type);
    const outline = await focused.evaluate(
      (one) =>
        getComputedStyle(one.matches('label input') ? (one.nextElementSibling ?? one) : one).outlineStyle,
    );
    expect(outline, await focused.evaluate((one) => one.outerHTML)).toBe('solid');
    const key = PRESSED[kind];
    if (key !== undefined) await page.keyboard.press(key);
    else if (kind === 'textarea') await page.keyboard.type(WORDS);
  }

  /** Goes through the page with the tab key, answers what it meets, and presses the button that leads on. */
  async function typeThrough(page: Page): Promise<void> {
    for (let presses = 0; presses < MOST_TABS; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').getAttribute('value')) === 'next') break;
      await answerFocused(page);
    }
    expect(await page.locator('fieldset:not(:has(input:checked))').count()).toBe(0);
    await follow(page, () => page.keyboard.press('Enter'));
  }

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('is begun, answered and sent, %s', async (_how, javaScriptEnabled) => {
    const { page, faults } = await site().open({ viewport: PHONE.viewport, javaScriptEnabled });
    await page.goto(links.pop() ?? '');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    let pages = 0;
    for (; !(await isThanked(page)); pages++) await typeThrough(page);
    expect(pages).toBe(3);
    expect(faults).toEqual([]);
  });

  it('is answered in the elder edition, chosen from the keyboard', async () => {
    const { page } = await site().open({ viewport: PHONE.viewport });
    await page.goto(links.pop() ?? '');
    await page.locator('header [value=elder]').focus();
    await follow(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('html.elder').count()).toBe(1);
    let screens = 0;
    for (; !(await isThanked(page)); screens++) await typeThrough(page);
    expect(screens).toBeGreaterThan(15);
  });
});
