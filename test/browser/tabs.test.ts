import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerPage, goThrough, isThanked, pressOn } from '../support/respondent.ts';

const MODES: [string, boolean][] = [
  ['with JavaScript', true],
  ['without JavaScript', false],
];

describe('a survey in the ways people go about with a browser', () => {
  let hospital = '';
  const links: string[] = [];
  const site = openSite(async (here) => {
    hospital = await registerHospital(here.services);
    links.push(...(await answerVisits(here, hospital, Array(8).fill(null))));
  });
  const known = new Set<string>();
  /** The one answer that was not there when this was asked before. */
  const newest = async (): Promise<unknown> => {
    const { db } = site().here.services;
    const rows = await db.selectFrom('answers').select(['answer_id', 'content']).execute();
    const fresh = rows.filter(({ answer_id }) => !known.has(answer_id));
    for (const { answer_id } of fresh) known.add(answer_id);
    expect(fresh).toHaveLength(1);
    return JSON.parse(fresh[0]?.content ?? '{}');
  };
  const count = async (): Promise<number> =>
    (await site().here.services.db.selectFrom('answers').select('answer_id').execute()).length;

  const choose = (page: Page, at: number, option: number) =>
    page.locator('fieldset').nth(at).locator('label').nth(option).tap();
  const chosen = (page: Page, at: number) =>
    page.locator('fieldset').nth(at).locator('input:checked').getAttribute('value');
  const optionOf = (page: Page, at: number, option: number) =>
    page.locator('fieldset').nth(at).locator('input').nth(option).getAttribute('value');
  const nameOf = async (page: Page, at: number): Promise<string> =>
    (await page.locator('fieldset').nth(at).locator('input').first().getAttribute('name')) ?? '';

  it.each(MODES)(
    'is answered in two tabs at once, and neither loses what the other said, %s',
    async (_how, js) => {
      const before = await count();
      const { context, page: one } = await site().open({ ...PHONE, javaScriptEnabled: js });
      const link = links.pop() ?? '';
      const other = await context.newPage();
      await one.goto(link);
      await other.goto(link);
      const [first, second] = [await nameOf(one, 0), await nameOf(one, 1)];
      const [third, fourth] = [await optionOf(one, 0, 2), await optionOf(one, 1, 1)];

      await answerPage(one);
      await choose(one, 0, 2);
      await pressOn(one);
      // The other tab still shows the page as it was before: empty but for what is tapped there.
      await choose(other, 1, 1);
      await pressOn(other);
      await one.goto(`${link}?p=1`);
      expect(await chosen(one, 0)).toBe(third);
      expect(await chosen(one, 1)).toBe(fourth);

      await one.goto(link);
      await other.goto(link);
      expect(await goThrough(one)).toBe(true);
      await answerPage(other);
      await pressOn(other);
      expect(await isThanked(other)).toBe(true);
      expect(await count()).toBe(before + 1);
      expect(await newest()).toMatchObject({ [first]: third, [second]: fourth });
    },
  );

  it.each(MODES)('is gone back in with the browser’s own button, and on again, %s', async (_how, js) => {
    const { page } = await site().open({ ...PHONE, javaScriptEnabled: js });
    const link = links.pop() ?? '';
    await page.goto(link);
    await answerPage(page);
    await pressOn(page);
    await answerPage(page);
    await pressOn(page);
    for (const number of [2, 1]) {
      await page.goBack();
      await page.locator(`[name=_page][value="${number - 1}"]`).waitFor({ state: 'attached' });
      // The first page comes back as the browser kept it: without a script it may show no ticks, but they count.
      if (js || number > 1) expect(await page.locator('fieldset:not(:has(input:checked))').count()).toBe(0);
    }
    const kept = await nameOf(page, 1);
    const first = await optionOf(page, 1, 0);
    const name = await nameOf(page, 0);
    const changed = await optionOf(page, 0, 1);
    await choose(page, 0, 1);
    await pressOn(page);
    await pressOn(page);
    expect(await goThrough(page)).toBe(true);
    expect(await newest()).toMatchObject({ [name]: changed, [kept]: first });
    await page.goBack();
    await page.reload();
    expect(await isThanked(page)).toBe(true);
  });

  it.each(MODES)('is read in another language midway, and nothing is lost, %s', async (_how, js) => {
    const { page } = await site().open({ ...PHONE, javaScriptEnabled: js });
    await page.goto(links.pop() ?? '');
    await answerPage(page);
    await choose(page, 2, 1);
    const name = await nameOf(page, 2);
    const said = await optionOf(page, 2, 1);
    await follow(page, () => page.locator('header [name=_lang]').tap());
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await chosen(page, 2)).toBe(said);
    await pressOn(page);
    expect(await goThrough(page)).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await newest()).toMatchObject({ [name]: said });
  });
});
