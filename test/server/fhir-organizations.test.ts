import { beforeAll, expect, it } from 'vitest';
import { bundle, encounter, organization, patient, sendBundle } from '../support/bundles.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { type Bringer, storedVisits } from '../support/intake.ts';

onEachDatabase('the organizations of a Bundle', (db) => {
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

  const send = (body: string, by?: Bringer) => sendBundle(here, body, by);

  it('keeps two systems apart that number their organizations alike', async () => {
    const { p, o, e } = ids();
    for (const city of ['north', 'south'])
      await send(bundle(patient(p), organization(o, `${city} ${o}`), encounter(e, p, o)));
    const hospitals = [await hospitalOf(`north ${o}`), await hospitalOf(`south ${o}`)];
    expect(new Set(hospitals).size).toBe(2);
    for (const hospital of hospitals) expect(await storedVisits(db(), hospital)).toHaveLength(1);
  });

  it('registers a new organization once when it comes several times at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const { p, o, e } = ids();
      const body = bundle(patient(p), organization(o), encounter(e, p, o));
      const replies = await Promise.all(Array.from({ length: 6 }, () => send(body)));
      expect(replies.reduce((sum, { counts }) => sum + (counts['added'] ?? 0), 0)).toBe(1);
      const named = db()
        .selectFrom('hospitals')
        .select('hospital_id')
        .where('name_en', '=', `Hospital org ${o}`);
      expect(await named.execute()).toHaveLength(1);
    }
  });

  it('brings nothing to a hospital out of the token’s reach, and registers none', async () => {
    const { p, o, e } = ids();
    const own = await registerHospital(here.services, {
      identifiers: [{ system: 'urn:test:orgs', value: `own ${o}` }],
    });
    const body = bundle(
      patient(p),
      organization(o),
      organization(`${o}2`, `own ${o}`),
      encounter(e, p, o),
      encounter(`${e}2`, p, `${o}2`),
    );
    const { statuses, counts } = await send(body, { role: 'intake', unit: own });
    expect(statuses).toEqual(['200', '200', '200', '422', '200']);
    expect(counts).toMatchObject({ received: 2, added: 1, refused: 1 });
    expect(await hospitalOf(`org ${o}`)).toBe('');
  });

  it('may hold characters no database stores', async () => {
    const { p, o, e } = ids();
    const odd = { ...organization(o, `odd\u0000 ${o}`), name: 'A\u0000B\uD800' };
    const { counts } = await send(bundle(patient(p, { gender: '\u0000' }), odd, encounter(e, p, o)));
    expect(counts).toMatchObject({ added: 1 });
    expect(await hospitalOf(`odd ${o}`)).not.toBe('');
  });
});
