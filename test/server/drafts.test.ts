import { expect, it } from 'vitest';
import { NOTHING_YET, writeDraft } from '../../server/answers/draft.ts';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, chooseFirst, fillIn, postForm } from '../support/patient.ts';

onEachDatabase('a survey under way', (db) => {
  const { send, invited, answers, reasons, snapshot } = oneVisit(db);

  it('resumes at the page it was left, with what was chosen, and goes back', async () => {
    const link = await invited();
    const first = fillIn(await (await send(link)).text(), chooseFirst);
    expect((await postForm(send, link, first)).headers.get('Location')).toContain('p=2');
    expect(await reasons()).toEqual(['partial']);
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
    const empty = fillIn(await (await send(link)).text(), () => null);
    for (const page of ['0', '1']) await postForm(send, link, new Map(empty).set('_page', page));
    const reply = await postForm(
      send,
      link,
      new Map([
        ['_page', '2'],
        ['_do', 'next'],
      ]),
    );
    expect(reply.status).toBe(422);
    expect(await reasons()).toEqual(['opened']);
    expect((await answerSurvey(send, link)).page).toContain('谢谢您');
  });

  it('speaks the language asked for, to the end', async () => {
    const link = await invited();
    const { page } = await answerSurvey(send, `${link}?lang=en`);
    expect(page).toContain('lang="en"');
    expect((await answers())[0]?.locale).toBe('en');
  });
});

it.each(['', '长'.repeat(1000), '😀'.repeat(1000), '"'.repeat(1000)])(
  'a draft of an anonymous survey is as long as every other, whatever is written in it',
  (comment) => {
    const [empty, written] = [{}, { comment }].map((values) =>
      writeDraft({ ...NOTHING_YET, values }, 'anonymous'),
    );
    expect(Buffer.byteLength(written ?? '')).toBe(Buffer.byteLength(empty ?? ''));
  },
);
