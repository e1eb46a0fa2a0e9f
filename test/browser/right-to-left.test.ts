import { describe, expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { expectAccessible } from '../support/accessible.ts';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { askWith } from '../support/publish.ts';
import { answerPage, isThanked, pressOn } from '../support/respondent.ts';
import { inUyghur } from '../surveys/uyghur.ts';

describe('a survey written from right to left', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    await askWith(here.services.db, { ...outpatient, version: 2, survey: inUyghur(outpatient.survey) });
    links.push(...(await answerVisits(here, hospital, [null])));
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
});
