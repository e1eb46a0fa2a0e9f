import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { atDesk, hiddenIn, textIn } from '../support/desk-forms.ts';
import { signInAs } from '../support/district.ts';
import { createInstallation, ORIGIN, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';
import { second } from '../support/versions.ts';

const PAGE = '/instruments/outpatient/versions/2';
const written = JSON.stringify(second, null, 2);

onEachDatabase('two editors of one draft', (db) => {
  let here: TestInstallation;
  let session: { Cookie: string };
  const visit = (path: string, fields?: Record<string, string>) => atDesk(here, session, path, fields);
  const kept = async () =>
    (
      await db()
        .selectFrom('instrument_drafts')
        .select('content')
        .where('instrument_id', '=', 'outpatient')
        .where('version', '=', 2)
        .executeTakeFirst()
    )?.content;
  const seen = async () => hiddenIn((await visit(PAGE)).html, 'seen');

  beforeAll(async () => {
    here = await createInstallation(db());
    session = await signInAs(here, 'administrator');
    await askInstruments(here, 'PUT', '/outpatient/versions/2', written);
  });

  it('loses nothing of two who save at once', async () => {
    const start = await seen();
    const [mine, theirs] = ['mine', 'theirs'].map((who) => written.replace('Your outpatient visit', who)) as [
      string,
      string,
    ];
    await visit(PAGE, { do: 'save', seen: start, text: theirs });
    const refused = await visit(PAGE, { do: 'save', seen: start, text: mine });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('刚被别人保存过');
    expect(textIn(refused.html)).toBe(mine);
    expect(refused.html).toContain('theirs');
    expect(await kept()).toBe(theirs);
    const over = hiddenIn(refused.html, 'over');
    // Saved a third time before the second writer insists: refused once more.
    await visit(PAGE, { do: 'save', seen: over, text: written });
    const fields = { do: 'overwrite', seen: start, text: mine };
    expect((await visit(PAGE, { ...fields, over })).status).toBe(409);
    expect(await kept()).toBe(written);
    expect((await visit(PAGE, { ...fields, over: await seen() })).status).toBe(200);
    expect(await kept()).toBe(mine);
  });

  it.each(['outpatient', 'unpublished'])(
    'keeps one of many saves that begin at the same page, and tells all others: %s',
    async (id) => {
      const texts = Array.from({ length: 30 }, (_, at) => JSON.stringify({ id, version: 2, at }));
      await askInstruments(here, 'PUT', `/${id}/versions/2`, JSON.stringify({ id, version: 2 }));
      const page = `/instruments/${id}/versions/2`;
      const start = hiddenIn((await visit(page)).html, 'seen');
      const replies = await Promise.all(texts.map((text) => visit(page, { do: 'save', seen: start, text })));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(29).fill(409)]);
      const taken = replies.find(({ status }) => status === 200);
      expect(textIn((await visit(page)).html)).toBe(textIn(taken?.html ?? ''));
    },
  );

  it('hands a form back whose session has ended, to be sent again', async () => {
    const start = await seen();
    const out = await atDesk(here, {}, PAGE, { do: 'save', seen: start, text: written });
    expect(out.status).toBe(401);
    expect(textIn(out.html)).toBe(written);
    expect(await kept()).not.toBe(written);
    const fields = { do: hiddenIn(out.html, 'do'), seen: hiddenIn(out.html, 'seen'), text: textIn(out.html) };
    expect((await visit(PAGE, fields)).status).toBe(200);
    expect(await kept()).toBe(written);
  });

  it('hands nothing back to another site, and leads to sign-in who only looks', async () => {
    const headers = { Origin: 'https://evil.test', 'Content-Type': 'application/x-www-form-urlencoded' };
    const forged = await here.app.request(ORIGIN + PAGE, { method: 'POST', headers, body: 'text=x' });
    expect(forged.status).toBe(403);
    expect(await forged.text()).not.toContain('textarea');
    const looking = await atDesk(here, {}, PAGE);
    expect([looking.status, looking.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(PAGE)}`]);
  });
});
