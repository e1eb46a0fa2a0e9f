import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { outboxPage } from '../../server/invitations/outbox.ts';
import { expectAccessible } from '../support/accessible.ts';
import { agree, expectNoSideScroll, follow, openSite, PHONE } from '../support/browser.ts';
import { patient } from '../support/by-hand.ts';
import { answerVisits, signInAs, WEST_LAKE } from '../support/district.ts';
import { registerHospital } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';
import { second } from '../support/versions.ts';

const PUBLIC = [
  'survey',
  'second page',
  'last page',
  'required',
  'thanks',
  'expired',
  'unknown',
  'malformed',
  'consent missing',
  'privacy',
  'sign-in',
];
const DESK = [
  ...['home', 'scorecard', 'scorecard of nobody', 'benchmark', 'outbox', 'message', 'no such page'],
  ...['questionnaires', 'draft', 'draft with a fault', 'published', 'publish', 'retire', 'preview'],
];

describe('every page', () => {
  const paths = new Map<string, string>();
  let cookie = '';
  const site = openSite(async (here) => {
    const hospital = await registerHospital(here.services);
    const other = await registerHospital(here.services, { name: { zh: '第二医院', en: 'Second Hospital' } });
    const answers = (count: number) => Array.from({ length: count }, (_, number) => patient(number).choose);
    await answerVisits(here, hospital, answers(34), { department: '心内科' });
    await answerVisits(here, other, answers(12));
    const early = await answerVisits(here, hospital, [null]);
    here.setNow('2026-11-25T02:00:00Z');
    const links = await answerVisits(here, hospital, [patient(1).choose, null, null, null, null]);
    const [thanks, survey, partial, required, unasked] = links.map((link) => new URL(link).pathname);
    const [message] = await outboxPage(here.services, { limit: 1, before: undefined, hospital });
    await askInstruments(here, 'PUT', '/outpatient/versions/2', JSON.stringify(second, null, 2));
    const unfit = { ...second, id: 'staff', title: { zh: '', en: 'Staff' }, survey: { title: { ug: 'x' } } };
    await askInstruments(here, 'PUT', '/staff/versions/2', JSON.stringify(unfit, null, 2));
    const of = (path: string) => `${path}/2026-10`;
    const pages = {
      survey,
      'second page': partial,
      'last page': partial,
      required,
      thanks,
      expired: new URL(early[0] ?? '').pathname,
      unknown: '/s/zzzzAAAAAAAAAAAA',
      malformed: '/s/x',
      'consent missing': unasked,
      privacy: '/privacy',
      'sign-in': '/sign-in',
      home: '/',
      scorecard: of(`/hospitals/${hospital}`),
      'scorecard of nobody': `/hospitals/${hospital}/2026-08`,
      benchmark: of(`/areas/${WEST_LAKE}`),
      outbox: '/outbox',
      message: `/outbox/${hospital}/${message?.id}`,
      'no such page': '/nothing',
      questionnaires: '/instruments',
      draft: '/instruments/outpatient/versions/2',
      'draft with a fault': '/instruments/staff/versions/2',
      published: '/instruments/outpatient/versions/1',
      publish: '/instruments/outpatient/versions/2/publish',
      retire: '/instruments/inpatient/versions/1/retire',
      preview: '/instruments/outpatient/versions/2/preview',
    };
    for (const [name, path] of Object.entries(pages)) paths.set(name, path ?? '');
    cookie = (await signInAs(here, 'administrator')).Cookie;
  });

  async function signedIn(context: BrowserContext): Promise<void> {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: site().origin }]);
  }

  /** Opens a page in a language; some are reached only by pressing on. */
  async function visit(page: Page, name: string, lang: string): Promise<void> {
    await page.goto(`${paths.get(name)}?lang=${lang}`);
    const presses = { 'second page': 1, 'last page': 2, required: 3, 'consent missing': 1 }[name] ?? 0;
    for (let press = 0; press < presses; press++) {
      if ((await page.locator('button[value=next]').count()) === 0) break;
      await agree(page, name !== 'consent missing');
      await follow(page, () => page.click('button[value=next]'));
    }
  }

  it.each([...PUBLIC, ...DESK])(
    'can be used by everybody, in both languages, on phone and desk: %s',
    async (name) => {
      // The checker is a script, which our own policy would rightly refuse.
      const { context, page } = await site().open({ bypassCSP: true });
      if (DESK.includes(name)) await signedIn(context);
      for (const lang of ['zh', 'en']) {
        await visit(page, name, lang);
        await expectAccessible(page, `${name} in ${lang}`);
      }
      await context.close();
    },
  );

  it.each([...PUBLIC, ...DESK])('fits a narrow phone and breaks no rule of its own: %s', async (name) => {
    const { context, page, faults } = await site().open(PHONE);
    if (DESK.includes(name)) await signedIn(context);
    for (const lang of ['zh', 'en']) {
      await visit(page, name, lang);
      expect(await page.locator('html').getAttribute('lang')).toMatch(lang);
      for (const width of [320, 360]) await expectNoSideScroll(page, width);
    }
    expect(faults.filter((fault) => !/status of 4(00|04|10|22)/.test(fault))).toEqual([]);
    await context.close();
  });
});
