import type { Browser, CDPSession, Page } from 'playwright-core';
import { PHONE } from '../support/browser.ts';

/**
 * Lighthouse's slow 4G as a browser applies it, to each request: a round trip of 150 ms times 3.75; 1,638.4 and
 * 750 kbit/s down and up times 0.9. Units: milliseconds, bytes a second.
 */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 184_320,
  uploadThroughput: 84_375,
};
const SLOWER_CPU = 4;
const MOST_PRESSES = 100;

/** The conditions in words. */
export const CONDITIONS = 'slow 4G: 562.5 ms a request, 1.47 Mbit/s down, 0.68 up; CPU 4 times slower';

/** What opening a page once cost: bytes as they travelled, headers included; seconds to the first answerable question. */
export type FirstLoad = {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly seconds: number;
};

/** Opens an address with nothing in the cache and answers the first question as soon as that can be done. */
export async function firstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const travelled = await watchNetwork(session);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  await page.addInitScript(watchForQuestion);
  await page.goto(url, { waitUntil: 'commit' });
  const seconds = await answerFirst(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { ...travelled(), seconds };
}

async function watchNetwork(session: CDPSession): Promise<() => Omit<FirstLoad, 'seconds'>> {
  const kinds = new Map<string, string>();
  const bytes = { all: 0, script: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    if (!request.url.startsWith('data:')) kinds.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) bytes.all += encodedDataLength;
    if (kind === 'Script') bytes.script += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => ({ bytes: bytes.all, scriptBytes: bytes.script, requests: kinds.size });
}

type Spot = { readonly ms: number; readonly x: number; readonly y: number };
type Watched = Window & { firstQuestion?: () => Promise<Spot> };

/** Seconds from the start of the navigation to the frame where a press on the first option was of use. */
async function answerFirst(page: Page): Promise<number> {
  for (let press = 0; press < MOST_PRESSES; press++) {
    const spot = await page.evaluate(() => (window as Watched).firstQuestion?.());
    if (spot === undefined) break;
    await page.mouse.click(spot.x, spot.y);
    if (await page.evaluate(isAnswered)) return spot.ms / 1000;
  }
  throw new Error(`the first question of ${page.url()} cannot be answered`);
}

/** Runs in the page, two frames after a press. */
const isAnswered = () =>
  new Promise<boolean>((resolve) => {
    const look = () => resolve(document.querySelector('input[type=radio]:checked') !== null);
    requestAnimationFrame(() => requestAnimationFrame(look));
  });

/** Runs in the page, before anything of its own: waits for the frame in which a finger finds the first option. */
function watchForQuestion(): void {
  const spotOf = (input: HTMLInputElement | null): Spot | null => {
    const target = input?.closest('label') ?? input;
    if (!input || !target || input.disabled) return null;
    target.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    const visible = target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return visible && hit !== null && target.contains(hit) ? { ms: performance.now(), x, y } : null;
  };
  (window as Watched).firstQuestion = () =>
    new Promise((resolve) => {
      const look = () => {
        const spot = spotOf(document.querySelector<HTMLInputElement>('input[type=radio]'));
        if (spot) resolve(spot);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
}
