import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { atDesk, hiddenIn, textIn } from '../support/desk-forms.ts';
import { type DraftDesk, draftDesk, PAGE, written } from '../support/draft-desk.ts';
import { ORIGIN } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';

onEachDatabase('two editors of one draft', (db) => {
  let desk: DraftDesk;
  beforeAll(async () => {
    desk = await draftDesk(db());
  });

  it('loses nothing of two who save at once', async () => {
    const start = await desk.seen();
    const [mine, theirs] = ['mine', 'theirs'].map((who) => written.replace('Your outpatient visit', who)) as [
      string,
      string,
    ];
    await desk.visit(PAGE, { do: 'save', seen: start, text: theirs });
    const refused = await desk.visit(PAGE, { do: 'save', seen: start, text: mine });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('刚被别人保存过');
    expect(textIn(refused.html)).toBe(mine);
    expect(refused.html).toContain('theirs');
    expect(await desk.kept()).toBe(theirs);
    const over = hiddenIn(refused.html, 'over');
    // Saved a third time before the second writer insists: refused once more.
    await desk.visit(PAGE, { do: 'save', seen: over, text: written });
    const fields = { do: 'overwrite', seen: start, text: mine };
    expect((await desk.visit(PAGE, { ...fields, over })).status).toBe(409);
    expect(await desk.kept()).toBe(written);
    expect((await desk.visit(PAGE, { ...fields, over: await desk.seen() })).status).toBe(200);
    expect(await desk.kept()).toBe(mine);
  });

  it.each(['outpatient', 'unpublished'])(
    'keeps one of many saves that begin at the same page, and tells all others: %s',
    async (id) => {
      const texts = Array.from({ length: 30 }, (_, at) => JSON.stringify({ id, version: 2, at }));
      await askInstruments(desk.here, 'PUT', `/${id}/versions/2`, JSON.stringify({ id, version: 2 }));
      const page = `/instruments/${id}/versions/2`;
      const start = hiddenIn((await desk.visit(page)).html, 'seen');
      const replies = await Promise.all(
        texts.map((text) => desk.visit(page, { do: 'save', seen: start, text })),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(29).fill(409)]);
      const taken = replies.find(({ status }) => status === 200);
      expect(textIn((await desk.visit(page)).html)).toBe(textIn(taken?.html ?? ''));
    },
  );

  it('gives a text back whose draft was deleted meanwhile, and saving again makes the draft anew', async () => {
    const start = await desk.seen();
    const mine = written.replace('Your outpatient visit', 'typed meanwhile');
    await askInstruments(desk.here, 'DELETE', '/outpatient/versions/2');
    for (const deed of ['save', 'publish', 'check']) {
      const refused = await desk.visit(PAGE, { do: deed, seen: start, text: mine });
      expect([deed, refused.status]).toEqual([deed, 409]);
      expect(refused.html).toContain('刚被别人删除');
      expect(textIn(refused.html)).toBe(mine);
      expect(await desk.kept()).toBeUndefined();
      const again = { do: 'save', seen: hiddenIn(refused.html, 'seen'), text: mine };
      if (deed === 'check') expect((await desk.visit(PAGE, again)).status).toBe(200);
    }
    expect(await desk.kept()).toBe(mine);
    // What is typed is checked beside the text all the same while the draft is gone.
    await askInstruments(desk.here, 'DELETE', '/outpatient/versions/2');
    expect((await desk.visit(PAGE, { live: 'yes', seen: start, text: mine })).status).toBe(200);
    // Whoever makes it anew first is not written over.
    const gone = await desk.visit(PAGE, { do: 'save', seen: start, text: mine });
    const anew = written.replace('Your outpatient visit', 'made anew');
    await askInstruments(desk.here, 'PUT', '/outpatient/versions/2', anew);
    const late = { do: 'save', seen: hiddenIn(gone.html, 'seen'), text: mine };
    expect((await desk.visit(PAGE, late)).html).toContain('刚被别人保存过');
    expect(await desk.kept()).toBe(anew);
  });

  it('hands a form back whose desk.session has ended, to be sent again', async () => {
    const start = await desk.seen();
    const out = await atDesk(desk.here, {}, PAGE, { do: 'save', seen: start, text: written });
    expect(out.status).toBe(401);
    expect(textIn(out.html)).toBe(written);
    expect(await desk.kept()).not.toBe(written);
    const fields = { do: hiddenIn(out.html, 'do'), seen: hiddenIn(out.html, 'seen'), text: textIn(out.html) };
    expect((await desk.visit(PAGE, fields)).status).toBe(200);
    expect(await desk.kept()).toBe(written);
  });

  it('hands nothing back to another site, and leads to sign-in who only looks', async () => {
    const headers = { Origin: 'https://evil.test', 'Content-Type': 'application/x-www-form-urlencoded' };
    const forged = await desk.here.app.request(ORIGIN + PAGE, { method: 'POST', headers, body: 'text=x' });
    expect(forged.status).toBe(403);
    expect(await forged.text()).not.toContain('textarea');
    const looking = await atDesk(desk.here, {}, PAGE);
    expect([looking.status, looking.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(PAGE)}`]);
  });
});
