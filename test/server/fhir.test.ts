import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, encounter, organization, patient, sendBundle } from '../support/bundles.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { storedVisits } from '../support/intake.ts';
import { hasSynthea, syntheaText } from '../support/synthea.ts';

onEachDatabase('a FHIR Bundle', (db) => {
  let here: TestInstallation;
  let made = 0;
  /** Ids nobody has used before in this database. */
  const ids = () => {
    made++;
    return { p: `p${made}`, o: `o${made}`, e: `e${made}` };
  };
  const hospitalOf = async (value: string): Promise<string> => {
    const found = db().selectFrom('unit_identifiers').select('unit_id').where('value', '=', value);
    return (await found.executeTakeFirst())?.unit_id ?? '';
  };

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  const send = (body: string) => sendBundle(here, body);

  it('may hold its entries in any order', async () => {
    const { p, o, e } = ids();
    const body = bundle(
      encounter(e, `urn:uuid:${p}`, `Organization/${o}`),
      { resourceType: 'Observation', id: 'x' },
      organization(o),
      patient(p),
    );
    const first = await send(body);
    expect(first.statuses).toEqual(['200', '200', '200', '200']);
    expect(first.counts).toEqual({ received: 1, added: 1, changed: 0, unchanged: 0, refused: 0 });
    const stored = await storedVisits(db(), await hospitalOf(`org ${o}`));
    expect(stored).toMatchObject([
      { source: 'fhir', number: e, class: 'outpatient', month: 202610, sex: 'female', detail: 'ready' },
    ]);
    const again = await send(body);
    expect(again.counts).toMatchObject({ received: 1, added: 0, unchanged: 1 });
    expect(await storedVisits(db(), await hospitalOf(`org ${o}`))).toEqual(stored);
  });

  it.each([
    (id: string) => `urn:uuid:${id}`,
    (id: string) => `Patient/${id}`,
    (id: string) => `https://his.example/fhir/Patient/${id}`,
  ])('refers to its people in the form %#', async (refer) => {
    const { p, o, e } = ids();
    const { counts } = await send(
      bundle(patient(p), organization(o), encounter(e, refer(p), `urn:uuid:${o}`)),
    );
    expect(counts).toMatchObject({ added: 1, refused: 0 });
  });

  it('may name its entries by their address alone', async () => {
    const { p, o, e } = ids();
    const entry = [patient(p), organization(o), encounter(e, `urn:uuid:${p}`, `urn:uuid:${o}`)].map(
      ({ id, ...resource }) => ({ fullUrl: `urn:uuid:${String(id)}`, resource, request: { method: 'POST' } }),
    );
    const { counts, why } = await send(
      JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    );
    expect([counts, why]).toMatchObject([{ added: 1, refused: 0 }, []]);
  });

  it('is taken but for the entries that cannot be, and says why', async () => {
    const { p, o, e } = ids();
    const { statuses, why, counts } = await send(
      bundle(
        encounter(`${e}a`, 'Patient/nobody', o),
        patient(p, { name: 'Ann' }),
        encounter(`${e}b`, p, o),
        patient(`${p}2`),
        encounter(`${e}c`, `${p}2`, 'Organization/nowhere'),
        encounter(`${e}d`, `${p}2`, o, { class: { code: 'SPA' } }),
        encounter(`${e}e`, `${p}2`, o, { period: {} }),
        organization(o),
        encounter(`${e}f`, `${p}2`, o),
        null,
      ),
    );
    expect(statuses).toEqual(['422', '422', '422', '200', '422', '422', '422', '200', '200', '200']);
    expect(counts).toMatchObject({ received: 6, added: 1, refused: 5 });
    const fields = ['Encounter.subject', 'Patient.name', 'Encounter.subject', 'Encounter.serviceProvider'];
    expect(why.map((text) => text.split(': ')[0])).toEqual([...fields, 'class', 'start']);
  });

  it('tells each of very many refusals', async () => {
    const { p, o, e } = ids();
    const lost = Array.from({ length: 1200 }, (_, index) => encounter(`${e}-${index}`, 'Patient/nobody', o));
    const { statuses, counts } = await send(bundle(...lost, organization(o), encounter(e, p, o), patient(p)));
    expect(counts).toMatchObject({ received: 1201, added: 1, refused: 1200 });
    expect(statuses.filter((status) => status === '422')).toHaveLength(1200);
  });

  describe.skipIf(!hasSynthea)('of Synthea, which lies beside the repository', () => {
    it.each([
      [1, 3],
      [2, 6],
      [3, 6],
    ])('number %d brings its %d encounters, and again nothing', async (number, encounters) => {
      const body = syntheaText(`bundle-${number}.json`);
      const entries = (JSON.parse(body) as { entry: unknown[] }).entry.length;
      const { statuses, counts } = await send(body);
      expect([statuses.length, new Set(statuses)]).toEqual([entries, new Set(['200'])]);
      expect(counts).toMatchObject({ received: encounters, added: encounters, refused: 0 });
      expect((await send(body)).counts).toMatchObject({ added: 0, changed: 0, unchanged: encounters });
    });
  });
});
