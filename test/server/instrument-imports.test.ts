import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { administratorAtDesk, hiddenIn, textIn } from '../support/desk-forms.ts';

const THEIRS = JSON.stringify({
  title: 'Theirs',
  triggers: [],
  pages: [{ name: 'p', elements: [{ type: 'text', name: 'q', title: 'Why?', defaultValue: 'x' }] }],
});

onEachDatabase('a questionnaire comes in', (db) => {
  const { here, visit, asVersion } = administratorAtDesk(db);

  it('from elsewhere, with its losses in the reader’s language', async () => {
    const fields = { from: 'surveyjs', id: 'theirs', population: 'staff', text: THEIRS };
    const { status, html } = await visit('/instruments', fields);
    expect(status).toBe(201);
    for (const said of [
      '有2处没有原样带过来',
      'triggers',
      '不运行触发器',
      '题目开始时都没有答案',
      '缺少中文',
      'SurveyJS不含计分',
    ])
      expect(html).toContain(said);
    expect(html).toContain('href="/instruments/theirs/versions/1"');
    expect(await asVersion('/instruments/theirs/versions/1')).toMatchObject({ population: 'staff' });
  });

  it('from FHIR, under its own name or another', async () => {
    const headers = await here().bearer('administrator');
    const text = await (await here().call('/fhir/Questionnaire/staff', { headers })).text();
    const taken = await visit('/instruments', { from: 'fhir', id: 'from_fhir', text });
    expect(taken.status).toBe(201);
    expect(taken.html).toContain('全部内容都带过来了。');
    expect((await visit('/instruments', { from: 'fhir', id: '', text })).html).toContain('staff · 版本2');
  });

  it.each([
    ['fhir', 'staff', 'staff'],
    ['fhir', 'inpatient', 'inpatient'],
    ['fhir', '', 'outpatient'],
    ['surveyjs', 'inpatient', 'inpatient'],
    ['surveyjs', '', 'outpatient'],
  ])('from elsewhere, for those who are chosen: %s %j', async (from, population, asked) => {
    const text = from === 'fhir' ? '{"resourceType": "Questionnaire"}' : THEIRS;
    const { html } = await visit('/instruments', { from, id: `${from}_for`, population, text });
    const [, place = ''] = /href="(\/instruments\/\w+_for\/versions\/\d+)"/.exec(html) ?? [];
    expect(await asVersion(place)).toMatchObject({ population: asked });
  });

  it('of our own, for those it asked before unless others are chosen', async () => {
    const headers = await here().bearer('administrator');
    const text = await (await here().call('/fhir/Questionnaire/inpatient', { headers })).text();
    await visit('/instruments', { from: 'fhir', id: 'ward', population: '', text });
    expect(await asVersion('/instruments/ward/versions/1')).toMatchObject({ population: 'inpatient' });
    const chosen = await visit('/instruments', {
      from: 'fhir',
      id: 'clinic',
      population: 'outpatient',
      text,
    });
    expect(chosen.html).toContain('全部内容都带过来了。');
    expect(await asVersion('/instruments/clinic/versions/1')).toMatchObject({ population: 'outpatient' });
    // A survey says nothing of whom it asks, but the questionnaire it is the next version of does.
    await visit('/instruments', { from: 'surveyjs', id: 'staff', population: '', text: THEIRS });
    expect(await asVersion('/instruments/staff/versions/3')).toMatchObject({ population: 'staff' });
  });

  it('of our own with its map: one that goes on from the newest version, and with why not', async () => {
    const headers = await here().bearer('administrator');
    const exported = async (version: number) =>
      (await here().call(`/fhir/Questionnaire/outpatient?version=${version}`, { headers })).text();
    const bring = async (id: string, text: string) =>
      (await visit('/instruments', { from: 'fhir', id, text })).html;
    const first = await bring('outpatient', await exported(1));
    expect(first).toContain('全部内容都带过来了。');
    expect(first).toContain('没有对照表（map），发布后各项趋势都会从头开始');

    const page = (await visit('/instruments/outpatient/versions/1/copy', {})).location ?? '';
    const copied = page.split('/').at(-1) ?? '';
    expect(await asVersion(page)).toMatchObject({ map: { version: 1 } });
    await visit(`${page}/publish`, { seen: hiddenIn((await visit(page)).html, 'seen') });
    const second = await bring('outpatient', await exported(Number(copied)));
    expect(second).toContain(`原来接续版本1，现在改为接续已发布的版本${copied}`);
    expect(second).not.toContain('发布之前还要改正');
    expect(await asVersion(`/instruments/outpatient/versions/${Number(copied) + 1}`)).toMatchObject({
      map: { version: Number(copied), measures: { composite: 'composite' } },
    });
    expect(await bring('apart', await exported(Number(copied)))).toContain('在这里接不上，没有带过来');
    expect(await asVersion(`/instruments/apart/versions/${copied}`)).not.toHaveProperty('map');
  });

  it.each(['null', '"x"', '[]', '{"version": {}}'])('of our own with a map that is none: %s', async (map) => {
    const headers = await here().bearer('administrator');
    const out = await here().call('/fhir/Questionnaire/outpatient', { headers });
    const questionnaire = await out.json();
    questionnaire.extension
      .find(({ extension = [] }) => extension.length > 0)
      .extension.push({
        ...{ url: 'map', extension: [{ url: 'json', valueString: map }] },
      });
    const text = JSON.stringify(questionnaire);
    for (const id of ['outpatient', 'mapless']) {
      expect((await visit('/instruments', { from: 'fhir', id, text })).status).toBe(201);
    }
  });

  it('from elsewhere only as large as can be saved again', async () => {
    const options = Array.from({ length: 100 }, (_, valueInteger) => ({ valueInteger }));
    const listsOf = (count: number) => {
      const item = Array.from({ length: count }, (_, at) => ({
        ...{ linkId: `q${at}`, type: 'choice', text: 'How?', answerOption: options },
      }));
      return JSON.stringify({ resourceType: 'Questionnaire', item });
    };
    const taken = await visit('/instruments', { from: 'fhir', id: 'many', text: listsOf(60) });
    expect(taken.status).toBe(201);
    const page = '/instruments/many/versions/1';
    const text = textIn((await visit(page)).html);
    const seen = hiddenIn((await visit(page)).html, 'seen');
    expect((await visit(page, { do: 'save', seen, text: text.replace('How?', 'Why?') })).status).toBe(200);

    const refused = await visit('/instruments', { from: 'fhir', id: 'more', text: listsOf(120) });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('做成草稿会超过1 MB');
    expect(textIn(refused.html, 'brought-text')).toBe(listsOf(120));
    const headers = await here().bearer('administrator');
    const program = await here().call('/fhir/Questionnaire?id=more', {
      ...{ method: 'POST', headers, body: listsOf(120) },
    });
    expect([program.status, await program.text()]).toEqual([413, expect.stringContaining('1 MB as a draft')]);
    expect((await visit('/instruments/more/versions/1')).status).toBe(404);
  });
});
