import { expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, chooseFirst, fillIn, postForm } from '../support/patient.ts';

onEachDatabase('answering', (db) => {
  const { send, invited, answers, reasons, snapshot } = oneVisit(db);

  it.each(['outpatient', 'inpatient'])(
    'takes an %s answer in three posts, without a script',
    async (visitClass) => {
      const link = await invited({ class: visitClass });
      const { posts, page } = await answerSurvey(send, link);
      expect(posts).toBe(3);
      expect(page).toContain('谢谢您');
      expect(await reasons()).toEqual(['answered']);
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
      .where('hospital_id', '=', new URL(link).pathname.slice(3, 7))
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
});
