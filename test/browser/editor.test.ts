import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite } from '../support/browser.ts';
import {
  copyButton,
  DESK,
  expectInvited,
  framed,
  lineOf,
  rewrite,
  signInAdministrator,
} from '../support/editing.ts';
import { registerHospital } from '../support/installation.ts';

const TITLE = '"zh-cn": "这次看病，挂号容易吗？"';

describe('the editor of questionnaires', () => {
  let hospital = '';
  const site = openSite(async (here) => {
    hospital = await registerHospital(here.services);
  });

  async function atDesk() {
    const opened = await site().open(DESK);
    await signInAdministrator(opened.context, site());
    return opened;
  }

  async function newDraft(page: Page, from: number): Promise<void> {
    await page.goto('/');
    await follow(page, () => page.locator('nav a', { hasText: '问卷' }).click());
    await follow(page, () => copyButton(page, from).click());
    expect(page.url()).toContain(`/instruments/outpatient/versions/${from + 1}`);
  }

  it('names an error at its line while one types, shows the change, and publishes what then invites', async () => {
    const { page, faults } = await atDesk();
    await newDraft(page, 1);
    const line = await lineOf(page, TITLE);
    await rewrite(page, TITLE, '"zh-cn": ""');
    const error = page.locator('#findings [data-line]', { hasText: `第${line}行` });
    await error.waitFor();
    expect(await page.locator('#findings').innerText()).toContain('缺少中文');
    await framed(page).getByText('How easy was it to register').waitFor();
    expect(await page.locator('.handset.stale').count()).toBe(0);
    await error.click();
    const marked = await page
      .locator('#text')
      .evaluate((field: HTMLTextAreaElement) => [
        document.activeElement === field,
        field.value.slice(field.selectionStart, field.selectionEnd),
      ]);
    expect(marked).toEqual([true, '"zh-cn": "",']);

    await rewrite(page, '"zh-cn": ""', '"zh-cn": 3');
    await page.locator('.handset.stale').waitFor();
    await rewrite(page, '"zh-cn": 3', '"zh-cn": "挂号顺利吗？"');
    await framed(page).getByText('挂号顺利吗？').waitFor();
    expect(await page.locator('#findings').innerText()).toContain('没有错误');
    await follow(page, () => page.click('[value=publish]'));
    expect(page.url()).toContain('/publish');
    expect(await page.locator('main').innerText()).toContain('接着原来的趋势（25项）');
    expect(await page.locator('.reworded').innerText()).toMatch(/挂号容易吗？[\s\S]*挂号顺利吗？/);
    await follow(page, () => page.click('main form button'));
    expect(await page.locator('.tag').innerText()).toBe('已发布');
    expect(await page.locator('.kept .hash').innerText()).toMatch(/^[\w-]{43}$/);
    expect(await page.locator('#text').getAttribute('readonly')).not.toBeNull();
    await expectInvited(site(), hospital, 2, '挂号顺利吗？');
    expect(faults).toEqual([]);
  });

  it('leads on inside the preview as a respondent goes, and keeps nothing', async () => {
    const { page, faults } = await atDesk();
    await page.goto('/instruments/inpatient/versions/1');
    const frame = framed(page);
    const shows = (selector: string) => frame.locator(selector).waitFor({ state: 'attached' });
    await frame.locator('button[value=next]').last().click();
    await shows('[name=_page][value="1"]');
    await page.locator('#steering small', { hasText: '第2页' }).waitFor();
    await frame.locator('button[value=elder]').last().click();
    await shows('html.elder');
    expect(await page.locator('#edition').inputValue()).toBe('elder');
    await page.selectOption('#in', 'en');
    await shows('html[lang=en]');
    await page.check('#all');
    await page.selectOption('#at', { index: 0 });
    await shows('[name=_page][value="0"]');
    await page.click('[name=go][value=next]');
    await shows('[name=_from][value="1"]');
    expect(await site().here.services.db.selectFrom('drafts').selectAll().execute()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('warns before typed text is left, and keeps it where the session has ended', async () => {
    const { context, page } = await atDesk();
    await newDraft(page, 2);
    await page.locator('#text').press('End');
    await page.keyboard.type(' ');
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => setTimeout(() => location.assign('/'), 0));
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    // Saving leads away too, and is no loss.
    const warnings: string[] = [];
    page.on('dialog', (another) => {
      warnings.push(another.type());
      void another.accept();
    });
    await follow(page, () => page.click('[value=save]'));
    expect(warnings).toEqual([]);

    await context.clearCookies();
    await rewrite(page, '挂号顺利吗？', '挂号快吗？');
    await page.locator('#state', { hasText: '登录已失效' }).waitFor();
    await follow(page, () => page.click('[value=save]'));
    expect(await page.locator('h1').innerText()).toBe('登录已失效');
    await signInAdministrator(context, site());
    await follow(page, () => page.click('main form button'));
    expect(await page.locator('.done').first().innerText()).toBe('已保存。');
    expect(await page.locator('#text').inputValue()).toContain('挂号快吗？');
  });
});
