import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoSideScroll, openSite } from '../support/browser.ts';
import { hospitalWith, openWave, roster } from '../support/staff-wave.ts';

const MEMBER = ['start', 'working', 'done', 'sure', 'used', 'broken', 'over', 'unable'];
const PRIVATE_LINK = ['ready', 'working', 'malformed', 'refused', 'over', 'broken', 'unable'];

describe('the pages of an anonymous survey, in every state', () => {
  const paths: Record<string, string> = { 'private link': '/w', 'unknown link': '/w/zzzzAAAAAAAAAAAA' };
  const site = openSite(async (here) => {
    const hospital = await hospitalWith(here, ['N1']);
    const { members } = await openWave(here, hospital, roster('N1', 12));
    paths['member'] = new URL(members[0]?.link ?? '').pathname;
  });

  /** Shows the page in one of the states its script can show. */
  const show = (page: Page, state: string) =>
    page.evaluate((name) => {
      for (const section of document.querySelectorAll<HTMLElement>('#wave > section'))
        section.hidden = section.id !== name;
    }, state);

  async function check(page: Page, state: string): Promise<void> {
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
    expect(passes.length).toBeGreaterThan(10);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      state,
    ).toEqual([]);
    await expectNoSideScroll(page, 320);
  }

  const STATES: [page: string, states: readonly string[]][] = [
    ['member', MEMBER],
    ['private link', PRIVATE_LINK],
    ['unknown link', []],
  ];
  it.each(STATES.flatMap(([name, states]) => ['zh', 'en'].map((lang) => ({ name, states, lang }))))(
    'can be used by everybody: $name in $lang',
    async ({ name, states, lang }) => {
      // The checker is a script, which our own policy would rightly refuse.
      const { page } = await site().open({ bypassCSP: true });
      await page.goto(`${paths[name]}?lang=${lang}`);
      await page.addScriptTag({ content: axe.source });
      await check(page, 'as it comes');
      expect(await page.locator('#wave > section').count()).toBe(states.length);
      for (const state of states) {
        await show(page, state);
        expect(await page.locator(`#${state}`).isVisible()).toBe(true);
        await check(page, state);
      }
    },
  );
});
