import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadNetwork, openNetwork } from '../support/bad-network.ts';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { deliver } from '../support/intake.ts';
import { answerPage, finishSurvey, goThrough, pressOn, WORDS } from '../support/respondent.ts';
import { hospitalWith, openWave, roster } from '../support/staff-wave.ts';

const SAVED_WITHIN_MS = 15_000;

describe('the staff questionnaire in a browser', () => {
  let hospital = '';
  let network: BadNetwork;
  const personal: string[] = [];
  const slips: string[] = [];
  const site = openSite(async (here) => {
    hospital = await hospitalWith(here, ['N1']);
    personal.push(...(await openWave(here, hospital, roster('N1', 12))).members.map(({ link }) => link));
    const wave = JSON.stringify({ month: '2026-10', department: 'N1', count: 12 });
    const reply = await deliver(here, `/api/v1/hospitals/${hospital}/staff-links`, wave);
    slips.push(...((await reply.json()) as { links: string[] }).links);
  });
  beforeAll(async () => {
    network = await openNetwork(site().origin);
  });
  afterAll(() => network.close());

  const pathOf = (link: string | undefined): string => new URL(link ?? '').pathname;
  const press = (page: Page, name: string) => page.locator(`section:not([hidden]) [data-do=${name}]`).click();

  /** Takes an anonymous link under a personal one and opens its survey in another browser. */
  async function withToken(options: BrowserContextOptions = PHONE): Promise<Page> {
    const { page } = await site().open(PHONE);
    await page.goto(pathOf(personal.pop()));
    await press(page, 'take');
    await page.waitForSelector('#done:not([hidden])');
    const survey = (await site().open(options)).page;
    await survey.goto(await page.locator('#link').inputValue());
    await follow(survey, () => press(survey, 'redeem'));
    return survey;
  }
  /** Opens the survey of a paper slip without JavaScript. */
  async function withSlip(): Promise<Page> {
    const { page } = await site().open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(pathOf(slips.pop()));
    return page;
  }
  const stored = () =>
    site()
      .here.services.db.selectFrom('answers')
      .selectAll()
      .where('hospital_id', '=', hospital)
      .orderBy('answer_id')
      .execute();
  const drafts = () =>
    site()
      .here.services.db.selectFrom('drafts')
      .select('sealed')
      .where('hospital_id', '=', hospital)
      .execute();

  it.each([
    ['under a signed token, with JavaScript', withToken, false],
    ['under a signed token, in the elder edition', withToken, true],
    ['from a paper slip, without JavaScript', withSlip, false],
    ['from a paper slip, without JavaScript, in the elder edition', withSlip, true],
  ] as const)('is answered to the end %s', async (_how, open, elder) => {
    const before = new Set((await stored()).map(({ answer_id }) => answer_id));
    const page = await open();
    if (elder) await follow(page, () => page.locator('button[value=elder]').first().click());
    expect(await page.locator('html.elder').count()).toBe(elder ? 1 : 0);
    expect(await goThrough(page)).toBe(true);
    const [answer, ...others] = (await stored()).filter(({ answer_id }) => !before.has(answer_id));
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ visit_id: null, answered_at: null, department_id: 'N1', locale: 'und' });
    expect(JSON.parse(answer?.content ?? '')).toMatchObject({ comment: WORDS });
    expect(await drafts()).toEqual([]);
    await page.reload();
    expect(await page.locator('h1', { hasText: '谢谢' }).count()).toBe(1);
    expect(await page.locator('main form').count()).toBe(0);
  });

  it('is saved without a press, and gone on with elsewhere under the same token', async () => {
    const page = await withToken();
    const link = page.url();
    const saved = page.waitForResponse((reply) => reply.request().method() === 'POST', {
      timeout: SAVED_WITHIN_MS,
    });
    await page.locator('fieldset').first().locator('label').nth(1).tap();
    expect((await saved).status()).toBe(204);
    expect(await drafts()).toHaveLength(1);
    const elsewhere = (await site().open({ ...PHONE, javaScriptEnabled: false })).page;
    await elsewhere.goto(link);
    expect(await elsewhere.locator('fieldset').first().locator('input').nth(1).isChecked()).toBe(true);
    expect(await goThrough(elsewhere)).toBe(true);
    expect(await drafts()).toEqual([]);
  });

  it.each(['is lost', 'loses its reply'] as const)('is finished when any request %s', async (fate) => {
    const page = await withToken();
    const path = pathOf(page.url());
    await page.close();
    const before = (await stored()).length;
    network.decide((number) => (number % 3 === 0 ? fate : 'arrives'));
    const { context } = await site().open(PHONE);
    await finishSurvey(context, network.origin + path);
    expect(await stored()).toHaveLength(before + 1);
  });

  it('is left halfway and leaves nothing that could be read', async () => {
    const page = await withToken();
    await answerPage(page, '谁也不该读到这句话');
    await pressOn(page);
    const [draft] = await drafts();
    expect(Buffer.from(draft?.sealed ?? '', 'base64url').length).toBeGreaterThan(4096);
    expect(Buffer.from(draft?.sealed ?? '', 'base64url').toString()).not.toMatch(/comment|谁也/);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(kept).toEqual([0, 0]);
  });
});
