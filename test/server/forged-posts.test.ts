import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import type { Plan } from '../../surveys/plan.ts';
import { answerFaults } from '../support/answer-faults.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anyForgery, type Forgery } from '../support/forgeries.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliver } from '../support/intake.ts';
import type { Send } from '../support/patient.ts';
import { expectSound, fillPage } from '../support/shown-form.ts';

const SEED = 20_261_020;
const PATIENTS = 20;
const POSTS = 14;
const MOST_PAGES = 20;
/** Gone on, not there, too long, wrong; and what buttons may also ask for: the page once more, or only to be kept. */
const STATUSES = [303, 404, 422];
const ALLOWED = [...STATUSES, 200, 204];
const SHOWN = [200, 422];
/** What fetch asks for before it sends a stream. */
const HALF = { duplex: 'half' };

/**
 * Opens one of the survey's pages (0: the one to go on with), or goes back to the tab where it was opened before
 * (`old`), fills it in somehow or leaves what it says (`keep`), and sends a forgery of it.
 */
type Try = {
  readonly page: number;
  readonly old: boolean;
  readonly keep: boolean;
  readonly choice: number;
  readonly forgery: Forgery;
};

const anyTries = (plan: Plan): fc.Arbitrary<Try[]> =>
  fc.array(
    fc.record({
      page: fc.oneof(fc.constant(0), fc.nat(plan.pages.length)),
      old: fc.boolean(),
      keep: fc.boolean(),
      choice: fc.nat(1000),
      forgery: anyForgery(plan),
    }),
    { minLength: POSTS, maxLength: POSTS },
  );

onEachDatabase('forged posts', (db) => {
  let here: TestInstallation;
  const seen = new Set<number>();
  const send: Send = (url, init) => here.app.request(url, { ...HALF, ...init });
  beforeAll(async () => {
    here = await createInstallation(db());
  });

  async function linksTo(asked: string, hospital: string): Promise<string[]> {
    if (asked === 'staff') {
      const wave = JSON.stringify({ month: '2026-10', count: PATIENTS });
      const reply = await deliver(here, `/api/v1/hospitals/${hospital}/staff-links`, wave);
      return ((await reply.json()) as { links: string[] }).links;
    }
    const visits = Array.from({ length: PATIENTS }, () => visit(hospital, { class: asked }));
    await postVisits(here, visits);
    return inviteAll(here, hospital);
  }

  /** What the link shows: a page with questions to answer, or the thanks. */
  async function read(plan: Plan, url: string, after: string): Promise<string> {
    const reply = await send(url);
    expect(reply.status, after).toBe(200);
    const page = await reply.text();
    expectSound(plan, page, after);
    return page;
  }

  async function expectAllowed(plan: Plan, reply: Response, after: string): Promise<void> {
    expect(ALLOWED, after).toContain(reply.status);
    if (SHOWN.includes(reply.status)) expectSound(plan, await reply.text(), after);
    seen.add(reply.status);
  }

  /** Forges post after post under one link, then finishes it with whatever the forgeries left on its pages. */
  async function forgePosts(plan: Plan, link: string, tries: readonly Try[]): Promise<void> {
    let after = 'nothing';
    const tabs = new Map<number, string>();
    for (const { page, old, keep, choice, forgery } of tries) {
      const shown = await read(plan, `${link}?p=${page}`, after);
      const tab = (old && tabs.get(page)) || shown;
      tabs.set(Number(/name="_page" value="(\d+)"/.exec(shown)?.[1]) + 1, shown);
      const { query, ...sent } = forgery.forge(fillPage(plan, tab, choice, keep) ?? []);
      after = `${forgery}`;
      await expectAllowed(plan, await send(link + query, { method: 'POST', ...sent }), after);
    }
    for (let posts = 0; posts < MOST_PAGES; posts++) {
      const form = fillPage(plan, await read(plan, link, after), posts, true);
      if (form === null) return;
      await send(link, { method: 'POST', body: new URLSearchParams(form.map(([...field]) => field)) });
    }
    throw new Error(`the survey does not end after ${after}`);
  }

  it.each(defaultInstruments)(
    'never break a page of $id nor bring in what was not asked',
    async (instrument) => {
      const plan = compile(instrument);
      const hospital = await registerHospital(here.services);
      const links = await linksTo(instrument.id, hospital);
      const tries = fc.sample(anyTries(plan), { numRuns: PATIENTS, seed: SEED });
      await Promise.all(tries.map((some, at) => forgePosts(plan, links[at] ?? 'no link', some)));

      const stored = await db()
        .selectFrom('answers')
        .select('content')
        .where('hospital_id', '=', hospital)
        .execute();
      expect(stored).toHaveLength(PATIENTS);
      for (const { content } of stored) expect(answerFaults(plan, JSON.parse(content)), content).toEqual([]);
      expect(here.logged.filter((line) => line.startsWith('failed'))).toEqual([]);
      expect([...seen]).toEqual(expect.arrayContaining(STATUSES));
    },
  );
});
