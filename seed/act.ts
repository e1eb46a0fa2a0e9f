import type { Locale } from '../surveys/text.ts';
import type { Forms } from './answering.ts';
import type { Chance } from './random.ts';
import { FATES, FRAUD } from './truth.ts';

/**
 * What someone does with a link: which pages are sent, how many minutes after the link came, and whether page by
 * page with pauses or all in one go.
 */
export type Act = {
  readonly forms: Forms;
  readonly minutes: number;
  readonly pageByPage: boolean;
  readonly locale: Locale;
};

/** What becomes of an invitation; `act` is null where nothing is ever sent. */
export type Fate = { readonly undeliverable: boolean; readonly act: Act | null };

/** Of a group of invitations, the shares that answer and that are made up. */
export type Odds = { readonly answered: number; readonly madeUp: number };

const SILENT: Fate = { undeliverable: false, act: null };
const PAGE_BY_PAGE = 0.15;
const ENGLISH = 0.015;
const SOONEST = 8;
const MEDIAN = 540;
const SPREAD = 1.3;
const LATEST = 12 * 24 * 60;

/** Draws what becomes of one invitation. */
export function fate(luck: Chance, odds: Odds, makers: { honest: () => Forms; madeUp: () => Forms }): Fate {
  const marks = [odds.answered, odds.madeUp, FATES.undeliverable, FATES.partial, FATES.opened];
  const at = luck.unit();
  let below = 0;
  const place = marks.findIndex((share) => {
    below += share;
    return at < below;
  });
  const acts = [
    () => answered(luck, makers.honest()),
    () => ({ ...promptly(luck), forms: makers.madeUp(), pageByPage: false }),
    () => null,
    () => ({ ...later(luck), forms: makers.honest().slice(0, luck.unit() < 0.6 ? 1 : 2), pageByPage: true }),
    () => ({ ...later(luck), forms: [new Map()], pageByPage: true }),
  ];
  const act = acts[place];
  return act ? { undeliverable: place === 2, act: act() } : SILENT;
}

/** Someone who answers everything. */
export const answered = (luck: Chance, forms: Forms): Act => ({
  ...later(luck),
  forms,
  pageByPage: luck.unit() < PAGE_BY_PAGE,
});

// Half answer within nine hours, some after days; nobody reads and answers in less than eight minutes.
const later = (luck: Chance): Pick<Act, 'minutes' | 'locale'> => ({
  minutes: Math.min(LATEST, Math.max(SOONEST, MEDIAN * Math.exp(SPREAD * luck.normal()))),
  locale: luck.unit() < ENGLISH ? 'en' : 'zh',
});

const promptly = (luck: Chance): Pick<Act, 'minutes' | 'locale'> => ({
  minutes: FRAUD.minutes.least + luck.unit() * (FRAUD.minutes.most - FRAUD.minutes.least),
  locale: 'zh',
});
