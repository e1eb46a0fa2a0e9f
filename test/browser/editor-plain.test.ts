import { expect, it } from 'vitest';
import { openSite } from '../support/browser.ts';
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

let hospital = '';
const site = openSite(async (here) => {
  hospital = await registerHospital(here.services);
});

it('the editor checks, previews, saves and publishes without a script', async () => {
  const { context, page, faults } = await site().open({ ...DESK, javaScriptEnabled: false });
  await signInAdministrator(context, site());
  const press = async (selector: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.click(selector)]);
  };
  await page.goto('/instruments');
  await Promise.all([page.waitForEvent('load'), copyButton(page, 1).click()]);
  expect(page.url()).toContain('/instruments/outpatient/versions/2');
  const line = await lineOf(page, TITLE);

  await rewrite(page, TITLE, '"zh-cn": ""');
  await press('[value=check]');
  expect(await page.locator('#findings').innerText()).toMatch(new RegExp(`第${line}行第\\d+列 — 缺少中文`));
  expect(await page.locator('#findings mark').innerText()).toMatch(new RegExp(`${line}\\s+"zh-cn": ""`));
  expect(await framed(page).locator('body').innerText()).toContain('How easy was it to register');
  await rewrite(page, '"zh-cn": ""', '"zh-cn": 3');
  await press('[value=check]');
  expect(await page.locator('#frame').count()).toBe(0);

  await rewrite(page, '"zh-cn": 3', '"zh-cn": "挂号省心吗？"');
  await press('[value=check]');
  expect(await page.locator('#findings').innerText()).toContain('没有错误');
  expect(await framed(page).locator('body').innerText()).toContain('挂号省心吗？');
  await page.selectOption('#in', 'en');
  await page.selectOption('#edition', 'elder');
  await press('[name=go][value=next]');
  const shown = framed(page).locator('html.elder[lang=en] [name=_from]');
  expect(await shown.getAttribute('value')).toBe('1');

  await press('[value=save]');
  expect(await page.locator('.done').first().innerText()).toBe('已保存。');
  await press('[value=publish]');
  expect(await page.locator('main').innerText()).toContain('接着原来的趋势（25项）');
  await press('main form button');
  expect(await page.locator('.tag').innerText()).toBe('已发布');
  await expectInvited(site(), hospital, 2, '挂号省心吗？');
  expect(faults).toEqual([]);
});
