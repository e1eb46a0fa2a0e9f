import { beforeAll, beforeEach, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { storedTallies } from '../../server/tallies/derive.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { ledger, wholeDatabase } from '../support/intake.ts';
import { answerSurvey, chooseFirst, chooseLast, fillIn, postForm, type Send } from '../support/patient.ts';

const quiet = () => undefined;

onEachDatabase('withdrawing', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const send: Send = (url, init) => here.app.request(url, init);
  const withdraw = (link: string) => postForm(send, `${link}/withdraw`, new Map());
  const tallies = () => storedTallies(db(), hospital);
  const counted = async () => {
    const { measures, joint } = await tallies();
    return { measures, joint };
  };
  const differences = async () => (await verifyTallies(db(), quiet)).differences;
  const rows = (table: 'answers' | 'drafts' | 'withdrawals' | 'tally_queue' | 'outbox') =>
    db().selectFrom(table).selectAll().where('hospital_id', '=', hospital).execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    here.setNow('2026-10-20T02:00:00Z');
    hospital = await registerHospital(here.services);
  });

  it.each([
    ['counted already', true],
    ['not counted yet', false],
  ])('takes an answer that was %s out of the tallies, to the byte', async (_when, isCounted) => {
    const [link = ''] = await answerVisits(here, hospital, [null, chooseFirst, chooseLast]);
    const before = await counted();
    await answerSurvey(send, link, chooseLast);
    if (isCounted) await countAnswers(db());
    const page = await (await send(`${link}/withdraw`)).text();
    expect(page).toContain('要撤回您的回答吗');
    const reply = await withdraw(link);
    expect([reply.status, reply.headers.get('Location')]).toEqual([303, new URL(link).pathname]);
    await countAnswers(db());
    expect(await counted()).toEqual(before);
    expect(await differences()).toEqual([]);
    expect(await rows('answers')).toHaveLength(2);
    const now = await tallies();
    await rebuildTallies(db(), quiet);
    expect(await tallies()).toEqual(now);
  });

  it('leaves no row of a tally that counts nobody any more', async () => {
    const [link = ''] = await answerVisits(here, hospital, [chooseFirst]);
    expect((await tallies()).measures.length).toBeGreaterThan(20);
    await withdraw(link);
    expect(await counted()).toEqual({ measures: [], joint: [] });
  });

  it('erases what was said and keeps the mark that it was said', async () => {
    const [link = ''] = await answerVisits(here, hospital, [null]);
    const said = '三楼的护士小赵很耐心';
    const form = await answerSurvey(send, link, chooseLast, said);
    expect(form.posts).toBe(3);
    expect(await wholeDatabase(db())).toContain(said);
    await withdraw(link);
    const left = await wholeDatabase(db());
    expect(left).not.toContain(said);
    expect(await rows('withdrawals')).toMatchObject([
      { sent: 1, withdrawn_at: Date.parse('2026-10-20T02:00:00Z') },
    ]);
    expect([await rows('answers'), await rows('outbox'), await rows('tally_queue')]).toEqual([[], [], []]);
  });

  it('moves the visit to opted out, and the reasons still add up', async () => {
    const links = await answerVisits(here, hospital, [chooseFirst, chooseFirst, null, null]);
    const [answered = '', , opened = '', untouched = ''] = links;
    await postForm(send, opened, fillIn(await (await send(opened)).text(), chooseFirst));
    expect(await rows('drafts')).toHaveLength(1);
    for (const link of [answered, opened, untouched]) await withdraw(link);
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({
      visits: 4,
      reasons: { answered: 1, opted_out: 3, partial: 0, delivered: 0 },
    });
    expect(await rows('drafts')).toEqual([]);
    expect((await rows('withdrawals')).map(({ sent }) => sent).sort()).toEqual([0, 0, 1]);
    expect(await differences()).toEqual([]);
  });

  it('is told calmly to whoever opens the link again, and takes no answer any more', async () => {
    const links = await answerVisits(here, hospital, [chooseFirst, null]);
    for (const [link, said] of [
      [links[0] ?? '', '已经撤回'],
      [links[1] ?? '', '不再打扰您'],
    ] as const) {
      await withdraw(link);
      for (const path of ['', '/answers', '/withdraw'])
        expect(await (await send(link + path)).text()).toContain(said);
      expect((await postForm(send, link, new Map([['_page', '0']]))).status).toBeLessThan(400);
    }
    expect(await rows('answers')).toEqual([]);
  });

  it('is asked on the pages of the survey itself before anything is sent, and by no link that leads away', async () => {
    const [link = ''] = await answerVisits(here, hospital, [null]);
    const page = await (await send(link)).text();
    const { pathname } = new URL(link);
    expect(page).toContain(`<form id="leave" method="post" action="${pathname}/withdraw">`);
    expect(page).not.toMatch(/<main[\s\S]*<a href="\//);
    const reply = await send(`${link}/withdraw`);
    expect([reply.status, reply.headers.get('Location')]).toEqual([303, pathname]);
  });

  it('is possible until the link ends, and says so afterwards', async () => {
    const [link = ''] = await answerVisits(here, hospital, [chooseFirst]);
    expect(await (await send(link)).text()).toContain('2026年11月19日');
    here.setNow('2026-11-20T02:00:00Z');
    expect(await (await send(link)).text()).not.toContain('/withdraw');
    expect((await withdraw(link)).status).toBe(410);
    expect(await rows('answers')).toHaveLength(1);
  });
});
