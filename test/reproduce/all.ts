import { cahpsMacro, cahpsSmallTest } from './cahps.ts';
import { cahpsItemWeights } from './cahps-item-weights.ts';
import { controlRules } from './control-rules.ts';
import { cqcBanding } from './cqc-banding.ts';
import { disclosureNumbers } from './disclosure.ts';
import { friendsNumbers } from './friends-and-family.ts';
import { funnelExact } from './funnel-exact.ts';
import { funnelOverdispersion } from './funnel-overdispersion.ts';
import { hcahpsEngine } from './hcahps-engine.ts';
import { hcahpsPublic } from './hcahps-public.ts';
import { individualsCharts } from './individuals-charts.ts';
import { driverImportance } from './key-drivers.ts';
import type { Reproduction } from './outcome.ts';
import { proportionIntervals } from './proportion-interval.ts';
import { psychometrics } from './psychometrics.ts';
import { shewhartCharts } from './shewhart-charts.ts';
import { starClusters, summaryStars } from './stars.ts';
import { textThemes } from './text-themes.ts';
import { weighting } from './weighting.ts';

/** What reproduces each folder of golden numbers. */
export const REPRODUCTIONS: Readonly<Record<string, Reproduction>> = {
  '01_cahps_itemweights': cahpsItemWeights,
  '01_cahps_macro': cahpsMacro,
  '01_cahps_smalltest': cahpsSmallTest,
  '02_hcahps_engine': hcahpsEngine,
  '02_hcahps_public': hcahpsPublic,
  '02_star_clustering': starClusters,
  '02_star_summary': summaryStars,
  '03_fft': friendsNumbers,
  '04_cqc_banding': cqcBanding,
  '05_spc_pchart': shewhartCharts,
  '05_spc_rules': controlRules,
  '05_spc_xmr': individualsCharts,
  '06_funnel_exact': funnelExact,
  '06_funnel_overdispersion': funnelOverdispersion,
  '06_proportion_ci': proportionIntervals,
  '07_key_drivers': driverImportance,
  '08_psychometrics': psychometrics,
  '09_weighting': weighting,
  '10_disclosure': disclosureNumbers,
  '11_text_themes': textThemes,
};
