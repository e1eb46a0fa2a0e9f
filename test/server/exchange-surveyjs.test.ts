import { beforeAll, expect, it } from 'vitest';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { onEachDatabase } from '../support/databases.ts';
import { exchange } from '../support/exchange.ts';
import { createInstallation, ORIGIN, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';

const THEIRS = {
  title: 'Theirs',
  showProgressBar: 'top',
  pages: [
    { elements: [{ type: 'radiogroup', name: 'Q 1', choices: ['Yes', 'No'], defaultValue: 'Yes' }] },
    {
      elements: [
        { type: 'file', name: 'scan' },
        { type: 'comment', name: 'why', visibleIf: "{Q 1} = 'No'" },
      ],
    },
  ],
};

onEachDatabase('a plain SurveyJS survey', (db) => {
  let here: TestInstallation;
  const ask = (method: string, path: string, body?: unknown) =>
    exchange(
      here,
      method,
      `/api/v1/instruments${path}`,
      typeof body === 'object' ? JSON.stringify(body) : null,
    );

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it.each(defaultInstruments)('$id goes out and comes in again word for word', async ({ id, survey }) => {
    const out = await ask('GET', `/${id}/versions/1/surveyjs`);
    expect([out.status, out.body]).toEqual([200, survey]);
    const taken = await ask('POST', `/${id}/surveyjs`, out.body);
    expect(taken).toMatchObject({
      status: 201,
      location: `${ORIGIN}/api/v1/instruments/${id}/versions/2`,
      body: { id, version: 2, state: 'draft', fault: null, notes: [] },
    });
    expect((await ask('GET', `/${id}/versions/2/surveyjs`)).body).toEqual(survey);
    expect((await exchange(here, 'GET', taken.location)).body).toMatchObject({ content: { survey } });
  });

  it('comes in as a draft, with all that does not come along by its path', async () => {
    const taken = await ask('POST', '/theirs/surveyjs', THEIRS);
    expect(taken.body).toEqual({
      id: 'theirs',
      version: 1,
      state: 'draft',
      fault: { path: 'title.zh', line: 6, column: 5, message: 'the Chinese text is missing' },
      notes: [
        { path: 'showProgressBar', reason: 'is not supported' },
        { path: 'pages[0].elements[0].defaultValue', reason: 'questions begin empty' },
        { path: 'pages[1].elements[0]', reason: 'cannot be asked: file' },
      ],
    });
    const { body } = await ask('GET', '/theirs/versions/1/surveyjs');
    expect(body).toMatchObject({
      pages: [
        { elements: [{ name: 'q_1', title: { default: 'Q 1', 'zh-cn': '' } }] },
        { elements: [{ name: 'why', visibleIf: "{q_1} == 'No'" }] },
      ],
    });
    expect((await ask('POST', '/theirs/surveyjs', THEIRS)).body).toMatchObject({ version: 2 });
  });

  it.each([
    ['/theirs', '{\n{', 400, { code: 'unreadable', detail: expect.stringContaining('line 2: ') }],
    ['/theirs', '{"pages":[],\n"pages":[]}', 422, { code: 'instrument', path: 'pages', line: 2, column: 1 }],
    [
      '/theirs',
      '{"resourceType":"Questionnaire"}',
      422,
      { detail: expect.stringContaining('POST /fhir/Questionnaire') },
    ],
    ['/theirs', '{"title":"x"}', 422, { code: 'instrument', path: 'survey', line: 1 }],
    ['/No-Name', '{"pages":[]}', 404, { code: 'not_found' }],
    ['/theirs', ' '.repeat(1024 * 1024 + 1), 413, { code: 'too_large' }],
  ])('is refused where it is none: %s %s', async (id, body, status, said) => {
    const before = await db().selectFrom('instrument_drafts').selectAll().execute();
    expect(await askInstruments(here, 'POST', `${id}/surveyjs`, body)).toMatchObject({ status, ...said });
    expect(await db().selectFrom('instrument_drafts').selectAll().execute()).toEqual(before);
  });
});
