import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { agree, follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { askWith } from '../support/publish.ts';
import { everyType } from '../surveys/every-type.ts';

const EXPECTED = {
  came_by: 'other',
  'came_by-Comment': '骑车',
  troubles: ['signs', 'queue'],
  queue_long: 'long',
  waited: 75,
  came_on: '2026-10-12',
  'care.listen': 'always',
  'care.explain': 'na',
  again: false,
  why: '等得太久\n没有座位',
  visits: 12,
  total: 150,
  stars: 4,
  faces: 2,
  overall: 6,
};

describe('every type of question', () => {
  let hospital = '';
  const links: string[] = [];
  const site = openSite(async (here) => {
    hospital = await registerHospital(here.services);
    await askWith(here.services.db, everyType);
    links.push(...(await answerVisits(here, hospital, [null, null, null, null], { department: '心内科' })));
  });
  const press = (page: Page, button = 'next') =>
    follow(page, () => page.click(`main button[value=${button}]`));
  const stored = async () => {
    const rows = await site().here.services.db.selectFrom('answers').select('content').execute();
    return rows.map(({ content }) => JSON.parse(content));
  };

  async function fillFirst(page: Page): Promise<void> {
    await page.selectOption('[name=came_by]', 'other');
    await page.fill('[name=came_by-Comment]', '骑车');
    await page.check('[name=troubles][value=queue]');
    await page.check('[name=troubles][value=signs]');
    await page.fill('[name=waited]', '７５');
    await page.fill('[name=came_on]', '2026-10-12');
  }

  async function fillSecond(page: Page): Promise<void> {
    expect(await page.locator('legend', { hasText: '心内科' }).count()).toBe(1);
    await page.check('[name="care.listen"][value=always]');
    await page.check('[name="care.explain"][value=na]');
    await page.check('[name=again][value=false]');
    await page.fill('[name=visits]', '12');
  }

  async function fillThird(page: Page): Promise<void> {
    expect(await page.locator('output').innerText()).toBe('150');
    await page.check('[name=stars][value="4"]');
    await page.check('[name=faces][value="2"]');
    await page.check('[name=overall][value="6"]');
  }

  it('is answered without a script: what an answer opens comes with the next press', async () => {
    const { page, faults } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(links.pop() ?? '');
    await agree(page, true);
    await fillFirst(page);
    expect(await page.locator('[name=queue_long]').count()).toBe(0);
    await press(page);
    expect(await page.locator('[role=alert]').innerText()).toContain('多了题目');
    await page.check('[name=queue_long][value=long]');
    await press(page);
    await fillSecond(page);
    await press(page);
    expect(await page.locator('h2', { hasText: '您说“不会”' }).count()).toBe(1);
    await page.fill('[name=why]', '等得太久\n没有座位');
    await press(page);
    await fillThird(page);
    await press(page);
    expect(await page.locator('h1').innerText()).toContain('谢谢');
    expect((await stored()).at(-1)).toEqual(EXPECTED);
    expect(faults).toEqual([]);
  });

  it('is answered with a script: what an answer opens comes at once, and nobody loses their place', async () => {
    const { page, faults } = await site().open(PHONE);
    await page.goto(links.pop() ?? '');
    await agree(page, true);
    await fillFirst(page);
    // Nothing goes by itself before the notice is agreed to with a button.
    expect(await page.locator('[name=queue_long]').count()).toBe(0);
    await press(page);
    await page.check('[name=queue_long][value=long]');
    expect(await page.inputValue('[name=came_by-Comment]')).toBe('骑车');
    await press(page);
    await fillSecond(page);
    await page.locator('[name=why]').waitFor();
    expect(await page.inputValue('[name=visits]')).toBe('12');
    await page.fill('[name=why]', '等得太久\n没有座位');
    await press(page);
    await fillThird(page);
    await press(page);
    expect(await page.locator('h1').innerText()).toContain('谢谢');
    expect((await stored()).at(-1)).toEqual(EXPECTED);
    expect(faults).toEqual([]);
  });

  it('says what is wrong at the question, and keeps what was written there', async () => {
    const { page } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(links.pop() ?? '');
    await agree(page, true);
    await page.selectOption('[name=came_by]', 'other');
    await page.fill('[name=waited]', 'lang');
    await page.check('[name=troubles][value=none]');
    await page.check('[name=troubles][value=signs]');
    await press(page);
    expect(await page.locator('[role=alert] li').allInnerTexts()).toEqual([
      '来院方式 — 您选了“其他”，请写明是什么。',
      '麻烦 — 选了“都没有”就不能再选别的，请只留一种。',
      '等候 — 请填一个数字，例如 3 或 36.5。',
    ]);
    expect(await page.inputValue('[name=waited]')).toBe('lang');
    await follow(page, () => page.click('[name=_lang]'));
    await page.fill('[name=waited]', '601');
    await press(page);
    expect(await page.locator('#q-waited-error').innerText()).toContain('600');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('keeps what is no answer yet in its field when another answer opens a question', async () => {
    const { page, faults } = await site().open(PHONE);
    await page.goto(links.pop() ?? '');
    await agree(page, true);
    await page.selectOption('[name=came_by]', 'bus');
    await press(page);
    await page.fill('[name=visits]', '三四次');
    await page.check('[name=again][value=false]');
    await page.locator('#q-why').waitFor();
    expect(await page.inputValue('[name=visits]')).toBe('三四次');
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
