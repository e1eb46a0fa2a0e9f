import { beforeAll, describe, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  ORIGIN,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { answerSurvey, chooseFirst, fillIn, postForm, type Send } from '../support/patient.ts';

onEachDatabase('answering', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const send: Send = (url, init) => here.app.request(url, init);
  const answers = () => db().selectFrom('answers').selectAll().where('hospital_id', '=', hospital).execute();
  const reasonOf = async () =>
    (await db().selectFrom('visits').select('reason').where('hospital_id', '=', hospital).execute()).map(
      (row) => row.reason,
    );

  /** A hospital of its own with one invited visit, and the visit's link. */
  async function invited(facts: Record<string, unknown> = {}): Promise<string> {
    hospital = await registerHospital(here.services);
    expect((await postVisits(here, [visit(hospital, facts)])).status).toBe(200);
    const [link] = await inviteAll(here, hospital);
    if (!link) throw new Error('no invitation was written');
    return link;
  }

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it.each(['outpatient', 'inpatient'])(
    'takes an %s answer in three posts, without a script',
    async (visitClass) => {
      const link = await invited({ class: visitClass });
      const { posts, page } = await answerSurvey(send, link);
      expect(posts).toBe(3);
      expect(page).toContain('谢谢您');
      expect(await reasonOf()).toEqual(['answered']);
      const [answer, ...others] = await answers();
      expect(others).toEqual([]);
      expect(answer).toMatchObject({ month: 202610, mode: 'link', quality: 'valid', instrument_version: 1 });
    },
  );

  it('keeps one answer of fifty identical posts at the same time', async () => {
    const link = await invited();
    for (const page of ['', '?p=2']) {
      const form = fillIn(await (await send(link + page)).text(), chooseFirst);
      await postForm(send, link, form);
    }
    const last = fillIn(await (await send(link)).text(), chooseFirst);
    const replies = await Promise.all(Array.from({ length: 50 }, () => postForm(send, link, last)));
    expect(new Set(replies.map((reply) => `${reply.status} ${reply.headers.get('Location')}`))).toEqual(
      new Set([`303 ${new URL(link).pathname}`]),
    );
    expect(await answers()).toHaveLength(1);
    await countAnswers(db());
    const { n } = await db()
      .selectFrom('measure_tallies')
      .select('n')
      .where('hospital_id', '=', hospital)
      .where('measure', '=', 'overall')
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
  });

  it('is not spent, and not changed, by a hundred scanners opening the link', async () => {
    const link = await invited();
    const before = await snapshot();
    for (let visitor = 0; visitor < 100; visitor++) {
      const method = visitor % 2 === 0 ? 'GET' : 'HEAD';
      expect((await send(link, { method, headers: { 'User-Agent': 'LinkPreview/1.0' } })).status).toBe(200);
    }
    expect(await snapshot()).toEqual(before);
    expect((await answerSurvey(send, link)).page).toContain('谢谢您');
  });

  const snapshot = async () => ({
    visits: await db().selectFrom('visits').selectAll().where('hospital_id', '=', hospital).execute(),
    invitations: await db()
      .selectFrom('invitations')
      .selectAll()
      .where('hospital_id', '=', hospital)
      .execute(),
    drafts: await db().selectFrom('drafts').selectAll().where('hospital_id', '=', hospital).execute(),
    flows: await db().selectFrom('flow_tallies').selectAll().where('hospital_id', '=', hospital).execute(),
  });

  it('resumes at the page it was left, with what was chosen, and goes back', async () => {
    const link = await invited();
    const first = fillIn(await (await send(link)).text(), chooseFirst);
    expect((await postForm(send, link, first)).headers.get('Location')).toContain('p=2');
    expect(await reasonOf()).toEqual(['partial']);
    const resumed = await (await send(link)).text();
    expect(fillIn(resumed, chooseFirst).get('_page')).toBe('1');
    const back = await postForm(
      send,
      link,
      new Map([
        ['_page', '1'],
        ['_do', 'back'],
      ]),
    );
    const again = await (await send(new URL(back.headers.get('Location') ?? '', link).href)).text();
    const [question = ''] = [...first.keys()].filter((name) => !name.startsWith('_'));
    expect(again).toMatch(new RegExp(`name="${question}"[^>]* value="${first.get(question)}"[^>]* checked`));
  });

  it('stores nothing of a draft that the database alone could tell', async () => {
    const link = await invited();
    await postForm(send, link, fillIn(await (await send(link)).text(), chooseFirst));
    const stored = JSON.stringify(await snapshot());
    expect(stored).not.toContain('"values"');
    expect(stored).not.toContain(new URL(link).pathname.slice(3));
  });

  it('refuses forged options and fields at the question, and keeps the rest', async () => {
    const link = await invited();
    const page = await (await send(link)).text();
    const form = fillIn(page, chooseFirst);
    const [question = ''] = [...form.keys()].filter((name) => !name.startsWith('_'));
    form.set(question, 'splendid').set('salary', '1').set('__proto__', 'x');
    const reply = await postForm(send, link, form);
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain(`id="q-${question}"`);
    expect(await answers()).toEqual([]);
  });

  it('asks for the one required question before it takes the answer', async () => {
    const link = await invited();
    for (const page of ['0', '1'])
      await postForm(
        send,
        link,
        new Map([
          ['_page', page],
          ['_do', 'next'],
        ]),
      );
    const reply = await postForm(
      send,
      link,
      new Map([
        ['_page', '2'],
        ['_do', 'next'],
      ]),
    );
    expect(reply.status).toBe(422);
    expect(await reasonOf()).toEqual(['opened']);
    expect((await answerSurvey(send, link)).page).toContain('谢谢您');
  });

  it('answers a replay of the last page with the same thanks', async () => {
    const link = await invited();
    await answerSurvey(send, link);
    const replay = await postForm(
      send,
      link,
      new Map([
        ['_page', '2'],
        ['_do', 'next'],
        ['overall', '1'],
      ]),
    );
    expect(replay.status).toBe(303);
    expect((await send(link)).status).toBe(200);
    expect(await answers()).toHaveLength(1);
  });

  it('speaks the language asked for, to the end', async () => {
    const link = await invited();
    const { page } = await answerSurvey(send, `${link}?lang=en`);
    expect(page).toContain('lang="en"');
    expect((await answers())[0]?.locale).toBe('en');
  });

  describe('a link that cannot be answered', () => {
    it.each([
      [
        'unknown, of a hospital there is',
        (known: string) => `${known.slice(0, -1)}${known.endsWith('a') ? 'b' : 'a'}`,
        404,
      ],
      ['unknown, of no hospital', () => 'zzzzAAAAAAAAAAAA', 404],
      ['malformed', () => 'not-a-token', 400],
      ['too long', (known: string) => `${known}x`, 400],
    ])('is %s', async (_what, forge, status) => {
      const link = await invited();
      const reply = await send(`${ORIGIN}/s/${forge(link.split('/').at(-1) ?? '')}`);
      expect(reply.status).toBe(status);
      expect(await reply.text()).not.toContain('<form');
    });

    it('is expired', async () => {
      const link = await invited();
      here.setNow('2026-12-20T00:00:00Z');
      expect((await send(link)).status).toBe(410);
      expect((await postForm(send, link, new Map([['_page', '0']]))).status).toBe(410);
      here.setNow('2026-10-20T02:00:00Z');
    });
  });
});
