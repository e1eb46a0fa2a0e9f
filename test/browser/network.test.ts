import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadNetwork, type Fate, openNetwork } from '../support/bad-network.ts';
import { openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { answerPage, finishSurvey, hide, pressOn, WORDS } from '../support/respondent.ts';

const MOST = 80;
const FATES: readonly Fate[] = ['is lost', 'loses its reply'];

describe('a survey under a network that fails', () => {
  let hospital = '';
  let network: BadNetwork;
  const links: string[] = [];
  const site = openSite(async (here) => {
    hospital = await registerHospital(here.services);
    links.push(...(await answerVisits(here, hospital, Array(MOST).fill(null))));
  });
  beforeAll(async () => {
    network = await openNetwork(site().origin);
  });
  afterAll(() => network.close());

  const nextLink = (): string => network.origin + new URL(links.pop() ?? '').pathname;
  const stored = async (): Promise<string[]> => {
    const { db } = site().here.services;
    const rows = await db
      .selectFrom('answers')
      .select('content')
      .where('hospital_id', '=', hospital)
      .execute();
    return rows.map(({ content }) => content);
  };

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'is finished whichever request is cut, %s',
    async (_how, javaScriptEnabled) => {
      const before = (await stored()).length;
      const finish = async (fate: (number: number) => Fate): Promise<number> => {
        network.decide(fate);
        const { context } = await site().open({ ...PHONE, javaScriptEnabled });
        const opened = await finishSurvey(context, nextLink());
        await context.close();
        return opened;
      };
      await finish(() => 'arrives');
      const requests = network.requests();
      expect(requests).toBeGreaterThanOrEqual(6);
      const cuts = Array.from({ length: requests }, (_, index) => index + 1).flatMap((at) =>
        FATES.map((fate) => ({ at, fate })),
      );
      for (const { at, fate } of cuts) {
        const opened = await finish((number) => (number === at ? fate : 'arrives'));
        // The script sends again by itself; only a page that never came must be opened by hand.
        if (javaScriptEnabled) expect(opened, `request ${at} ${fate}`).toBe(at === 1 ? 2 : 1);
      }
      const all = await stored();
      expect(all.length - before).toBe(1 + cuts.length);
      expect(new Set(all).size).toBe(1);
      expect(JSON.parse(all[0] ?? '')).toMatchObject({ comment: WORDS });
    },
    120_000,
  );

  it('keeps on the phone what could not be sent, and sends it when the page is opened again', async () => {
    const link = nextLink();
    const { context, page } = await site().open(PHONE);
    network.decide((number) => (number > 1 ? 'is lost' : 'arrives'));
    await page.goto(link);
    await answerPage(page);
    await page.locator('button[value=next]').tap();
    await page.locator('#state', { hasText: '网络' }).waitFor();
    await page.close();
    network.decide(() => 'arrives');
    const later = await context.newPage();
    await later.goto(link);
    await later.locator('[name=_page][value="1"]').waitFor({ state: 'attached' });
    const elsewhere = (await site().open(PHONE)).page;
    await elsewhere.goto(`${link}?p=1`);
    expect(await elsewhere.locator('fieldset:has(input:checked)').count()).toBeGreaterThan(5);
  });

  it('keeps and sends nothing of a page with the notice but what a button was pressed for', async () => {
    const { context, page } = await site().open(PHONE);
    network.decide((number) => (number > 1 ? 'is lost' : 'arrives'));
    await page.goto(nextLink());
    const kept = () => page.evaluate(() => localStorage.length);
    await page.locator('label:has(input[type=radio])').first().tap();
    await page.locator('button[value=next]').tap();
    await page.locator('#state', { hasText: '网络' }).waitFor();
    expect(await kept()).toBe(0);
    const box = page.locator('label:has([name=_consent])');
    await box.tap();
    const asked = network.requests();
    await answerPage(page);
    await hide(page);
    expect([await kept(), network.requests()]).toEqual([0, asked]);
    await page.locator('button[value=next]').tap();
    await expect.poll(kept).toBe(1);
    await box.tap();
    expect(await kept()).toBe(0);
    await context.close();
  });

  it('is gone on with where one stopped, though the web view shows a page it had kept', async () => {
    const link = nextLink();
    const { context, page } = await site().open(PHONE);
    network.decide(() => 'is kept');
    await page.goto(link);
    await answerPage(page);
    await page.locator('button[value=next]').tap();
    await page.locator('[name=_page][value="1"]').waitFor({ state: 'attached' });
    const later = await context.newPage();
    const before = network.requests();
    await later.goto(link);
    await later.locator('[name=_page][value="1"]').waitFor({ state: 'attached' });
    expect(network.requests()).toBe(before + 1);
  });

  it('saves what was tapped though nobody pressed on', async () => {
    const link = nextLink();
    const { page } = await site().open(PHONE);
    network.decide((number) => (number === 4 ? 'is lost' : 'arrives'));
    await page.goto(link);
    await answerPage(page);
    await pressOn(page);
    await answerPage(page);
    await expect.poll(network.requests, { timeout: 15_000, interval: 200 }).toBeGreaterThan(4);
    const elsewhere = (await site().open({ ...PHONE, javaScriptEnabled: false })).page;
    await elsewhere.goto(link);
    expect(await elsewhere.locator('fieldset:has(input:checked)').count()).toBeGreaterThan(5);
  });
});
