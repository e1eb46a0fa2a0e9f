import { describe, expect, it } from 'vitest';
import { follow, openSite } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerPage, enterElder, pressOn } from '../support/respondent.ts';
import { giveVoice, spoken } from '../support/voice.ts';

const SMALL = { viewport: { width: 320, height: 640 }, hasTouch: true };

describe('the script of the elder edition', () => {
  const links: string[] = [];
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    const facts = { class: 'inpatient', ageBand: '70_79' };
    links.push(...(await answerVisits(here, hospital, Array(3).fill(null), facts)));
  });

  it('goes on with one tap, though reading aloud fails, and is remembered under the link', async () => {
    const { page, faults } = await site().open(SMALL);
    await page.addInitScript(
      "Object.defineProperty(window, 'speechSynthesis', { get: () => { throw Error('no voices'); } })",
    );
    await enterElder(page, links.pop() ?? '');
    const link = page.url().split('?')[0] ?? '';
    await answerPage(page);
    await pressOn(page);
    expect(await page.locator('#state').innerText()).toContain('点一下答案');
    const before = page.url();
    await follow(page, () => page.locator('fieldset label').first().tap());
    expect(page.url()).not.toBe(before);
    expect(faults).toEqual([]);
    const elsewhere = (await site().open(SMALL)).page;
    await elsewhere.goto(link);
    expect(await elsewhere.locator('html.elder').count()).toBe(1);
    expect(elsewhere.url()).toBe(page.url());
  });

  it('is read aloud by the phone’s own voice, and what was left over is sent all the same', async () => {
    const { context, page } = await site().open(SMALL);
    await giveVoice(context);
    await enterElder(page, links.pop() ?? '');
    await page.locator('.aloud').tap();
    const first = await spoken(page);
    const parts = ['.about', '#consent p >> nth=0', '#consent label', 'legend'];
    const at = await Promise.all(
      parts.map(async (part) => first.indexOf(await page.locator(part).innerText())),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    await answerPage(page);
    await pressOn(page);
    expect(await page.locator('#state').innerText()).toContain('点一下答案');
    const [link, before] = [page.url().split('?')[0] ?? '', page.url()];
    await context.setOffline(true);
    await page.locator('fieldset label').first().tap();
    await page.locator('#state', { hasText: '网络' }).waitFor();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(link);
    await later.waitForURL((url) => url.search.includes('p=') && url.href !== before);
    await later.locator('.aloud').tap();
    expect(await spoken(later)).toContain(await later.locator('legend').innerText());
    await context.close();
  });

  it('goes on with a tap on the answer that is chosen already, and not with the keys', async () => {
    const { page } = await site().open(SMALL);
    await enterElder(page, links.pop() ?? '');
    await answerPage(page);
    await pressOn(page);
    const before = page.url();
    await follow(page, () => page.locator('fieldset label').first().tap());
    await follow(page, () => page.locator('button[value=back]').tap());
    expect(page.url()).toBe(before);
    await page.locator('fieldset input').first().focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowUp', 'Space']) await page.keyboard.press(key);
    await page.waitForTimeout(1500);
    expect(page.url()).toBe(before);
    expect(await page.locator('fieldset input').first().isChecked()).toBe(true);
    await follow(page, () => page.locator('fieldset label').first().tap());
    expect(page.url()).not.toBe(before);
  });
});
