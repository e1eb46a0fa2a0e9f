import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { faultsOf } from '../support/fhir-validator.ts';
import { ORIGIN } from '../support/installation.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, chooseFirst, chooseLast, postForm } from '../support/patient.ts';

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

  it('are given as FHIR to take elsewhere, in both languages and without a word of whose they are', async () => {
    const link = await invited({ name: '王小明', phone: '13800001234', department: '心内科' });
    await answerSurvey(send, link, chooseLast, '很好，谢谢。');
    expect(await (await show(link)).text()).toContain('/answers/fhir"');
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
});
