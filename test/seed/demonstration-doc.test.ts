import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMENTED, CUTS, SKIPPED, TOGETHER, UNSAID } from '../../seed/answer-truth.ts';
import {
  BASE,
  DEPARTMENT_SPREAD,
  FATES,
  FRAUD,
  FRONT_LOADED,
  MOVE,
  REACH,
  SEED_NUMBER,
  STAFF_WAVES,
  TOO_FEW,
  TURNS,
  UNASKED,
  WEAK,
  YEARLY,
} from '../../seed/truth.ts';
import { truthTables } from './truth-tables.ts';

// As one line of text with single spaces, so that it does not matter where lines are broken.
const doc = readFileSync('docs/demonstration.md', 'utf8');
const prose = doc.replaceAll(/\s+/g, ' ');
const minus = (value: number): string => String(value).replace('-', '−');
const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

it.each(Object.entries(truthTables))('docs/demonstration.md has the table of %s', (_, table) => {
  expect(doc).toContain(table);
});

it.each(TURNS)('docs/demonstration.md tells how $hospital turns', ({ hospital, from, by }) => {
  const size = `${Math.abs(by)} points (outpatient), ${Math.abs(by * REACH.inpatient)} (inpatient)`;
  expect(prose).toContain(
    `| ${hospital} | ${minus(from)} | ${by > 0 ? 'improves' : 'declines'} by ${size} |`,
  );
});

const inReach = Math.abs(WEAK.by * REACH.inpatient);
const { tertiary, secondary, primary } = BASE.outpatient;
const stay = BASE.inpatient;
const waves = STAFF_WAVES.map(minus);

it.each([
  `one fixed number (${SEED_NUMBER})`,
  `first ${FRONT_LOADED.days} days`,
  `${FRONT_LOADED.hospital} has enough answers`,
  `${WEAK.hospital}, orthopaedics (${WEAK.department}) | always | ${-WEAK.by} points below its hospital (outpatient), ${inReach} (inpatient)`,
  `${FRAUD.hospital} | ${minus(FRAUD.from)} | ${percent(FRAUD.share)} of its`,
  `${FRAUD.minutes.least} to ${FRAUD.minutes.most} minutes after sending`,
  `${MOVE.hospital} | ${minus(MOVE.from)} | passes from district 990103 to ${MOVE.district}`,
  TOO_FEW.map(({ hospital, programme }) => `${hospital} ${programme}s`).join(', '),
  `${tertiary} points for tertiary, ${secondary} for secondary, ${primary} for primary`,
  `${stay.tertiary}, ${stay.secondary} and ${stay.primary} points, and effects reach them by ${REACH.inpatient}`,
  `${YEARLY.outpatient} points a year for outpatients and ${YEARLY.inpatient} for inpatients, and falls by ${-YEARLY.staff}`,
  `lies ${DEPARTMENT_SPREAD} points above the hospital, the last ${DEPARTMENT_SPREAD} below`,
  `*ρ* is ${TOGETHER.outpatient} in every programme`,
  ...Object.values(CUTS).map((cuts) => cuts.map(minus).join(', ')),
  `${percent(SKIPPED)} are left out, of those about the person ${percent(UNSAID)}; ${percent(COMMENTED)} write`,
  `partial ones (${percent(FATES.partial)} of invitations), forms opened and left (${percent(FATES.opened)})`,
  `could not be delivered (${percent(FATES.undeliverable)})`,
  `emergencies (${percent(UNASKED.emergency)}, outpatients only)`,
  `children under 14 (${percent(UNASKED.child)}), cancelled visits (${percent(UNASKED.cancelled)})`,
  `without a phone (${percent(UNASKED.noPhone)}), deaths (${percent(UNASKED.deceased)}, inpatients only)`,
  `stays that go on (${percent(UNASKED.unfinished)})`,
  `in months ${waves.slice(0, -1).join(', ')} and ${waves.at(-1)}`,
])('docs/demonstration.md says %j', (statement) => {
  expect(prose).toContain(statement);
});

it('has one ρ, as docs/demonstration.md says', () => {
  expect(new Set(Object.values(TOGETHER)).size).toBe(1);
});
