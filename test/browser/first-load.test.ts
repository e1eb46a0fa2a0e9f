import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, openSite, PHONE } from '../support/browser.ts';
import { answerVisits } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { deliver } from '../support/intake.ts';

const BUDGET = 10 * 1024;

/** What one page cost: bytes as they travelled, with headers; what was asked for; how it came. */
type Load = { bytes: number; readonly requests: string[]; readonly ways: string[] };

describe('the first load of a survey', () => {
  const links = new Map<string, string>();
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    for (const asked of ['outpatient', 'inpatient']) {
      const [link] = await answerVisits(here, hospital, [null], { class: asked, ageBand: '70_79' });
      links.set(asked, link ?? '');
    }
    const wave = JSON.stringify({ month: '2026-10', count: 1 });
    const reply = await deliver(here, `/api/v1/hospitals/${hospital}/staff-links`, wave);
    const { links: made } = (await reply.json()) as { links: string[] };
    links.set('staff', new URL(made[0] ?? '').pathname);
  });

  async function watch(context: BrowserContext, page: Page): Promise<Load> {
    const session = await context.newCDPSession(page);
    const load: Load = { bytes: 0, requests: [], ways: [] };
    session.on('Network.requestWillBeSent', ({ request: { url } }) => {
      if (!url.startsWith('data:')) load.requests.push(url);
    });
    session.on('Network.responseReceived', ({ response, type }) => {
      if (!response.url.startsWith('data:'))
        load.ways.push(`${type} ${response.headers['content-encoding']}`);
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      load.bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    return load;
  }

  it.each(
    ['outpatient', 'inpatient', 'staff'].flatMap((asked) =>
      ['zh', 'en'].flatMap((lang) => ['plain', 'elder'].map((edition) => [asked, lang, edition])),
    ),
  )(
    'is one request within ten kilobytes, its script inside: %s, %s, %s',
    async (asked = '', lang, edition) => {
      const { context, page } = await site().open(PHONE);
      await page.goto(`${links.get(asked)}?lang=${lang}`);
      const other = page.locator(`header [value=${edition}]`);
      if ((await other.count()) > 0) await follow(page, () => other.tap());
      const again = await context.newPage();
      const load = await watch(context, again);
      await again.goto(`${links.get(asked)}?lang=${lang}`, { waitUntil: 'networkidle' });
      expect(await again.locator('html.elder').count()).toBe(edition === 'elder' ? 1 : 0);
      expect(await again.locator('#page').count()).toBe(1);
      expect(await again.locator('script:not([src])').count()).toBe(1);
      expect(load.requests).toHaveLength(1);
      expect(load.ways).toEqual(['Document br']);
      process.stdout.write(
        `First load of ${asked} in ${lang}, ${edition}: ${load.bytes} bytes with headers\n`,
      );
      expect(load.bytes).toBeGreaterThan(1000);
      expect(load.bytes).toBeLessThanOrEqual(BUDGET);
      await context.close();
    },
  );
});
