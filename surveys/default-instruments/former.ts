/**
 * The hashes of default questionnaires that earlier releases published: who still has one of these as the newest has
 * changed nothing about it, and gets today's as a draft. A release that changes a default adds what it was.
 */
export const formerDefaults: ReadonlySet<string> = new Set([
  'ojQBeErXWQ0DcPabg0PAWCy2XovWssLnEkUffc4756w', // outpatient, until November 2026
  '7dPhMT_HNNsrlB6__MEUAVqOjwVPIQ2TnDbyJiz6sAU', // inpatient, until November 2026
  'YLzzl__ph_XYHIkJsZV3Cu4acsnmsV_vVPmoqe17ayI', // staff, until November 2026
]);
