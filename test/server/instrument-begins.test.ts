import { beforeAll, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { onEachDatabase } from '../support/databases.ts';
import { atDesk, textIn } from '../support/desk-forms.ts';
import { signInAs } from '../support/district.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';

const THEIRS = JSON.stringify({
  title: 'Theirs',
  triggers: [],
  pages: [{ name: 'p', elements: [{ type: 'text', name: 'q', title: 'Why?', defaultValue: 'x' }] }],
});

onEachDatabase('a questionnaire begins', (db) => {
  let here: TestInstallation;
  let session: { Cookie: string };
  const visit = (path: string, fields?: Record<string, string>) => atDesk(here, session, path, fields);
  const asVersion = async (path: string) => JSON.parse(textIn((await visit(path)).html)) as Instrument;

  beforeAll(async () => {
    here = await createInstallation(db());
    session = await signInAs(here, 'administrator');
  });

  it('from nothing, fit to be published at once', async () => {
    const { status, location } = await visit('/instruments', {
      from: 'blank',
      id: 'short',
      population: 'inpatient',
    });
    expect([status, location]).toEqual([303, '/instruments/short/versions/1']);
    const made = await asVersion(location ?? '');
    expect(compile(made).instrument).toMatchObject({ id: 'short', version: 1, population: 'inpatient' });
  });

  it('from a version, with a map that continues all it measures', async () => {
    const { status, location } = await visit('/instruments/outpatient/versions/1/copy', {});
    expect([status, location]).toEqual([303, '/instruments/outpatient/versions/2']);
    const made = await asVersion(location ?? '');
    expect(made.map?.version).toBe(1);
    expect(Object.keys(made.map?.measures ?? {})).toHaveLength(25);
    const again = await visit('/instruments/outpatient/versions/2/copy', {});
    expect(again.location).toBe('/instruments/outpatient/versions/3');
    expect((await asVersion(again.location ?? '')).map).toEqual(made.map);
  });

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
    ])
      expect(html).toContain(said);
    expect(html).toContain('href="/instruments/theirs/versions/1"');
    expect(await asVersion('/instruments/theirs/versions/1')).toMatchObject({ population: 'staff' });
  });

  it('from FHIR, under its own name or another', async () => {
    const headers = await here.bearer('administrator');
    const text = await (await here.call('/fhir/Questionnaire/staff', { headers })).text();
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
    const headers = await here.bearer('administrator');
    const text = await (await here.call('/fhir/Questionnaire/inpatient', { headers })).text();
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

  it.each([
    [{ from: 'blank', id: 'Not A Name' }, '代码不能这样写'],
    [{ from: 'surveyjs', id: '', text: '{}' }, '要填代码'],
    [
      { from: 'surveyjs', id: 'x', text: '{\n"pages": [}' },
      '第2行第11列 — JSON写法有误：前面的 [ 还没有用 ] 结束',
    ],
    [{ from: 'surveyjs', id: 'x', text: '{"pages": [],\n"pages": []}' }, '第2行第1列 — “pages”写了两次'],
    [{ from: 'surveyjs', id: 'x', text: '{"a": 1}' }, '没有页面'],
    [
      { from: 'fhir', id: 'x', text: '{"resourceType": "Questionnaire",\n"item": [{}]}' },
      '第2行第10列 — 缺少这一项',
    ],
    [{ from: 'fhir', id: 'x', text: `{"a": "${'x'.repeat(1024 * 1024)}"}` }, '超过1 MB'],
  ])('or everything is given back with why not: %j', async (fields, said) => {
    const reply = await visit('/instruments', fields);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain(said);
    expect(reply.html).toContain(`value="${fields.id}"`);
    if ('text' in fields) expect(textIn(reply.html, 'brought-text')).toBe(fields.text);
  });
});
