import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { expectAccessible } from '../support/accessible.ts';
import { agree, follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { askWith } from '../support/publish.ts';
import { answerPage, isThanked, pressOn } from '../support/respondent.ts';
import { everyType } from '../surveys/every-type.ts';
import { inUyghur } from '../surveys/uyghur.ts';

/** Every text of a page, and the language and direction it is said to be in. */
const textsOf = (page: Page): Promise<[text: string, said: string][]> =>
  page.evaluate(() => {
    const texts: [string, string][] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const named = walk.currentNode.parentElement?.closest<HTMLElement>('[lang]');
      const text = walk.currentNode.textContent?.trim() ?? '';
      if (named && text !== '') texts.push([text, `${named.lang} ${getComputedStyle(named).direction}`]);
    }
    return texts;
  });

const CHINESE = /\p{Script=Han}/u;
const UYGHUR = /\p{Script=Arabic}/u;

/** What stands on a page in Chinese, quoting Uyghur or not, or in Uyghur, and is not said to be. */
const misnamed = async (page: Page) =>
  (await textsOf(page)).filter(([text, said]) =>
    CHINESE.test(text) ? said !== 'zh-CN ltr' : UYGHUR.test(text) && said !== 'ug rtl',
  );

describe('a survey written from right to left', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    await askWith(here.services.db, { ...outpatient, version: 2, survey: inUyghur(outpatient.survey) });
    links.push(...(await answerVisits(here, hospital, [null, null])));
    await askWith(here.services.db, { ...everyType, survey: inUyghur(everyType.survey) });
    links.unshift(...(await answerVisits(here, hospital, [null])));
  });

  it('is chosen by its own name, stands on the right, and is answered to its end', async () => {
    const { page, faults } = await site().open({ ...PHONE, bypassCSP: true });
    await page.goto(links.pop() ?? '');
    await follow(page, () => page.getByRole('button', { name: 'ئۇيغۇرچە' }).tap());
    const root = page.locator('html');
    expect([await root.getAttribute('dir'), await root.getAttribute('lang')]).toEqual(['rtl', 'ug']);
    await expectAccessible(page, 'right to left');
    await page.setViewportSize(PHONE.viewport);
    const [dot, label] = await Promise.all(
      ['input', 'span'].map((part) => page.locator(`fieldset label ${part}`).first().boundingBox()),
    );
    expect(dot?.x).toBeGreaterThan((label?.x ?? 0) + (label?.width ?? 0) / 2);
    for (; !(await isThanked(page)); ) {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await answerPage(page);
      await pressOn(page);
    }
    expect(faults).toEqual([]);
    const [stored] = await site().here.services.db.selectFrom('answers').select('locale').execute();
    expect(stored?.locale).toBe('ug');
  });

  it('says of everything the platform adds in Chinese that it is Chinese', async () => {
    const { page } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${links.pop()}?lang=ug`);
    expect(await misnamed(page)).toEqual([]);
    await pressOn(page);
    expect(await page.locator('#consent-error').count()).toBe(1);
    expect(await misnamed(page)).toEqual([]);
    await agree(page, true);
    for (let pages = 0; pages < 3; pages++) await pressOn(page);
    expect(await page.locator('[role=alert] li').count()).toBe(1);
    expect(await misnamed(page)).toEqual([]);
  });

  it('says it of what a questionnaire leaves to the platform too: other, none, what a field takes and lacks', async () => {
    const { page } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${links.pop()}?lang=ug`);
    await agree(page, true);
    await page.check('[name=troubles][value=other]');
    await page.fill('[name=waited]', '601');
    await pressOn(page);
    expect(await page.locator('fieldset .error, .text .error').count()).toBe(3);
    expect(await misnamed(page)).toEqual([]);
  });
});
