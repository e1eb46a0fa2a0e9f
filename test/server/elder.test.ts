import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { answerSurvey, type Choose, chooseFirst, type Form, fillIn, postForm } from '../support/patient.ts';

const NOTHING: Choose = () => null;

onEachDatabase('the elder edition', (db) => {
  const { send, invited, answers, reasons } = oneVisit(db);
  const page = async (url: string) => (await send(url)).text();
  const filled = async (url: string, choose = NOTHING): Promise<Form> => fillIn(await page(url), choose);
  const press = async (url: string, form: Form, button: string, value: string) => {
    const reply = await postForm(send, url, new Map([...form, ['_do', ''], [button, value]]));
    return new URL(reply.headers.get('Location') ?? 'http://nowhere', url).href;
  };
  const asks = (text: string) => [
    ...new Set([...text.matchAll(/type="radio" name="([^"]+)"/g)].map(([, name]) => name)),
  ];

  it('is chosen by a press, asks one question at a time, and is remembered under the link', async () => {
    const link = await invited();
    expect(asks(await page(link)).length).toBeGreaterThan(5);
    expect(await press(link, await filled(link), '_do', 'elder')).toBe(`${link}?p=1.1`);
    const first = await page(link);
    expect(first).toContain(' class="elder"');
    expect(asks(first)).toHaveLength(1);
    const { posts } = await answerSurvey(send, link);
    expect(posts).toBe(25);
    expect(Object.keys(JSON.parse((await answers())[0]?.content ?? ''))).toHaveLength(25);
  });

  it('is still there when the link is opened again after the answer, and goes with a withdrawn one', async () => {
    const [link, other] = [await invited(), await invited()];
    await press(link, await filled(link), '_do', 'elder');
    await answerSurvey(send, link);
    for (const place of ['', '/answers', '/withdraw'])
      expect(await page(link + place)).toContain(' class="elder"');
    await answerSurvey(send, other);
    expect(await page(other)).not.toContain(' class="elder"');
    await postForm(send, `${link}/withdraw`, new Map());
    expect(await page(link)).not.toContain(' class="elder"');
  });

  it('goes on where somebody stops, or sends the last question twice, though no draft knows of it any more', async () => {
    const [link, sent] = [await invited(), await invited()];
    await press(link, await filled(link), '_do', 'elder');
    const stopped = await postForm(send, `${link}/withdraw`, new Map());
    expect(stopped.headers.get('Location')).toBe(`${new URL(link).pathname}?elder=1`);
    expect(await page(`${link}?elder=1`)).toContain(' class="elder"');
    await press(sent, await filled(sent), '_do', 'elder');
    await answerSurvey(send, sent);
    expect(await press(sent, new Map([['_from', '0']]), '_do', 'next')).toBe(`${sent}?elder=1`);
  });

  it('goes on at the first question without an answer, and back to the page it came from', async () => {
    const link = await invited();
    const form = await filled(link, (name, values) =>
      /^reg_/.test(name) ? chooseFirst(name, values) : null,
    );
    const place = await press(link, form, '_do', 'elder');
    expect(place).toBe(`${link}?p=1.4`);
    expect(asks(await page(place))).toEqual(['env_clean']);
    const back = await press(place, await filled(place), '_do', 'back');
    expect(back).toBe(`${link}?p=1.3`);
    const again = await filled(back);
    expect(again.get('reg_wait')).toBe(form.get('reg_wait'));
    const plain = await press(back, again, '_do', 'plain');
    expect(plain).toBe(`${link}?p=1`);
    const whole = await page(plain);
    expect(whole).not.toContain(' class="elder"');
    expect(fillIn(whole, NOTHING).get('reg_easy')).toBe(form.get('reg_easy'));
  });

  it('is kept before the notice is agreed to, which says nothing of anybody’s care, and no answer with it', async () => {
    const link = await invited();
    const form = await filled(link, chooseFirst);
    form.delete('_consent');
    const reply = await postForm(send, link, new Map([...form, ['_do', 'elder']]));
    expect(reply.status).toBe(200);
    const text = await reply.text();
    expect(text).toContain(' class="elder"');
    expect(fillIn(text, NOTHING).get('reg_easy')).toBe(form.get('reg_easy'));
    expect(asks(await page(link))).toEqual(['reg_easy']);
    expect(await page(link)).not.toContain(' checked');
    expect(await reasons()).toEqual(['opened']);
  });

  it.each([
    [{ class: 'inpatient', birthDate: '1951-03-02' }, true],
    [{ class: 'inpatient', birthDate: '1980-03-02' }, false],
    [{ class: 'outpatient', birthDate: '1951-03-02' }, false],
  ])(
    'is offered at the beginning to inpatients from sixty, and forced on nobody: %j',
    async (facts, offered) => {
      const link = await invited(facts);
      expect((await page(link)).includes('class="offer"')).toBe(offered);
      const form = await filled(link, chooseFirst);
      expect(await page(await press(link, form, '_do', 'next'))).not.toContain('class="offer"');
      await press(link, await filled(link), '_do', 'elder');
      await press(link, await filled(link), '_do', 'plain');
      expect(await page(`${link}?p=1`)).not.toContain('class="offer"');
    },
  );

  it('and the language change without losing what stands in the form, and stay as they were chosen', async () => {
    const link = await invited();
    const form = await filled(link, chooseFirst);
    const english = await press(link, form, '_lang', 'en');
    expect(english).toBe(`${link}?p=1&lang=en`);
    const text = await page(link);
    expect(text).toContain('<html lang="en"');
    expect(fillIn(text, NOTHING).get('reg_easy')).toBe(form.get('reg_easy'));
    await answerSurvey(send, link);
    expect((await answers())[0]?.locale).toBe('en');
  });
});
