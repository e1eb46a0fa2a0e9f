import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { chooseFirst, chooseLast, type Form, fillIn, postForm } from '../support/patient.ts';

onEachDatabase('one survey in several tabs', (db) => {
  const { send, invited, answers } = oneVisit(db);
  const read = async (url: string, choose = chooseFirst): Promise<Form> =>
    fillIn(await (await send(url)).text(), choose);
  const given = (form: Form) => Object.fromEntries([...form].filter(([name]) => !name.startsWith('_')));
  const last: Form = new Map([
    ['_page', '2'],
    ['_do', 'next'],
    ['overall', '9'],
  ]);
  const stored = async () => JSON.parse((await answers())[0]?.content ?? '{}');

  it('keeps what every tab saved, though all save at the same moment', async () => {
    const link = await invited();
    const first = await read(link);
    await postForm(send, link, first);
    const second = await read(link);
    const firstAgain = await read(`${link}?p=1`, chooseLast);
    const replies = await Promise.all([postForm(send, link, firstAgain), postForm(send, link, second)]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    await postForm(send, link, last);
    expect(await stored()).toMatchObject({ ...given(firstAgain), ...given(second) });
  });

  it('takes a page that lies ahead of where another tab went back to', async () => {
    const link = await invited();
    await postForm(send, link, await read(link));
    const second = await read(link);
    await postForm(send, link, new Map([...(await read(`${link}?p=2`, () => null)), ['_do', 'back']]));
    const reply = await postForm(send, link, second);
    expect(reply.headers.get('Location')).toContain('p=3');
    await postForm(send, link, last);
    expect(await stored()).toMatchObject(given(second));
  });
});
