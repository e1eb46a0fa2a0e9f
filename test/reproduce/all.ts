import type { Reproduction } from './outcome.ts';
import { textThemes } from './text-themes.ts';

/** What reproduces each folder of golden numbers. */
export const REPRODUCTIONS: Readonly<Record<string, Reproduction>> = {
  '11_text_themes': textThemes,
};
