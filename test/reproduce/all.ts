import { cahpsMacro, cahpsSmallTest } from './cahps.ts';
import { cahpsItemWeights } from './cahps-item-weights.ts';
import { controlRules } from './control-rules.ts';
import { cqcBanding } from './cqc-banding.ts';
import { disclosureNumbers } from './disclosure.ts';
import { individualsCharts } from './individuals-charts.ts';
import type { Reproduction } from './outcome.ts';
import { shewhartCharts } from './shewhart-charts.ts';
import { starClusters, summaryStars } from './stars.ts';

/** What reproduces each folder of golden numbers. */
export const REPRODUCTIONS: Readonly<Record<string, Reproduction>> = {
  '01_cahps_itemweights': cahpsItemWeights,
  '01_cahps_macro': cahpsMacro,
  '01_cahps_smalltest': cahpsSmallTest,
  '02_star_clustering': starClusters,
  '02_star_summary': summaryStars,
  '04_cqc_banding': cqcBanding,
  '05_spc_pchart': shewhartCharts,
  '05_spc_rules': controlRules,
  '05_spc_xmr': individualsCharts,
  '10_disclosure': disclosureNumbers,
};
