import { disclosureNumbers } from './disclosure.ts';
import type { Reproduction } from './outcome.ts';

/** What reproduces each folder of golden numbers. */
export const REPRODUCTIONS: Readonly<Record<string, Reproduction>> = {
  '10_disclosure': disclosureNumbers,
};
