import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../server/invitations/token.ts';
import { canonical } from '../../surveys/canonical.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { exportQuestionnaire } from '../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../surveys/fhir/import.ts';
import { onEachDatabase } from '../support/databases.ts';
import { elsewhere, exchange } from '../support/exchange.ts';
import { faultsOf } from '../support/fhir-validator.ts';
import { createInstallation, ORIGIN, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';

const MALFORMED = {
  'questionnaire-enableWhen-missing-linkId': "no item has the linkId 'q11' (line 28)",
  'questionnaire-enableWhen-missing-question-field': 'is missing (line 27)',
};
const sound = [...elsewhere].filter(([name]) => !(name in MALFORMED));

onEachDatabase('a questionnaire in FHIR', (db) => {
  let here: TestInstallation;
  const ask = (method: string, address: string, body?: string) => exchange(here, method, address, body);
  const drafts = () => db().selectFrom('instrument_drafts').selectAll().orderBy('version').execute();

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it.each(defaultInstruments)('$id goes out and comes in again with the same hash', async ({ id }) => {
    const out = await ask('GET', `/fhir/Questionnaire/${id}`);
    expect([out.status, out.type]).toEqual([200, 'application/fhir+json']);
    expect(out.body).toMatchObject({ id: id.replaceAll('_', '-'), status: 'active', version: '1' });
    expect(faultsOf(out.body)).toEqual([]);

    const taken = await ask('POST', '/fhir/Questionnaire', JSON.stringify(out.body));
    expect(taken).toMatchObject({ status: 201, type: 'application/fhir+json' });
    expect(taken.location).toBe(`${ORIGIN}/fhir/Questionnaire/${id.replaceAll('_', '-')}?version=2`);
    expect(taken.issues).toEqual([`information informational at : Kept as the draft '${id}', version 2.`]);
    expect(faultsOf(taken.body)).toEqual([]);
    const kept = (await drafts()).find(({ instrument_id }) => instrument_id === id);
    const published = await db()
      .selectFrom('instruments')
      .select('hash')
      .where('instrument_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(hashOf(canonical({ ...JSON.parse(kept?.content ?? ''), version: 1 }))).toBe(published.hash);
  });

  describe.skipIf(sound.length === 0).each(sound)('from elsewhere, %s', (name, text) => {
    it('comes in as a draft, with all that does not come along by its path', async () => {
      const id = `theirs_${sound.findIndex(([one]) => one === name)}`;
      const taken = await ask('POST', `/fhir/Questionnaire?id=${id}`, text);
      const { instrument, notes } = importQuestionnaire(JSON.parse(text));
      expect(taken.status).toBe(201);
      expect(taken.issues).toEqual([
        `information informational at : Kept as the draft '${id}', version ${instrument.version}.`,
        ...notes.map(({ path, reason }) => `warning not-supported at ${path}: ${path}: ${reason.en}`),
        'information incomplete at : The draft cannot be published yet. title.zh: the Chinese text is missing',
      ]);
      const back = await ask('GET', taken.location);
      const place = { base: ORIGIN, status: 'draft' } as const;
      expect(back.body).toEqual(
        JSON.parse(JSON.stringify(exportQuestionnaire({ ...instrument, id }, place))),
      );
      expect(faultsOf(back.body)).toEqual([]);
    });
  });

  it.skipIf(elsewhere.size === 0).each(Object.entries(MALFORMED))(
    'from elsewhere, %s is refused by its path',
    async (name, reason) => {
      const before = await drafts();
      const reply = await ask('POST', '/fhir/Questionnaire', elsewhere.get(name));
      expect([reply.status, reply.type]).toEqual([422, 'application/fhir+json']);
      const path = 'Questionnaire.item[2].enableWhen[0].question';
      expect(reply.issues).toEqual([`error invalid at ${path}: ${path}: ${reason}`]);
      expect(faultsOf(reply.body)).toEqual([]);
      expect(await drafts()).toEqual(before);
    },
  );

  it('never takes the place of another, however many come at once', async () => {
    const body = JSON.stringify(exportQuestionnaire({ ...outpatient, id: 'many', version: 7 }, PLACE));
    const taken = await Promise.all(
      Array.from({ length: 5 }, () => ask('POST', '/fhir/Questionnaire', body)),
    );
    expect(taken.map(({ location }) => location.split('=')[1]).sort()).toEqual(
      ['7', '8', '9', '10', '11'].sort(),
    );
    expect((await drafts()).filter(({ instrument_id }) => instrument_id === 'many')).toHaveLength(5);
  });

  it('is shown as it stands in its life', async () => {
    const next = JSON.stringify({ ...outpatient, id: 'life', version: 3, title: { zh: '三', en: '' } });
    expect(await askInstruments(here, 'PUT', '/life/versions/3', next)).toMatchObject({ status: 200 });
    const status = async (query = '') => (await ask('GET', `/fhir/Questionnaire/life${query}`)).body;
    expect(await status()).toMatchObject({ status: 'draft', version: '3' });
    const first = JSON.stringify({ ...outpatient, id: 'life', version: 1 });
    await askInstruments(here, 'PUT', '/life/versions/1', first);
    await askInstruments(here, 'POST', '/life/versions/1/publish');
    expect(await status()).toMatchObject({ status: 'active', version: '1' });
    await askInstruments(here, 'POST', '/life/versions/1/retire');
    expect(await status('?version=1')).toMatchObject({ status: 'retired', version: '1' });
    expect(await status('?version=3')).toMatchObject({ status: 'draft', version: '3' });
  });
});

const PLACE = { base: '', status: 'draft' } as const;
