import { disclosureNumbers } from './disclosure.ts';
import { friendsNumbers } from './friends-and-family.ts';
import { funnelExact } from './funnel-exact.ts';
import { funnelOverdispersion } from './funnel-overdispersion.ts';
import type { Reproduction } from './outcome.ts';
import { proportionIntervals } from './proportion-interval.ts';

/** What reproduces each folder of golden numbers. */
export const REPRODUCTIONS: Readonly<Record<string, Reproduction>> = {
  '03_fft': friendsNumbers,
  '06_funnel_exact': funnelExact,
  '06_funnel_overdispersion': funnelOverdispersion,
  '06_proportion_ci': proportionIntervals,
  '10_disclosure': disclosureNumbers,
};
