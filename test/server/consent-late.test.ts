import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { oneVisit } from '../support/one-visit.ts';
import { chooseFirst, fillIn, postForm } from '../support/patient.ts';

onEachDatabase('consent', (db) => {
  const { send, invited } = oneVisit(db);

  it.each([
    ['is missed at first', '_do', 'next'],
    ['comes after another language', '_lang', 'en'],
    ['comes after the elder edition', '_do', 'elder'],
  ])('that %s keeps all that was chosen before it', async (_how, name, value) => {
    const link = await invited();
    const form = fillIn(await (await send(link)).text(), chooseFirst);
    const chosen = [...form].filter(([field]) => !field.startsWith('_'));
    form.delete('_consent');
    const reply = await postForm(send, link, form.set(name, value));
    // As the browser would send it: what the page shows as chosen, and the box.
    const agreed = fillIn(await reply.text(), () => null);
    expect((await postForm(send, link, agreed)).status).toBe(303);
    for (const [question, answer] of chosen) {
      const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((at) => send(`${link}?p=1.${at}`)));
      const shown = (await Promise.all(pages.map((page) => page.text()))).join('');
      expect(shown).toMatch(new RegExp(`name="${question}" value="${answer}" checked`));
    }
  });
});
