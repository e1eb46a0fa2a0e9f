import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { type Choose, type Form, fillIn, postForm } from '../support/patient.ts';

const MINUTE = 60_000;
const NOTHING: Choose = () => null;

onEachDatabase('a press of a survey’s page', (db) => {
  const { send, invited, answers } = oneVisit(db);

  /** The form of a page as it stands, with these answers given and these fields of its own. */
  const read = async (url: string, given: Record<string, string> = {}): Promise<Form> => {
    const form = fillIn(await (await send(url)).text(), NOTHING);
    for (const [name, value] of Object.entries(given)) form.set(name, value);
    return form;
  };
  const post = (link: string, form: Form, more: Record<string, string | number> = {}) =>
    postForm(
      send,
      link,
      new Map([...form, ...Object.entries(more).map(([name, value]) => [name, String(value)] as const)]),
    );
  const kept = async (link: string) => {
    const form = await read(`${link}?p=1`);
    return Object.fromEntries([...form].filter(([name]) => !name.startsWith('_')));
  };
  /** A link whose notice is agreed to, with one answer saved: before the first page there is none to go back to. */
  const begun = async () => {
    const link = await invited();
    await post(link, await read(link, { reg_easy: 'easy' }), { _do: 'back' });
    return link;
  };

  it('keeps what another tab wrote to a question that this one never touched', async () => {
    const link = await begun();
    const [one, other] = [await read(link, { reg_easy: 'hard' }), await read(link, { reg_wait: 'fully' })];
    await post(link, one);
    await post(link, other);
    expect(await kept(link)).toEqual({ reg_easy: 'hard', reg_wait: 'fully' });
  });

  it('has the word on a question it was the last to write', async () => {
    const link = await begun();
    const [one, other] = [
      await read(link, { reg_easy: 'hard' }),
      await read(link, { reg_easy: 'very_hard' }),
    ];
    await post(link, one);
    await post(link, other);
    expect(await kept(link)).toEqual({ reg_easy: 'very_hard' });
  });

  it('that waited on the phone gives way to what was answered since, and to nothing else', async () => {
    const link = await begun();
    const late = await read(link, { reg_easy: 'hard', reg_wait: 'fully' });
    await post(link, await read(link, { reg_easy: 'very_easy' }));
    await post(link, late, { _age: 5 * MINUTE, _key: 'k1k1k1k1' });
    expect(await kept(link)).toEqual({ reg_easy: 'very_easy', reg_wait: 'fully' });
    expect(await (await send(link)).text()).toContain('name="_page" value="1"');
  });

  it('that comes again because its reply was lost comes to the same, and undoes nothing', async () => {
    const link = await begun();
    const press = await read(link, { reg_easy: 'hard' });
    const first = await post(link, press, { _key: 'k2k2k2k2', _age: 0 });
    await post(link, await read(`${link}?p=1`, { reg_easy: 'very_easy' }));
    const again = await post(link, press, { _key: 'k2k2k2k2', _age: 0 });
    expect([again.status, again.headers.get('Location')]).toEqual([
      first.status,
      first.headers.get('Location'),
    ]);
    expect(await kept(link)).toEqual({ reg_easy: 'very_easy' });
    await post(link, press, { _key: 'k3k3k3k3', _age: 0 });
    expect(await kept(link)).toEqual({ reg_easy: 'hard' });
  });

  it('whose text could not be kept is told so again when it comes again', async () => {
    const link = await invited();
    await post(link, await read(link));
    await post(link, await read(link));
    const press = await read(link, { overall: '9', comment: '长'.repeat(1001) });
    for (let times = 0; times < 2; times++) {
      const reply = await post(link, press, { _key: 'k4k4k4k4', _age: 0 });
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain('长'.repeat(1001));
    }
    expect(await answers()).toEqual([]);
  });

  it('may say any age and any key, and harms nothing', async () => {
    const link = await begun();
    for (const age of ['-5', 'NaN', '1e300', 'x'])
      expect((await post(link, await read(`${link}?p=1`), { _age: age, _key: '__proto__' })).status).toBe(
        303,
      );
    expect(await kept(link)).toEqual({ reg_easy: 'easy' });
  });

  it('can only be saved, with no page for a reply', async () => {
    const link = await begun();
    const reply = await post(link, await read(link, { reg_wait: 'fully' }), { _do: 'save' });
    expect([reply.status, await reply.text()]).toEqual([204, '']);
    expect(await kept(link)).toEqual({ reg_easy: 'easy', reg_wait: 'fully' });
    expect(await (await send(link)).text()).toContain('name="_page" value="0"');
  });

  it('on a survey that another tab has sent off leads to the thanks', async () => {
    const link = await begun();
    const [form, last] = [
      await read(link, { reg_easy: 'hard' }),
      new Map([
        ['_page', '2'],
        ['overall', '9'],
      ]),
    ];
    await post(link, last);
    expect((await post(link, form, { _do: 'save' })).headers.get('Location')).toBe(new URL(link).pathname);
    expect(JSON.parse((await answers())[0]?.content ?? '')).toMatchObject({ reg_easy: 'easy' });
  });
});
