import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { type Form, postForm } from '../support/patient.ts';
import { askWith } from '../support/publish.ts';
import { readForm } from '../support/read-form.ts';
import { everyType } from '../surveys/every-type.ts';

// No number, a day too early, and the words of “other” before it is chosen.
const TYPED = { waited: '大约3分钟', came_on: '2019-12-31', 'came_by-Comment': '骑车' };
const NONE = { waited: '', came_on: '', 'came_by-Comment': '' };

onEachDatabase('what is no answer yet', (db) => {
  const { send, invited, answers } = oneVisit(db);
  beforeAll(() => askWith(db(), everyType));

  /** The form of a page as it stands, with the notice agreed to. */
  const formOf = (page: string): Form => {
    const form = readForm(page);
    const given = [...(form?.controls ?? [])].flatMap(([name, { given }]) => given.map((one) => [name, one]));
    return new Map([...(form?.own ?? []), ...given] as [string, string][]);
  };
  const read = async (url: string) => formOf(await (await send(url)).text());
  const post = (link: string, form: Form, more: Record<string, string>) =>
    postForm(send, link, new Map([...form, ...Object.entries(more)]));
  const typedIn = (form: Form) =>
    Object.fromEntries(Object.keys(TYPED).map((field) => [field, form.get(field) ?? '']));
  const begun = async () => {
    const link = await invited();
    await post(link, await read(link), { came_by: 'bus', _do: 'back' });
    return link;
  };

  it.each([{ _do: 'stay' }, { _do: 'save' }, { _do: 'back' }, { _do: 'plain' }, { _lang: 'en' }])(
    'stays as it was typed, with no complaint, after %j',
    async (press) => {
      const link = await begun();
      const reply = await post(link, await read(link), { ...TYPED, ...press });
      const body = reply.status === 200 ? await reply.text() : null;
      const page = await (await send(link)).text();
      for (const shown of [body ?? page, page]) {
        expect(typedIn(formOf(shown))).toEqual(TYPED);
        expect(shown).not.toContain('role="alert"');
      }
      expect((await post(link, await read(link), {})).status).toBe(422);
    },
  );

  it('is kept as far as it is worth shortening, and can always be put right', async () => {
    const link = await begun();
    await post(link, await read(link), { waited: '九'.repeat(70_000), _do: 'stay' });
    const kept = await read(link);
    expect(kept.get('waited')).toHaveLength(400);
    expect((await post(link, kept, { waited: '3', _do: 'back' })).status).toBe(303);
    expect((await read(link)).get('waited')).toBe('3');
  });

  it('goes along into the elder edition and back', async () => {
    const link = await begun();
    await post(link, await read(link), { ...TYPED, _do: 'elder' });
    expect((await read(`${link}?p=1.4`)).get('waited')).toBe(TYPED.waited);
    await post(link, await read(`${link}?p=1.4`), { _do: 'plain' });
    expect(typedIn(await read(link))).toEqual(TYPED);
  });

  it('is gone once it is emptied, or hidden, and an answer takes its place', async () => {
    const link = await begun();
    const typed = { ...TYPED, _do: 'stay' };
    await post(link, await read(link), typed);
    await post(link, await read(link), { ...NONE, _do: 'stay' });
    expect(typedIn(await read(link))).toEqual(NONE);
    await post(link, await read(link), typed);
    const mended = { ...TYPED, waited: '3', came_on: '2026-10-12' };
    await post(link, await read(link), { ...mended, _do: 'stay' });
    expect(typedIn(await read(link))).toEqual(mended);
    expect((await post(link, await read(link), {})).status).toBe(303);
    const second = await read(link);
    await post(link, second, { again: 'false', _do: 'stay' });
    await post(link, await read(link), { mail: 'wang at qq', _do: 'stay' });
    expect((await read(link)).get('mail')).toBe('wang at qq');
    await post(link, await read(link), { again: 'true', _do: 'stay' });
    await post(link, await read(link), { again: 'false', _do: 'stay' });
    expect((await read(link)).get('mail')).toBeUndefined();
  });

  it('holds the whole answer up, wherever that is sent off, and is shown', async () => {
    const link = await begun();
    const matrix = { 'care.listen': 'always', 'care.explain': 'always', _page: '1' };
    await post(link, new Map(), matrix);
    await post(link, await read(`${link}?p=1`), { waited: TYPED.waited, _do: 'back' });
    const reply = await post(link, new Map(), { overall: '9', _page: '2' });
    expect(reply.status).toBe(422);
    const shown = await reply.text();
    expect(formOf(shown).get('waited')).toBe(TYPED.waited);
    expect(shown).toContain('id="q-waited-error"');
    expect(await answers()).toEqual([]);
    expect((await post(link, formOf(shown), { waited: '3' })).status).toBe(303);
  });

  it('comes back with a page that was not agreed to, and is not kept', async () => {
    const link = await invited();
    const form = await read(link);
    form.delete('_consent');
    const reply = await post(link, form, { ...TYPED, _lang: 'en' });
    expect(typedIn(formOf(await reply.text()))).toEqual(TYPED);
    expect(typedIn(await read(link))).toEqual(NONE);
  });
});
