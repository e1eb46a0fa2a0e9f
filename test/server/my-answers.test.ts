import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { faultsOf } from '../support/fhir-validator.ts';
import { ORIGIN } from '../support/installation.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, chooseFirst, chooseLast, fillIn, postForm } from '../support/patient.ts';
import { askWith } from '../support/publish.ts';
import { quoting } from '../support/quoting.ts';

onEachDatabase('one’s own answers', (db) => {
  const { send, invited, answers, snapshot } = oneVisit(db);
  const show = (link: string) => postForm(send, link.replace(/(\?|$)/, '/answers$1'), new Map());

  it.each([
    ['zh', '您打几分', '没有回答'],
    ['en', 'what mark would you give', 'Not answered'],
  ])('are shown in words, question by question, in %s', async (lang, question, none) => {
    const link = await invited();
    await answerSurvey(send, link, (name, values) =>
      name === 'overall' ? '7' : name.startsWith('env') ? null : (values[0] ?? null),
    );
    const reply = await show(`${link}?lang=${lang}`);
    expect([reply.status, reply.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    const page = await reply.text();
    expect(page).toContain(question);
    expect(page).toMatch(/<dt>[^<]+<\/dt><dd>7<\/dd>/);
    expect(page).toContain('很好，谢谢。');
    expect(page).toContain(none);
  });

  it('are in the language chosen in the survey, as is all under the link, where no address says it any more', async () => {
    const link = await invited();
    const heading = async (reply: Response | Promise<Response>) =>
      /<h1>([^<]*)<.h1>/.exec(await (await reply).text())?.[1];
    const press = (form: Map<string, string>) => postForm(send, link, form);
    const form = fillIn(await (await send(link)).text(), chooseFirst);
    await press(new Map([...form, ['_lang', 'en']]));
    const page = await (await send(link)).text();
    expect(page).toContain(`${new URL(link).pathname}/withdraw?lang=en"`);
    await answerSurvey(send, link);
    expect(await heading(send(link))).toBe('Thank you');
    expect(await heading(send(`${link}/answers`))).toBe('Your answers');
    expect(await heading(show(link))).toBe('Your answers');
    expect(await (await postForm(send, `${link}/complaint`, new Map())).text()).toContain('Please tick');
    expect(await heading(send(`${link}/withdraw`))).toBe('Withdraw your answers?');
    expect(await heading(send(`${link}?lang=zh`))).toBe('谢谢您');
    const done = await postForm(send, `${link}/withdraw`, new Map());
    expect(done.headers.get('Location')).toBe(`${new URL(link).pathname}?lang=en`);
    expect(await heading(send(`${link}?lang=en`))).toBe('Withdrawn');
  });

  it('leave, once withdrawn, the language in which the notice was agreed to', async () => {
    const link = await invited();
    await answerSurvey(send, `${link}?lang=en`);
    await postForm(send, `${link}/withdraw`, new Map());
    expect(await (await send(link)).text()).toContain('<h1>Withdrawn</h1>');
  });

  it('are given as FHIR to take elsewhere, in both languages and without a word of whose they are', async () => {
    const link = await invited({ name: '王小明', phone: '13800001234', department: '心内科' });
    await answerSurvey(send, link, chooseLast, '很好，谢谢。');
    expect(await (await show(link)).text()).toContain('/answers/fhir"');
    for (const page of [await send(`${link}/answers`), await show(link)])
      expect(await page.text()).toContain(`<a href="${new URL(link).pathname}">返回</a>`);
    const copy = link.replace(/(\?|$)/, '/answers/fhir$1');
    const reply = await postForm(send, copy, new Map());
    expect(
      ['Content-Type', 'Content-Disposition', 'Cache-Control'].map((name) => reply.headers.get(name)),
    ).toEqual(['application/fhir+json', 'attachment; filename="answers.fhir.json"', 'no-store']);
    const response = await reply.json();
    expect(faultsOf(response)).toEqual([]);
    expect(response).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${ORIGIN}/fhir/Questionnaire/outpatient|1`,
      status: 'completed',
      authored: '2026-10-20T02:00:00.000Z',
    });
    const text = JSON.stringify(response);
    const [stored] = await answers();
    for (const told of ['很好，谢谢。', '您打几分', 'what mark would you give']) expect(text).toContain(told);
    for (const secret of [
      '王小明',
      '1380000',
      '心内科',
      stored?.visit_id,
      stored?.answer_id,
      stored?.hospital_id,
    ])
      expect(text).not.toContain(secret);
  });

  it('are in no page that is merely opened, so that no scanner reads them', async () => {
    const link = await invited();
    await answerSurvey(send, link, chooseLast);
    const before = await snapshot();
    for (const path of ['', '/answers', '/withdraw']) {
      for (const method of ['GET', 'HEAD']) {
        const reply = await send(link + path, { method });
        expect([path, reply.status, (await reply.text()).includes('很好，谢谢。')]).toEqual([
          path,
          200,
          false,
        ]);
      }
    }
    expect(await snapshot()).toEqual(before);
  });

  it('are nowhere before they are sent', async () => {
    const link = await invited();
    for (const path of ['/answers', '/answers/fhir']) {
      const reply = await postForm(send, link + path, new Map());
      expect([reply.status, reply.headers.get('Location')]).toEqual([303, new URL(link).pathname]);
    }
  });

  it('cannot be found by a link that does not exist, or guessed below one', async () => {
    const link = await invited();
    await answerSurvey(send, link, chooseFirst);
    for (const path of ['/answers', '/withdraw', '/answers/fhir']) {
      const other = `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}${path}`;
      if (!path.endsWith('fhir')) expect((await send(other)).status).toBe(404);
      expect((await postForm(send, other, new Map())).status).toBe(404);
      expect((await postForm(send, `${link}x${path}`, new Map())).status).toBe(400);
    }
  });

  it('are read as they were asked: rows under their question, with what titles quote', async () => {
    await askWith(db(), quoting);
    const link = await invited({ department: '心内科' });
    await answerSurvey(send, link, (name, values) => (name === 'again' ? 'false' : (values[0] ?? null)));
    const page = await (await show(link)).text();
    expect(page).toContain(
      '<dt><span class="small">他们做到了吗？</span><br>认真听您说</dt><dd>从来没有</dd>',
    );
    expect(page).toContain('<dt>在心内科看病，您还会再来吗？</dt><dd>不会</dd>');
    const copy = await (await postForm(send, `${link}/answers/fhir`, new Map())).text();
    expect(copy).toContain('您说“不会”');
    expect(copy).toContain('You said “No”');
    for (const raw of ['{again}', '{department}', '心内科', '还会再来']) expect(copy).not.toContain(raw);
  });

  it('name no department where there is none to name', async () => {
    await askWith(db(), quoting);
    const link = await invited({ department: undefined });
    await answerSurvey(send, link);
    expect(await (await show(link)).text()).toContain('在就诊的科室看病，您还会再来吗？');
  });
});
