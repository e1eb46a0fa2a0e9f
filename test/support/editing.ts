import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './browser.ts';
import { signInAs } from './district.ts';
import { inviteAll, postVisits, visit } from './installation.ts';

/** A desk on which the text and its preview stand beside each other. */
export const DESK = { viewport: { width: 1280, height: 900 } } as const;

/** Signs an administrator in, as if by the form. */
export async function signInAdministrator(context: BrowserContext, { here, origin }: Site): Promise<void> {
  const [name = '', value = ''] = (await signInAs(here, 'administrator')).Cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
}

/** The button of the list that begins a draft from a version. */
export const copyButton = (page: Page, version: number) =>
  page.locator(`tr:has(a[href="/instruments/outpatient/versions/${version}"]) button`);

/** Replaces words in the editor's text as somebody would: by marking them and typing. */
export async function rewrite(page: Page, from: string, to: string): Promise<void> {
  const found = await page.locator('#text').evaluate((field: HTMLTextAreaElement, words) => {
    const start = field.value.indexOf(words);
    field.focus();
    field.setSelectionRange(start, start + words.length);
    return start >= 0;
  }, from);
  expect(found, `the text has ${from}`).toBe(true);
  await page.keyboard.insertText(to);
}

/** The line of the editor's text on which words first stand. */
export async function lineOf(page: Page, words: string): Promise<number> {
  const text = await page.locator('#text').inputValue();
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

/** The page in the preview's frame. */
export const framed = (page: Page): FrameLocator => page.frameLocator('#frame');

/** Fails unless whoever is invited from now on is asked with this version, in these words. */
export async function expectInvited(
  site: Site,
  hospital: string,
  version: number,
  words: string,
): Promise<void> {
  const { here } = site;
  await postVisits(here, [visit(hospital)]);
  const links = await inviteAll(here, hospital);
  const newest = await here.services.db
    .selectFrom('invitations')
    .select((row) => row.fn.max('instrument_version').as('of'))
    .executeTakeFirstOrThrow();
  expect(newest).toEqual({ of: version });
  const pages = await Promise.all(links.map(async (link) => (await here.app.request(link)).text()));
  expect(pages.some((page) => page.includes(words))).toBe(true);
}
