import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { follow } from './browser.ts';

const PATIENCE_MS = 6000;
const MOST_OPENED = 10;

/** What a respondent of these tests has to say. */
export const WORDS = '等了很久\n但医生很好';

/** Agrees to what has to be, gives the first answer to every question on the page, and writes in the open one. */
export async function answerPage(page: Page, words = WORDS): Promise<void> {
  await page.evaluate(() => {
    const boxes = document.querySelectorAll<HTMLInputElement>('#consent input:not(:checked)');
    for (const box of boxes) box.click();
    for (const field of document.querySelectorAll('fieldset')) field.querySelector('input')?.click();
  });
  if ((await page.locator('textarea').count()) > 0) await page.fill('textarea', words);
}

/** Presses on; false where no page of ours came for so long that a respondent would give it up. */
export async function pressOn(page: Page): Promise<boolean> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  await page.locator('main button[value=next]').click({ noWaitAfter: true });
  const came = page.locator('body:not([data-left])').waitFor({ timeout: PATIENCE_MS });
  return came.then(
    () => page.url().startsWith('http'),
    () => false,
  );
}

export const isThanked = async (page: Page): Promise<boolean> =>
  (await page.locator('h1', { hasText: /谢谢|Thank you/ }).count()) > 0;

/** Answers page after page, to the thanks; false where one did not come. */
export async function goThrough(page: Page): Promise<boolean> {
  while ((await page.locator('#page').count()) > 0) {
    await answerPage(page);
    if (!(await pressOn(page))) return false;
  }
  return isThanked(page);
}

/**
 * Opens a link and goes through to the thanks, as somebody does who opens a page anew that does not come.
 * Returns how often it was opened.
 */
export async function finishSurvey(context: BrowserContext, link: string): Promise<number> {
  for (let opened = 1; opened <= MOST_OPENED; opened++) {
    const page = await context.newPage();
    const came = await page.goto(link).catch(() => null);
    const thanked = came !== null && (await goThrough(page));
    await page.close();
    if (thanked) return opened;
  }
  throw new Error('the survey did not end');
}

/** Leaves the page for another window, as far as its script can tell. */
export const hide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    return document.dispatchEvent(new Event('visibilitychange'));
  });

/** Opens a link and takes up the elder edition that is offered there. */
export async function enterElder(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await follow(page, () => page.locator('.offer button').click());
  expect(await page.locator('html.elder').count()).toBe(1);
}
