import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openLink } from '../../server/answers/invitation.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { storedTallies } from '../../server/tallies/derive.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { people } from '../support/manner.ts';
import { chooseFirst, chooseLast, type Form, fillIn, postForm, type Send } from '../support/patient.ts';

const quiet = () => undefined;
const READ = { secondsAPage: 40 };
// Three pages of seven to ten questions: less than a second each.
const RACED = { secondsAPage: 6 };

onEachDatabase('the quality of an answer', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const answers = () =>
    db()
      .selectFrom('answers')
      .select(['quality', 'flags', 'content'])
      .where('hospital_id', '=', hospital)
      .orderBy('answer_id')
      .execute();
  const tallies = async (quality: string) =>
    (await storedTallies(db(), hospital)).measures.filter((row) => row.quality === quality);
  const differences = async () => (await verifyTallies(db(), quiet)).differences;
  const draftOf = async (link: string) => {
    const opened = await openLink(db(), link.split('/').at(-1) ?? '', here.services.now());
    return 'invitation' in opened ? opened.invitation.draft : null;
  };

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('is doubted where nobody can have read the pages; it is counted beside the others, which stand as they are', async () => {
    const { come } = people(here);
    await come(hospital, [READ, { ...READ, choose: chooseFirst }]);
    await countAnswers(db());
    const before = await tallies('valid');
    await come(hospital, [RACED, RACED]);
    await countAnswers(db());
    expect((await answers()).map(({ quality, flags }) => [quality, flags])).toEqual([
      ['valid', null],
      ['valid', null],
      ['flagged', 'fast'],
      ['flagged', 'fast'],
    ]);
    expect(await tallies('valid')).toEqual(before);
    const beside = await tallies('flagged');
    expect(beside.find(({ measure }) => measure === 'composite')).toMatchObject({ n: 2, sum: 20_000 });
    const counted = beside.filter(({ measure }) => measure.startsWith('#'));
    expect(counted.map(({ measure, n, sum }) => [measure, n, sum])).toEqual([
      ['#answers', 2, 0],
      ['#fast', 2, 0],
    ]);
    expect(await differences()).toEqual([]);
    const now = await storedTallies(db(), hospital);
    await rebuildTallies(db(), quiet);
    expect(await storedTallies(db(), hospital)).toEqual(now);
  });

  it('is measured page by page, from when a page was shown or the press before, until the press', async () => {
    const { pass } = people(here);
    const [link = ''] = await answerVisits(here, hospital, [null]);
    const post = (form: Form) => postForm((url, init) => here.app.request(url, init), link, form);
    const read = async (page = 1) =>
      fillIn(await (await here.app.request(`${link}?p=${page}`)).text(), chooseLast);
    const first = await read();
    pass(30);
    await post(first.set('_do', 'back').set('_key', 'k1k1k1k1'));
    expect((await draftOf(link))?.spent).toEqual({ 0: 30_000 });
    pass(5);
    await post(first.set('_do', 'next').set('_key', 'k2k2k2k2'));
    await post(first);
    expect((await draftOf(link))?.spent).toEqual({ 0: 35_000 });
    pass(86_400);
    const second = await read(2);
    pass(20);
    await post(second.set('_do', 'back'));
    pass(3);
    await post((await read()).set('_age', '2000'));
    expect((await draftOf(link))?.spent).toEqual({ 0: 35_000, 1: 20_000 });
  });

  it('counts the time of a page that came without consent, which was filled in before it came back', async () => {
    const { pass } = people(here);
    const [link = ''] = await answerVisits(here, hospital, [null]);
    const send: Send = (url, init) => here.app.request(url, init);
    const form = fillIn(await (await send(link)).text(), chooseLast);
    pass(70);
    form.delete('_consent');
    const back = await (await postForm(send, link, form)).text();
    pass(6);
    await postForm(send, link, fillIn(back, chooseLast));
    expect((await draftOf(link))?.spent).toEqual({ 0: 76_000 });
  });

  it('keeps the seconds in the sealed draft alone: nothing of them is left in the answer', async () => {
    const { come } = people(here);
    await come(hospital, [RACED]);
    const [answer] = await answers();
    expect(JSON.stringify(answer)).not.toMatch(/spent|seconds|6000/);
    expect(await db().selectFrom('drafts').selectAll().where('hospital_id', '=', hospital).execute()).toEqual(
      [],
    );
  });

  it('of an anonymous answer is told from the answer alone: no time, no hash, no network', async () => {
    const { answer } = people(here);
    const asked = await here.call(`/api/v1/hospitals/${hospital}/staff-links`, {
      method: 'POST',
      headers: await here.bearer('administrator'),
      body: JSON.stringify({ month: '2026-10', department: '', count: 23 }),
    });
    expect(asked.status).toBe(201);
    const { links } = (await asked.json()) as { links: string[] };
    const [first = '', ...others] = links;
    const page = await (await here.app.request(first)).text();
    expect(page).toContain('name="_page"');
    expect(page).not.toContain('name="_at"');
    await postForm(
      (url, init) => here.app.request(url, init),
      first,
      fillIn(page, chooseLast).set('_at', '1'),
    );
    const draft = await draftOf(first);
    expect([draft?.spent, draft?.values['pay_level']]).toEqual([{}, 'strongly_agree']);
    const comment = '希望食堂晚上九点以后还能有热饭，夜班的人太辛苦了，大家都这么说。';
    for (const link of others) await answer(link, { ...RACED, comment, from: '203.0.113.9' });
    await countAnswers(db());
    const rows = await db()
      .selectFrom('answers')
      .select(['quality', 'flags', 'text_hash', 'answered_at', 'visit_id'])
      .where('hospital_id', '=', hospital)
      .execute();
    const nothing = { quality: 'valid', flags: null, text_hash: null, answered_at: null, visit_id: null };
    expect(rows).toEqual(Array(22).fill(nothing));
  });
});
