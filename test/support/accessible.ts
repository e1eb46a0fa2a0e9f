import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const WIDTHS = [360, 1280];

/** Fails where axe-core finds anything wrong, on a phone’s width and on a desk’s. The context needs bypassCSP. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.addScriptTag({ content: axe.source });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
    expect(passes.length).toBeGreaterThan(10);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${name} at ${width}`).toEqual([]);
  }
}
