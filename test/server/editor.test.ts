import { beforeAll, expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { onEachDatabase } from '../support/databases.ts';
import { hiddenIn, textIn } from '../support/desk-forms.ts';
import { type DraftDesk, draftDesk, PAGE, written } from '../support/draft-desk.ts';
import { askInstruments } from '../support/instruments.ts';

onEachDatabase('the editor', (db) => {
  let desk: DraftDesk;
  beforeAll(async () => {
    desk = await draftDesk(db());
  });

  it('shows a draft as it was typed, and what there is to say of it', async () => {
    const { status, html } = await desk.visit(PAGE);
    expect(status).toBe(200);
    expect(textIn(html)).toBe(written);
    expect(html).toContain('没有错误，可以发布。');
    expect(html).toContain('<b>24</b>');
    expect(html).toContain('约7分钟');
    expect((await desk.visit(`${PAGE}?lang=en`)).html).toContain('Grade 3.4');
  });

  it('keeps what is typed, with line ends of one kind, and says so', async () => {
    const typed = written.replace('Your outpatient visit', 'Your visit');
    const reply = await desk.visit(PAGE, {
      do: 'save',
      seen: await desk.seen(),
      text: typed.replaceAll('\n', '\r\n'),
    });
    expect(reply.status).toBe(200);
    expect(reply.html).toContain('已保存。');
    expect(await desk.kept()).toBe(typed);
    // Pressed again on the page as it was: the same text is no conflict.
    const again = await desk.visit(PAGE, { do: 'save', seen: 'of another page', text: typed });
    expect(again.status).toBe(200);
    expect(hiddenIn(again.html, 'seen')).toBe(await desk.seen());
  });

  it('names a fault at its line in the reader’s language and keeps the draft all the same', async () => {
    const typed = written.replace('"isRequired": true', '"visibleIf": "{"');
    const { line } = { line: typed.slice(0, typed.indexOf('"visibleIf": "{"')).split('\n').length };
    const reply = await desk.visit(PAGE, { do: 'save', seen: await desk.seen(), text: typed });
    expect(reply.html).toContain(`data-line="${line}"`);
    expect(reply.html).toContain('表达式写法有误');
    expect(await desk.kept()).toBe(typed);
    const english = await desk.visit(`${PAGE}?lang=en`);
    expect(english.html).toMatch(/Line \d+, column \d+<\/a> — The expression/);
    await desk.visit(PAGE, { do: 'save', seen: await desk.seen(), text: written });
  });

  it.each([
    ['no JSON', written.replace('{', '{,'), 422],
    ['of two titles', written.replace('"title"', '"title": {},\n"title"'), 422],
    ['of another version', written.replace('"version": 2', '"version": 3'), 422],
    ['too large', `${written}${' '.repeat(1024 * 1024)}`, 413],
  ])('gives back a text that is %s, unchanged, and keeps the draft', async (_, text, status) => {
    const before = await desk.kept();
    const reply = await desk.visit(PAGE, { do: 'save', seen: await desk.seen(), text });
    expect(reply.status).toBe(status);
    expect(textIn(reply.html)).toBe(text);
    expect(reply.html).toContain('data-unsaved');
    expect(await desk.kept()).toBe(before);
  });

  it('replies to a script with what stands beside the text alone', async () => {
    const reply = await desk.visit(PAGE, { live: 'yes', text: written.replace('"id"', '"ID"') });
    expect(reply.html.startsWith('<div id="findings">')).toBe(true);
    expect(reply.html).not.toContain('<textarea');
    expect(reply.html).toContain('应当是“outpatient”，与地址一致');
    expect(await desk.kept()).toBe(written);
  });

  it('shows what is published for good, with its hash, and takes no text for it', async () => {
    const page = '/instruments/outpatient/versions/1';
    const { html } = await desk.visit(page);
    const { hash } = await askInstruments(desk.here, 'GET', '/outpatient/versions/1');
    expect(html).toContain(hash);
    expect(JSON.parse(textIn(html))).toEqual(outpatient);
    expect(html).toContain('readonly');
    const typed = JSON.stringify({ ...outpatient, title: { zh: '甲', en: 'a' } });
    const refused = await desk.visit(page, { do: 'save', seen: hash ?? '', text: typed });
    expect(refused.status).toBe(409);
    expect(textIn(refused.html)).toBe(typed);
    expect(refused.html).toContain('已经发布，不能再改');
    expect((await askInstruments(desk.here, 'GET', '/outpatient/versions/1')).hash).toBe(hash);
  });

  it('has no page for what there is not', async () => {
    for (const path of ['/instruments/nothing/versions/1', '/instruments/outpatient/versions/x'])
      for (const below of ['', '/preview', '/publish', '/retire'])
        expect((await desk.visit(path + below)).status).toBe(404);
  });
});
