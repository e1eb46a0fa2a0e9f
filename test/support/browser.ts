import { serve } from '@hono/node-server';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium as driver,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { createApp } from '../../server/app.ts';
import { startJobs } from '../../server/jobs/jobs.ts';
import { createDatabase } from './databases.ts';
import { createInstallation, type TestInstallation } from './installation.ts';
import { freePort } from './postgres.ts';

/** A phone as old patients have it. */
export const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true } as const;

/** A running installation, a browser, and contexts in it that notice whatever goes wrong on a page. */
export type Site = {
  readonly here: TestInstallation;
  readonly origin: string;
  /** A context of its own, closed at the end of the file; `faults` grows with every error on its pages. */
  readonly open: (
    options?: BrowserContextOptions,
  ) => Promise<{ context: BrowserContext; page: Page; faults: string[] }>;
};

/** Starts server, jobs and Chromium once for a test file and ends them with it. `prepare` fills the installation. */
export function openSite(prepare: (here: TestInstallation) => Promise<void>): () => Site {
  let site: Site | undefined;
  const ends: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const browser = await launchChromium();
    ends.push(() => browser.close());
    const { here, origin, close } = await startSite();
    ends.push(close);
    await prepare(here);
    site = { here, origin, open: (options) => openContext(browser, origin, options) };
  }, 60_000);
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => {
    if (!site) throw new Error('the site is opened in beforeAll');
    return site;
  };
}

/** Starts Chromium, with our own arguments, not the package's: those switch off web security, which tests are about. */
export async function launchChromium(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const args = [
    '--headless=shell',
    '--disable-gpu',
    '--font-render-hinting=none',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  return driver.launch({ executablePath: await chromium.executablePath(), args });
}

async function startSite() {
  const database = await createDatabase('SQLite');
  const installation = await createInstallation(database.db);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const started = performance.now();
  // The clock runs, as between two presses of a real respondent.
  const now = () => new Date(installation.services.now().getTime() + performance.now() - started);
  const services = { ...installation.services, origin, now };
  const app = createApp(services);
  const here: TestInstallation = {
    ...installation,
    services,
    app,
    call: async (path, init) => app.request(origin + path, init),
  };
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  const jobs = startJobs(services);
  const close = async () => {
    await new Promise((resolve) => server.close(resolve));
    await jobs.stop();
    await database.drop();
  };
  return { here, origin, close };
}

async function openContext(browser: Browser, origin: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: origin, ...options });
  const faults: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      faults.push(`left: ${request.url()}`);
  });
  return { context, page: await context.newPage(), faults };
}

/** Does what leads to another page and waits until that page is there, loaded or put in place by a script. */
export async function follow(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  await act();
  await page.locator('body:not([data-left])').waitFor();
  await page.waitForLoadState('load');
}

/** Fails where the page is wider than its window. */
export async function expectNoSideScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
}

/** Signs in by the form, as a reader does. */
export async function signInByForm(page: Page, login: string, password: string, next = '/'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', password);
  await follow(page, () => page.click('main button'));
}

/** Ticks the box of the notice where there is one; or leaves it. */
export async function agree(page: Page, willing: boolean): Promise<void> {
  if (willing && (await page.locator('[name=_consent]').count()) > 0) await page.check('[name=_consent]');
}
