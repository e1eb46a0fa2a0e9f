import { beforeAll, expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { onEachDatabase } from '../support/databases.ts';
import { exchange } from '../support/exchange.ts';
import { faultsOf } from '../support/fhir-validator.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';

const empty = (more: string) => `{"resourceType": "Questionnaire", "item": [\n${more}\n]}`;

onEachDatabase('what is no questionnaire', (db) => {
  let here: TestInstallation;
  const drafts = () => db().selectFrom('instrument_drafts').selectAll().execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it.each([
    ['', '{\n{', 400, 'error structure at : The body cannot be read: line 2: '],
    ['', '[]', 422, 'error invalid at Questionnaire: '],
    ['', '{"title":"x","pages":[]}', 422, 'programs send it to POST /api/v1/instruments/:id/surveyjs'],
    ['', '{"resourceType":"Patient"}', 422, 'error invalid at Questionnaire.resourceType: '],
    [
      '',
      empty('{"linkId":"a",\n"type":"bool"}'),
      422,
      'error invalid at Questionnaire.item[0].type: Questionnaire.item[0].type: is not a type of item in FHIR R4 (line 3)',
    ],
    [
      '',
      empty('{"linkId":"a",\n"type":"group","linkId":"b"}'),
      422,
      "error invalid at Questionnaire.item[0].linkId: Questionnaire.item[0].linkId: 'linkId' stands twice; line 2 has it already: take one of them away (line 3)",
    ],
    ['?id=No-Name', empty(''), 400, 'error invalid at id: id: is not a name: a-z, 0-9 and _, a letter first'],
    ['', empty(' '.repeat(1024 * 1024)), 413, 'error too-long at : The body is larger than 1 MB'],
  ])('is refused in FHIR: %s %s', async (query, body, status, said) => {
    const reply = await exchange(here, 'POST', `/fhir/Questionnaire${query}`, body);
    expect([reply.status, reply.type]).toEqual([status, 'application/fhir+json']);
    expect(reply.issues).toEqual([expect.stringContaining(said)]);
    expect(faultsOf(reply.body)).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  it.each([
    '/none',
    '/outpatient?version=9',
    '/outpatient?version=1.0',
    '/outpatient?version=',
    '/__proto__',
  ])('is not found in FHIR: %s', async (place) => {
    const reply = await exchange(here, 'GET', `/fhir/Questionnaire${place}`);
    expect([reply.status, reply.issues[0]]).toEqual([404, expect.stringMatching(/^error not-found at : /)]);
  });

  it.each([
    ['no token', null, 401, 'login', 'not_signed_in'],
    ['a leader', 'leader', 403, 'forbidden', 'not_allowed'],
    ['a regulator', 'regulator', 403, 'forbidden', 'not_allowed'],
    ['a feed', 'intake', 403, 'forbidden', 'not_allowed'],
  ] as const)('nobody but administrators: %s', async (_who, role, status, code, ours) => {
    const headers = role === null ? {} : await here.bearer(role, role === 'regulator' ? '330106' : 'h001');
    for (const [method, path] of [
      ['POST', '/fhir/Questionnaire'],
      ['GET', '/fhir/Questionnaire/outpatient'],
    ] as const) {
      const body = method === 'POST' ? empty('') : null;
      const reply = await here.call(path, { method, headers, body });
      expect([reply.status, reply.headers.get('Content-Type')]).toEqual([status, 'application/fhir+json']);
      expect(await reply.json()).toMatchObject({ issue: [{ code, details: { coding: [{ code: ours }] } }] });
    }
  });

  it('can be a draft all the same, and then goes out nowhere', async () => {
    const text = '{"id": "outpatient",\n"version": 2}';
    await askInstruments(here, 'PUT', '/outpatient/versions/2', text);
    const fhir = await exchange(here, 'GET', '/fhir/Questionnaire/outpatient?version=2');
    expect([fhir.status, fhir.issues]).toEqual([
      422,
      [expect.stringContaining('at population: population: ')],
    ]);
    const survey = await exchange(here, 'GET', '/api/v1/instruments/outpatient/versions/2/surveyjs');
    expect(survey.body).toMatchObject({ status: 422, code: 'instrument', path: 'population', line: 1 });
    const fit = JSON.stringify({ ...outpatient, version: 2 });
    await askInstruments(here, 'PUT', '/outpatient/versions/2', fit);
    expect(await exchange(here, 'GET', '/fhir/Questionnaire/outpatient?version=2')).toMatchObject({
      status: 200,
    });
  });
});
