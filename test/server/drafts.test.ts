import { beforeAll, expect, it } from 'vitest';
import { NOTHING_YET, writeDraft } from '../../server/answers/draft.ts';
import { compile } from '../../surveys/compile.ts';
import { staff } from '../../surveys/default-instruments/staff.ts';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, chooseFirst, fillIn, postForm } from '../support/patient.ts';
import { askWith } from '../support/publish.ts';
import { longComments } from '../surveys/long-comments.ts';

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

onEachDatabase('a long comment', (db) => {
  const { send, invited, answers } = oneVisit(db);
  // Three that together are as long as a page may have them, each character as long as one can be.
  const lengths = [10_000, 10_000, 10_000];
  beforeAll(() => askWith(db(), longComments(...lengths)));

  it('is taken, and taken again as it stands', async () => {
    const link = await invited();
    const write = async (page: string) =>
      postForm(send, page, fillIn(await (await send(page)).text(), chooseFirst, '😀'.repeat(10_000)));
    expect((await write(link)).status).toBe(303);
    expect((await write(`${link}?p=1`)).status).toBe(303);
    expect((await write(link)).status).toBe(303);
    const { content } = (await answers())[0] ?? { content: '{}' };
    expect([...JSON.parse(content).c2]).toHaveLength(10_000);
  });
});

const drafted = [{}, ...['长', '😀', '"'].map((sign) => ({ c0: sign.repeat(6000), c1: sign.repeat(6000) }))];

it.each([
  ['the default of staff', compile(staff), 1],
  ['one that asks for long comments', compile(longComments(6000, 6000)), 8],
])(
  'every draft of an anonymous survey is of one length, whatever is written in it: %s',
  (_, plan, blocks) => {
    for (const written of drafted) {
      const values = plan.questions.has('comment')
        ? { comment: JSON.stringify(written).slice(0, 1000) }
        : written;
      for (const rough of [{}, values])
        expect(Buffer.byteLength(writeDraft({ ...NOTHING_YET, values, rough }, plan, 'anonymous'))).toBe(
          blocks * 16_384,
        );
    }
  },
);
