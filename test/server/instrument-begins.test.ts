import { expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { onEachDatabase } from '../support/databases.ts';
import { administratorAtDesk, textIn } from '../support/desk-forms.ts';
import { formerStaff } from '../support/former-staff.ts';
import { askInstruments } from '../support/instruments.ts';

onEachDatabase('a questionnaire begins', (db) => {
  const { here, visit, asVersion } = administratorAtDesk(db);

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

  it.each([
    [{ from: 'blank', id: 'Not A Name' }, '代码不能这样写'],
    [{ from: 'surveyjs', id: '', text: '{}' }, '要填代码'],
    [
      { from: 'surveyjs', id: 'x', text: '{\n"pages": [}' },
      '第2行第11列 — JSON写法有误：前面的 [ 还没有用 ] 结束',
    ],
    [{ from: 'surveyjs', id: 'x', text: '{"pages": [],\n"pages": []}' }, '第2行第1列 — “pages”写了两次'],
    [
      { from: 'surveyjs', id: 'x', text: '{"resourceType": "Questionnaire"}' },
      '这是FHIR的内容：请在“格式”里选FHIR',
    ],
    [{ from: 'fhir', id: 'x', text: '{"pages": []}' }, '这是SurveyJS问卷：请在“格式”里选SurveyJS'],
    [{ from: 'fhir', id: 'x', text: '{"survey": {}, "key": {}}' }, '这是本平台自己的问卷，不必导入'],
    [{ from: 'surveyjs', id: 'x', text: '{"a": 1}' }, '没有页面'],
    [
      { from: 'fhir', id: 'x', text: '{"resourceType": "Questionnaire",\n"item": [{}]}' },
      '第2行第10列 — 缺少这一项<br><span class="hash">Questionnaire.item[0].linkId</span>',
    ],
    [{ from: 'fhir', id: 'x', text: `{"a": "${'x'.repeat(1024 * 1024)}"}` }, '超过1 MB'],
  ])('or everything is given back with why not: %j', async (fields, said) => {
    const reply = await visit('/instruments', fields);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain(said);
    expect(reply.html).toContain(`value="${fields.id}"`);
    if ('text' in fields) expect(textIn(reply.html, 'brought-text')).toBe(fields.text);
  });

  it('about staff themselves, with a warning that they may be recognised, on the page and for programs', async () => {
    const page = '/instruments/staff/versions/2/publish';
    await askInstruments(here(), 'PUT', '/staff/versions/2', JSON.stringify({ ...formerStaff, version: 2 }));
    const warning = /背景题（[^）]+、[^）]+）合起来有140种组合：在只有十个人的科室里/;
    expect((await visit(page)).html).toMatch(warning);
    expect((await visit(`${page}?lang=en`)).html).toContain('together make 140 combinations;');
    const changes = (of: string) => askInstruments(here(), 'GET', `${of}/changes`);
    expect(await changes('/staff/versions/2')).toMatchObject({
      recognisable: { questions: ['post', 'staff_title', 'years'], count: 140 },
    });
    expect(await changes('/outpatient/versions/1')).toMatchObject({ recognisable: null });
    expect((await visit('/instruments/outpatient/versions/2/publish')).html).not.toContain('种组合');
  });
});
