import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessible.ts';
import { expectNoSideScroll, follow, openSite, PHONE } from '../support/browser.ts';
import { rewrite, signInAdministrator } from '../support/editing.ts';
import { askInstruments } from '../support/instruments.ts';
import { second } from '../support/versions.ts';

const DRAFT = '/instruments/outpatient/versions/2';
const THEIRS = JSON.stringify({
  title: 'Theirs',
  pages: [
    { elements: [{ type: 'text', name: 'q', defaultValue: 'x', title: 'A long question'.repeat(9) }] },
    { elements: [{ type: 'file', name: 'f' }] },
  ],
});

describe('what the pages of questionnaires reply', () => {
  const site = openSite(async (here) => {
    await askInstruments(here, 'PUT', '/outpatient/versions/2', JSON.stringify(second, null, 2));
  });

  const begin = async (page: Page, text: string): Promise<void> => {
    const form = page.locator('form:has([name=text])');
    await form.locator('[value=surveyjs]').check();
    await form.locator('[name=id]').fill('theirs');
    await form.locator('[name=text]').fill(text);
    await follow(page, () => form.locator('button').click());
  };

  const REPLIES: Readonly<Record<string, (page: Page, context: BrowserContext) => Promise<void>>> = {
    'an import': async (page) => {
      await page.goto('/instruments');
      await begin(page, THEIRS);
    },
    'an import refused': async (page) => {
      await page.goto('/instruments');
      await begin(page, '{"pages": 1}');
    },
    saved: async (page) => {
      await page.goto(DRAFT);
      await follow(page, () => page.click('[value=save]'));
    },
    'a text refused': async (page) => {
      await page.goto(DRAFT);
      await rewrite(page, '{', '');
      await follow(page, () => page.click('[value=save]'));
    },
    'saved by somebody else': async (page) => {
      await page.goto(DRAFT);
      const theirs = JSON.stringify({ ...second, title: { zh: '甲', en: `x${Math.random()}` } });
      await askInstruments(site().here, 'PUT', '/outpatient/versions/2', theirs);
      await follow(page, () => page.click('[value=save]'));
      expect(await page.locator('[value=overwrite]').count()).toBe(1);
    },
    'a session that has ended': async (page, context) => {
      await page.goto(DRAFT);
      await context.clearCookies({ name: 'session' });
      await follow(page, () => page.click('[value=save]'));
    },
    'the end of a preview': async (page) => {
      await page.goto('/instruments/inpatient/versions/1/preview');
      for (let press = 0; press < 9 && (await page.locator('button[value=next]').count()) > 0; press++) {
        if ((await page.locator('[name=overall]').count()) > 0)
          await page.check('[name=overall][value="9"]', { force: true });
        await follow(page, () => page.click('button[value=next]'));
      }
      expect(await page.locator('[name=_again]').count()).toBe(1);
    },
  };

  it.each(Object.keys(REPLIES))('can be used by everybody, on phone and desk: %s', async (name) => {
    for (const lang of ['zh', 'en']) {
      // The checker is a script, which our own policy would rightly refuse.
      const { context, page } = await site().open({ bypassCSP: true });
      await context.addCookies([{ name: 'lang', value: lang, url: site().origin }]);
      await signInAdministrator(context, site());
      await REPLIES[name]?.(page, context);
      expect(await page.locator('html').getAttribute('lang')).toMatch(lang);
      await expectAccessible(page, `${name} in ${lang}`);
      await context.close();
    }
  });

  it.each(Object.keys(REPLIES))('fits a narrow phone and breaks no rule of its own: %s', async (name) => {
    const { context, page, faults } = await site().open(PHONE);
    await signInAdministrator(context, site());
    await REPLIES[name]?.(page, context);
    for (const width of [320, 360]) await expectNoSideScroll(page, width);
    expect(faults.filter((fault) => !/status of 4(01|09|22)/.test(fault))).toEqual([]);
    await context.close();
  });
});
