import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { administratorAtDesk, atDesk, hiddenIn, textIn } from '../support/desk-forms.ts';
import { signInAs } from '../support/district.ts';
import { inviteAll, visit as newVisit, postVisits, registerHospital } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';

onEachDatabase('the pages of questionnaires', (db) => {
  const { here, visit, asVersion } = administratorAtDesk(db);

  beforeAll(async () => {
    for (const version of [1, 2]) await visit(`/instruments/outpatient/versions/${version}/copy`, {});
  });

  it('are reached from the start and from every page of an administrator, and of nobody else', async () => {
    for (const path of ['/', '/outbox', '/instruments'])
      expect((await visit(path)).html).toContain('<a href="/instruments">问卷</a>');
    const regulator = await signInAs(here(), 'regulator', '330106');
    expect((await atDesk(here(), regulator, '/areas/330106/2026-10')).html).not.toContain('/instruments');
  });

  it('list every questionnaire with its versions, states, hashes and who invites with them', async () => {
    const { html } = await visit('/instruments');
    for (const said of [
      '门诊就诊感受',
      '住院感受',
      '已发布',
      '正在使用：门诊患者体验',
      '2026年10月20日 10:00发布',
    ])
      expect(html).toContain(said);
    expect(html.match(/class="wide-only hash">[\w-]{43}</g)).toHaveLength(3);
  });

  it('publish what the page told of, once, and invite with it', async () => {
    const page = '/instruments/outpatient/versions/2';
    const { html } = await visit(`${page}/publish`);
    expect(html).toContain('与已发布的版本1相比');
    expect(html).toContain('对照表完整');
    expect(html).toContain('接着原来的趋势（25项）');
    const seen = hiddenIn(html, 'seen');
    const stale = await visit(`${page}/publish`, { seen: 'of another text' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('草稿刚被改动过，没有发布');
    for (const _ of [1, 2]) {
      const done = await visit(`${page}/publish`, { seen });
      expect([done.status, done.location]).toEqual([303, page]);
    }
    const hospital = await registerHospital(here().services);
    await postVisits(here(), [newVisit(hospital)]);
    await inviteAll(here(), hospital);
    const invitations = await db().selectFrom('invitations').select('instrument_version as of').execute();
    expect(invitations).toEqual([{ of: 2 }]);
    expect(here().logged).toContain('published');
    expect((await visit(`${page}/publish`)).location).toBe(page);
  });

  it('tell which trends break, and lead a draft with a fault back to where it is said', async () => {
    const page = '/instruments/outpatient/versions/3';
    expect((await visit(`${page}/publish`)).location).toBe(page);
    expect((await visit(page)).html).toContain('map.version');
    const made = await asVersion(page);
    const { map: _, ...without } = made;
    const seen = hiddenIn((await visit(page)).html, 'seen');
    const saved = await visit(page, { do: 'publish', seen, text: JSON.stringify(without) });
    expect([saved.status, saved.location]).toEqual([303, `${page}/publish`]);
    const { html } = await visit(`${page}/publish?lang=en`);
    expect(html).toContain('Begin anew under an old name (25)');
    expect(html).toContain('The draft has no map: every trend begins anew.');
  });

  it('promise no score where nothing is scored', async () => {
    const survey = {
      title: { default: 'Theirs', 'zh-cn': '' },
      elements: [{ type: 'comment', name: 'why' }],
    };
    await visit('/instruments', { from: 'surveyjs', id: 'theirs', text: JSON.stringify(survey) });
    const page = '/instruments/theirs/versions/1';
    expect((await visit('/instruments')).html).toContain('<h2>Theirs</h2>');
    expect((await visit(page)).html).toContain('<h1>Theirs</h1>');
    const { html } = await visit(page);
    const text = textIn(html).replaceAll(': ""', ': "甲"');
    await visit(page, { do: 'save', seen: hiddenIn(html, 'seen'), text });
    const asked = (await visit(`${page}/publish`)).html;
    expect(asked).toContain('没有一道题计分');
    expect(asked).not.toContain('综合得分');
    expect(asked).not.toContain('所有指标从这里开始');
    const told = await askInstruments(here(), 'GET', '/theirs/versions/1/changes');
    expect(told).toMatchObject({ added: [], dropped: [] });
  });

  it('retire a version that is published, and say who invites with it', async () => {
    const page = '/instruments/inpatient/versions/1';
    expect((await visit(`${page}/retire`)).html).toContain('“住院患者体验”正在使用它');
    expect((await visit('/instruments')).html).toContain('正在使用：住院患者体验');
    const done = await visit(`${page}/retire`, {});
    expect((await visit('/instruments')).html).not.toContain('正在使用：住院患者体验');
    expect([done.status, done.location]).toEqual([303, page]);
    expect((await visit(page)).html).toContain('已停用');
    expect((await visit(`${page}/retire`)).location).toBe(page);
    expect((await visit('/instruments/outpatient/versions/3/retire', {})).status).toBe(404);
  });

  it('delete a draft that was seen as it stands, for good, and nothing that is published', async () => {
    const page = '/instruments/outpatient/versions/3';
    const { html } = await visit(page);
    expect(html).toContain(`<a href="${page}/delete">删除这份草稿`);
    const asked = await visit(`${page}/delete`);
    expect(asked.html).toContain('草稿删除后无法找回');
    const stale = await visit(`${page}/delete`, { seen: 'of another text' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('草稿刚被别人保存过，没有删除');
    const done = await visit(`${page}/delete`, { seen: hiddenIn(stale.html, 'seen') });
    expect([done.status, done.location]).toEqual([303, '/instruments']);
    expect(here().logged).toContain('draft_deleted');
    expect((await visit(page)).status).toBe(404);
    expect((await visit(`${page}/delete`, { seen: '' })).status).toBe(404);
    const publishedPage = '/instruments/outpatient/versions/2';
    for (const fields of [undefined, { seen: '' }])
      expect((await visit(`${publishedPage}/delete`, fields)).location).toBe(publishedPage);
    expect((await visit(publishedPage)).html).toContain('已发布的内容不能改动');
  });
});
